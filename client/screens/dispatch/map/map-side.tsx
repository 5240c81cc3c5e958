import { BasemapSwitch } from '../../common/map/basemap-switch.tsx'
import { MapTools } from '../../common/map/map-tools.tsx'
import { useDesk } from '../desk.ts'
import { DeskTools } from './desk-tools.tsx'
import type { DeskView } from './use-desk-view.ts'

/** The tools at the right side of the map. */
export function MapSide({ view }: { view: DeskView }) {
	const { ground } = useDesk()
	return (
		<div className="map-side">
			<MapTools camera={view.camera} onUse={() => view.setLocked(true)} />
			<BasemapSwitch view={ground} />
			<DeskTools />
		</div>
	)
}
