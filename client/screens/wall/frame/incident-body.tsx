import { useMemo } from 'react'
import { IncidentScreen } from '../events/incident-screen.tsx'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { MapPane } from './map-pane.tsx'
import { NoMaps } from './no-maps.tsx'
import { zoneStyle } from './zone-style.ts'

/** The incident in place of columns, map and bar. */
export function IncidentBody({ layout: { body } }: { layout: WallLayout }) {
	const { gl, profile, unit } = useWall()
	const seams = useMemo(
		() => ({
			x: profile.seams_x.map((seam) => seam / unit),
			y: profile.seams_y.map((seam) => seam / unit - body.y),
		}),
		[profile, unit, body.y],
	)
	return (
		<div className="wall-zone" style={zoneStyle(body)}>
			<IncidentScreen
				width={body.width}
				height={body.height}
				seams={seams}
				map={gl ? <MapPane {...body} bare /> : <NoMaps width={body.width / 2} height={body.height / 2} />}
			/>
		</div>
	)
}
