import './map-pane.css'
import { useMemo, useState } from 'react'
import type { MapBoard } from '../../../map/map-board.ts'
import { MAP_KEYS, type MapKey } from '../../../map/map-face.ts'
import { ViewLink } from '../../../map/view-link.ts'
import { ScaleBar } from '../../common/scale-bar.tsx'
import { useWallLook } from '../events/use-wall-look.ts'
import { useWall } from '../wall-state.ts'
import { LayerStrip } from './layer-strip.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapLines } from './map-lines.tsx'
import { Notice } from './notice.tsx'
import { useWallCamera } from './use-wall-camera.ts'
import { WallMap } from './wall-map.tsx'

/** Height of the legend's strip in units. */
const STRIP = 50
/** A map wider than that leaves room beside the district for the switch and the legend. */
const WIDE = 1.75

/** Room for what stands over the map, and for the figures above the northernmost township. */
const UNDER_SWITCH = { top: 116, right: 40, bottom: 30, left: 40 }
const ALL_ROUND = { top: 30, right: 30, bottom: 30, left: 30 }
const BESIDE_INCIDENT = { top: 60, right: 60, bottom: 80, left: 60 }
const LITTLE = { top: 16, right: 16, bottom: 56, left: 190 }
const NONE: readonly MapKey[] = []

type Props = {
	x: number
	y: number
	width: number
	height: number
	bare?: boolean
	/** Where the ticker has no room for it. */
	notice?: boolean
}

/** The map with what belongs to it: the switch above, the legend below. `bare` has neither, as beside an incident. */
export function MapPane({ x, y, width, height, bare = false, notice = false }: Props) {
	const { page } = useWall()
	const [link] = useState(() => new ViewLink())
	const [board, setBoard] = useState<MapBoard | null>(null)
	const { look, attend } = useWallLook()
	useWallCamera(board, attend)
	const lead = MAP_KEYS.find((key) => key === page) ?? 'risk'
	const shown = useShown(lead)
	const wide = width / height > WIDE
	// On a narrow map the switch above says the same in less room.
	const others = width < 900 ? NONE : shown
	const at = useMemo(() => ({ x, y }), [x, y])
	const strip = !bare && !wide
	const padding = bare ? BESIDE_INCIDENT : strip ? UNDER_SWITCH : notice ? LITTLE : ALL_ROUND
	return (
		<section
			className={`map-pane${wide ? ' wide' : ''}${width < 900 ? ' small' : ''}${bare ? ' beside-incident' : ''}`}
		>
			<div className="map-pane-map" style={{ height: height - (strip ? STRIP : 0) }}>
				<WallMap {...{ lead, shown, look, at, padding, link }} onBoard={setBoard} />
				{!bare && <LayerStrip lead={lead} shown={shown} short={width < 900} />}
				<div className="map-corner">
					<ScaleBar board={board} />
					{notice && <Notice />}
				</div>
				<div className="map-foot">
					<MapLines />
					{!strip && !bare && <MapLegend board={board} lead={lead} others={others} />}
				</div>
			</div>
			{strip && <MapLegend board={board} lead={lead} others={others} />}
		</section>
	)
}

/** The leading map is always shown; the others unless the remote has taken them off. */
function useShown(lead: MapKey): readonly MapKey[] {
	const { wall } = useWall()
	const layers = wall?.layers
	return useMemo(() => MAP_KEYS.filter((key) => key === lead || !layers || layers.includes(key)), [layers, lead])
}
