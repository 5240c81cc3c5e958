import type { Posture } from '../../../map/symbols/mark.ts'
import type { ForceFigure } from '../figures/force-figure.ts'

/** One of the five cells: the picture, the key of its words, how many; `bad` where somebody cannot be reached. */
export type ForceCell = { posture: Posture; words: string; value: number; tone?: 'bad' }

/** The nine statuses in five cells, none left out: more cannot be told apart from afar. */
export function forceCells({ by }: Pick<ForceFigure, 'by'>): ForceCell[] {
	const going = by.assigned + by.en_route
	const moving =
		by.returning === 0
			? 'sections.posture.en_route'
			: going === 0
				? 'sections.posture.returning'
				: 'sections.posture.moving'
	const gone =
		by.offline === 0
			? 'sections.posture.unavailable'
			: by.unavailable === 0
				? 'sections.posture.lost'
				: 'sections.posture.gone'
	return [
		{ posture: 'standby', words: 'sections.posture.standby', value: by.standby },
		{ posture: going === 0 && by.returning > 0 ? 'returning' : 'en_route', words: moving, value: going + by.returning },
		{ posture: 'on_scene', words: 'sections.posture.on_scene', value: by.on_scene + by.working },
		{ posture: 'rest', words: 'sections.posture.rest', value: by.rest },
		{
			posture: 'offline',
			words: gone,
			value: by.offline + by.unavailable,
			...(by.offline > 0 ? { tone: 'bad' } : {}),
		},
	]
}
