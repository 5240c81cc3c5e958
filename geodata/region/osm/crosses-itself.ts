import type { OsmData } from './osm-data.ts'
import type { Ring } from './rings.ts'

type Side = { from: number; to: number; west: number; east: number }

/** Whether two sides of these rings cross between their ends. Sides are swept from west to east. */
export function crossesItself({ lon7, lat7 }: Pick<OsmData, 'lon7' | 'lat7'>, rings: readonly Ring[]): boolean {
	const sides: Side[] = []
	for (const ring of rings)
		for (let i = 1; i < ring.length; i++) {
			const [from, to] = [ring[i - 1]!, ring[i]!]
			const [a, b] = [lon7[from]!, lon7[to]!]
			sides.push({ from, to, west: Math.min(a, b), east: Math.max(a, b) })
		}
	sides.sort((a, b) => a.west - b.west)
	/** Which side of the line from `a` to `b` the node `c` is on. */
	const turn = (a: number, b: number, c: number) =>
		Math.sign((lon7[b]! - lon7[a]!) * (lat7[c]! - lat7[a]!) - (lat7[b]! - lat7[a]!) * (lon7[c]! - lon7[a]!))
	const cross = (s: Side, t: Side) =>
		turn(s.from, s.to, t.from) * turn(s.from, s.to, t.to) < 0 &&
		turn(t.from, t.to, s.from) * turn(t.from, t.to, s.to) < 0
	let open: Side[] = []
	for (const side of sides) {
		open = open.filter(({ east }) => east >= side.west)
		if (open.some((other) => cross(other, side))) return true
		open.push(side)
	}
	return false
}
