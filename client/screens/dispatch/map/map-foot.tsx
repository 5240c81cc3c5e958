import type { MapBoard } from '../../../map/map-board.ts'
import { BasemapChip } from '../../common/map/basemap-chip.tsx'
import { MapNotice } from '../../common/map-notice.tsx'
import { ScaleBar } from '../../common/scale-bar.tsx'
import { useMadeUp } from '../../common/use-made-up.ts'
import { useDesk } from '../desk.ts'
import { DeskLegend } from './desk-legend.tsx'
import { StaleNotes } from './map-notes.tsx'
import type { DeskView } from './use-desk-view.ts'
import type { LookNow } from './use-dispatch-look.ts'
import { ViewLockChip } from './view-lock-chip.tsx'

type Props = { board: MapBoard | null; view: DeskView; now: LookNow }

/** What stands at the foot of the map: the lock, what lines mean, what is out of date, scale and notice. */
export function MapFoot({ board, view, now }: Props) {
	const { ground, points, gl } = useDesk()
	const demo = useMadeUp(points)
	return (
		<div className="map-foot">
			<div className="foot-left">
				<StaleNotes closed={now.closed} reachFailing={now.reachFailing} />
				{gl && <ViewLockChip view={view} />}
				{gl && <DeskLegend look={now.look} />}
			</div>
			<i className="grow" />
			<div className="map-corner">
				<BasemapChip view={ground} />
				<ScaleBar board={board} />
				<MapNotice demo={demo} laid={ground.laid} />
			</div>
		</div>
	)
}
