import { distanceM, type Geometry, type LonLat } from '../../../../domain/geometry.ts'
import type { Tool } from '../desk.ts'

/** What a tool draws; null for one that only sets a place. */
export const shapeOf = (tool: Tool): 'line' | 'area' | null =>
	tool === 'close-line' ? 'line' : tool === 'close-area' || tool === 'impact' ? 'area' : null

/** Metres within which a point is the one before it. */
const SAME_M = 1
const LEAST = { line: 2, area: 3 } as const

/** One more point; the same place again is no other point. */
export function withPoint(points: readonly LonLat[], at: LonLat): readonly LonLat[] {
	const last = points.at(-1)
	return last && distanceM(last, at) < SAME_M ? points : [...points, at]
}

/** What has been drawn, once it is enough for its shape. */
export function finished(tool: Tool, points: readonly LonLat[]): Geometry | null {
	const shape = shapeOf(tool)
	if (!shape || points.length < LEAST[shape]) return null
	return shape === 'line'
		? { type: 'LineString', coordinates: [...points] }
		: { type: 'Polygon', coordinates: [[...points, points[0]!]] }
}
