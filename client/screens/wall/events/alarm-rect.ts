import { lengthOf, type Rect, within } from '../layout/rect.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { incidentZones, type Seams } from './incident-zones.ts'

type Layout = Pick<WallLayout, 'body' | 'map' | 'panels'>

/** Over the map, wherever that stands now, and on one side of every seam; `seams` are those of the body. */
export function alarmRect({ body, map, panels }: Layout, seams: Seams, incident: boolean): Rect {
	const zone = incident ? incidentZones(body, seams).map : { ...map, x: map.x - body.x, y: map.y - body.y }
	const span = { from: body.x + zone.x, to: body.x + zone.x + zone.width }
	const { from, to } = within(panels, span).reduce((best, part) => (lengthOf(part) > lengthOf(best) ? part : best))
	return { x: from, y: body.y + zone.y, width: to - from, height: zone.height }
}
