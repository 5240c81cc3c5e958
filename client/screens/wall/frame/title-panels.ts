import { lengthOf, type Span } from '../layout/rect.ts'

export type TitlePart = 'weather' | 'title' | 'duty'

/** Which parts of the title bar stand in which panel of the screen: the title over the map, the rest at the ends. */
export function titlePanels(panels: readonly Span[], map: Span): { width: number; parts: TitlePart[] }[] {
	const shared = panels.map((panel) => Math.min(panel.to, map.to) - Math.max(panel.from, map.from))
	const over = shared.indexOf(Math.max(...shared))
	return panels.map((panel, i) => ({
		width: lengthOf(panel),
		parts: [
			...(i === 0 ? ['weather' as const] : []),
			...(i === over ? ['title' as const] : []),
			...(i === panels.length - 1 ? ['duty' as const] : []),
		],
	}))
}
