import type { OsmData } from './osm-data.ts'
import type { Ring } from './rings.ts'

type Positions = Pick<OsmData, 'lon7' | 'lat7'>
/** The outer ring, counter-clockwise, then its holes, clockwise. */
export type Polygon = readonly [outer: Ring, ...holes: Ring[]]

type Measured = { ring: Ring; area: number; box: [number, number, number, number]; nodes: Set<number> }

/** Makes polygons of rings by which lies in which: a ring in a hole is a polygon of its own. */
export function nestRings(positions: Positions, rings: readonly Ring[]): Polygon[] {
	const byArea = rings
		.map((ring) => measure(positions, ring))
		.filter(({ area }) => area !== 0)
		.sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
	const polygons = new Map<Measured, [Ring, ...Ring[]]>()
	byArea.forEach((one, i) => {
		const around = byArea.slice(0, i).filter((other) => contains(positions, other, one))
		const holder = around.at(-1)
		if (around.length % 2 === 0 || !holder) polygons.set(one, [turned(one, true)])
		// Rings that cross one another may leave a hole without its polygon; it is dropped.
		else polygons.get(holder)?.push(turned(one, false))
	})
	return [...polygons.values()]
}

/** Twice the signed area, in units of the positions: above zero when counter-clockwise. */
export function signedArea({ lon7, lat7 }: Positions, ring: Ring): number {
	const [x0, y0] = [lon7[ring[0]!]!, lat7[ring[0]!]!]
	let sum = 0
	for (let i = 1; i < ring.length; i++) {
		const [a, b] = [ring[i - 1]!, ring[i]!]
		sum += (lon7[a]! - x0) * (lat7[b]! - y0) - (lon7[b]! - x0) * (lat7[a]! - y0)
	}
	return sum
}

const turned = ({ ring, area }: Measured, counterClockwise: boolean): Ring =>
	area > 0 === counterClockwise ? ring : ring.toReversed()

function measure(positions: Positions, ring: Ring): Measured {
	const box: Measured['box'] = [Infinity, Infinity, -Infinity, -Infinity]
	for (const node of ring) {
		const [x, y] = [positions.lon7[node]!, positions.lat7[node]!]
		box[0] = Math.min(box[0], x)
		box[1] = Math.min(box[1], y)
		box[2] = Math.max(box[2], x)
		box[3] = Math.max(box[3], y)
	}
	return { ring, area: signedArea(positions, ring), box, nodes: new Set(ring) }
}

/** Whether a smaller ring that does not cross this one lies in it. */
function contains(positions: Positions, outer: Measured, inner: Measured): boolean {
	const [a, b] = [outer.box, inner.box]
	if (b[0] < a[0] || b[1] < a[1] || b[2] > a[2] || b[3] > a[3]) return false
	const { lon7, lat7 } = positions
	// A node of both says nothing; where they share all, the middle of a side decides.
	const own = inner.ring.find((node) => !outer.nodes.has(node))
	if (own !== undefined) return isInside(positions, outer.ring, lon7[own]!, lat7[own]!)
	const [p, q] = [inner.ring[0]!, inner.ring[1]!]
	return isInside(positions, outer.ring, (lon7[p]! + lon7[q]!) / 2, (lat7[p]! + lat7[q]!) / 2)
}

function isInside({ lon7, lat7 }: Positions, ring: Ring, x: number, y: number): boolean {
	let inside = false
	for (let i = 1; i < ring.length; i++) {
		const [a, b] = [ring[i - 1]!, ring[i]!]
		const [ay, by] = [lat7[a]!, lat7[b]!]
		if (ay > y === by > y) continue
		const [ax, bx] = [lon7[a]!, lon7[b]!]
		if (x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
	}
	return inside
}
