import { useMemo } from 'react'
import { IncidentScreen } from '../events/incident-screen.tsx'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { MapPane } from './map-pane.tsx'
import { NoMaps } from './no-maps.tsx'
import { zoneStyle } from './zone-style.ts'

/** The incident in place of columns, map and bar. */
export function IncidentBody({ layout: { body, compact } }: { layout: WallLayout }) {
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
				map={(box) =>
					gl ? (
						<MapPane {...box} x={body.x + box.x} y={body.y + box.y} bare notice={compact} />
					) : (
						<NoMaps width={box.width} height={box.height} />
					)
				}
			/>
		</div>
	)
}
