import type { Box, LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import type { ViewFacts } from '../../../map/wall/view-lock.ts'
import type { Attend } from '../events/attend.ts'

/** A thing alone is shown with so much ground around it, in degrees: about a kilometre and a half. */
const AROUND = 0.015

type Wall = Pick<Of<'wall'>, 'view' | 'focus' | 'frozen'> | null

/** What has a say in where a wall looks; a view of which half is missing says nothing. */
export function viewFacts(wall: Wall, attend: Pick<Attend, 'id' | 'why'> | null): ViewFacts {
	const { center, zoom } = wall?.view ?? {}
	return {
		view: center && zoom !== undefined ? { center, zoom } : null,
		focus: wall?.focus ?? null,
		event: attend && attend.why !== 'focus' ? attend.id : null,
		frozen: wall?.frozen ?? false,
	}
}

type Seen = { at: LonLat | undefined; around?: readonly LonLat[] }

/** What must be in view for a thing and what belongs to it; null where nobody knows where it is. */
export function boxAround({ at, around = [] }: Seen): Box | null {
	if (!at) return null
	const points = [at, ...around]
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
	return [Math.min(...xs) - AROUND, Math.min(...ys) - AROUND, Math.max(...xs) + AROUND, Math.max(...ys) + AROUND]
}

const areaOf = ([west, south, east, north]: Box): number => (east - west) * (north - south)

/** Whether what was fitted into the map has outgrown it, or has become so small that it deserves a nearer look. */
export function isOutgrown(fitted: Box, box: Box): boolean {
	const [west, south, east, north] = fitted
	const inside = box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north
	return !inside || areaOf(box) < areaOf(fitted) / 4
}
