import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Camera } from './camera.ts'

/** Zoom, and the whole district; `onUse` is told whenever a hand has moved the map by them. */
export function MapTools({ camera, onUse }: { camera: Camera; onUse?: () => void }) {
	const { t } = useWords()
	const tools = [
		['plus', 'map.zoomIn', () => camera.zoom(1)],
		['minus', 'map.zoomOut', () => camera.zoom(-1)],
		['expand', 'map.all', () => camera.showAll()],
	] as const
	return (
		<div className="map-tools">
			{tools.map(([icon, label, act]) => (
				<button
					key={icon}
					type="button"
					aria-label={t(label)}
					title={t(label)}
					onClick={() => {
						onUse?.()
						act()
					}}
				>
					<Icon name={icon} size={17} />
				</button>
			))}
		</div>
	)
}
