import { nearestPoint } from '@turf/nearest-point'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { type Candidate, nearestFirst } from '../../domain/nearest.ts'

const COUNT = 5

/** Our minutes are told to the tenth, in which one comes so many metres far. */
const ROUNDING_M = 30
const farthest = (at: LonLat, found: readonly LonLat[]) => Math.max(...found.map((one) => distanceM(at, one)))

export type Straight = { ours: number[]; tree: number[]; scan: number[]; agree: number }

/** The five nearest in a straight line: ours beside a tree on the globe, and the one nearest by a plain scan. */
export function straightLines(from: readonly LonLat[], to: readonly LonLat[]): Straight {
	const candidates = to.map((at, i): Candidate => ({ id: String(i), at, wait_min: 0, verified_at: '', code: '' }))
	const tree = new KDBush(to.length)
	for (const [lon, lat] of to) tree.add(lon, lat)
	tree.finish()
	const points = {
		type: 'FeatureCollection' as const,
		features: to.map((coordinates, i) => ({
			type: 'Feature' as const,
			properties: { i },
			geometry: { type: 'Point' as const, coordinates },
		})),
	}
	const told: Straight = { ours: [], tree: [], scan: [], agree: 0 }
	const timed = <T>(into: number[], act: () => T): T => {
		const began = performance.now()
		const answer = act()
		into.push(performance.now() - began)
		return answer
	}
	for (const at of from) {
		const mine = timed(told.ours, () => nearestFirst(at, candidates, [], COUNT).map(({ candidate }) => candidate.at))
		const other = timed(told.tree, () => around(tree, at[0], at[1], COUNT).map((i) => to[i]!))
		timed(told.scan, () => nearestPoint(at, points))
		const apart = Math.abs(farthest(at, mine) - farthest(at, other))
		if (apart <= ROUNDING_M) told.agree++
	}
	return told
}
