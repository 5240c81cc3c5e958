import { shareCrossings } from './crossings.ts'
import type { Km, Plan, RoadClass } from './plan.ts'
import { along, apart, nearest } from './planar.ts'

export type Road = { c: RoadClass; ref: string; name: string; p: Km[] }

/** Points of roads this near to each other are one junction. */
const MEET_KM = 0.015

/** Roads whose meetings are shared points: equal coordinates mean the same place on the ground. */
export function roadNetwork(plan: Plan): Road[] {
	const joints: Km[] = []
	// Ends first, so that a junction keeps the place where a road was meant to end.
	const ends = plan.roads.flatMap(({ p }) => [p[0]!, p.at(-1)!])
	const joint = (p: Km): Km => {
		const known = joints.find((j) => Math.abs(j[0] - p[0]) <= MEET_KM && apart(j, p) <= MEET_KM)
		if (!known) joints.push(p)
		return known ?? p
	}
	for (const p of ends) joint(p)
	const roads = crossed(plan.roads)
		.map((road): Road => ({ ...road, p: withoutRepeats(road.p.map(joint)) }))
		.filter(({ p }) => p.length > 1)
	for (const road of roads) for (const end of [road.p[0]!, road.p.at(-1)!]) insertInto(roads, road, end)
	return roads
}

/** Roads cross on the level, except that the expressway passes over or under. */
function crossed(roads: Road[]): Road[] {
	const level = roads.map((road) => ({ ...road }))
	const ordinary = level.filter(({ c }) => c !== 'exp')
	for (const [i, a] of ordinary.entries()) for (const b of ordinary.slice(i + 1)) [a.p, b.p] = shareCrossings(a.p, b.p)
	return level
}

const withoutRepeats = (p: Km[]) => p.filter((q, i) => i === 0 || q !== p[i - 1])

/** A road that ends on the stretch between two points of another becomes a point of that other road. */
function insertInto(roads: Road[], own: Road, end: Km): void {
	for (const other of roads) {
		if (other === own || other.p.includes(end)) continue
		const { i, off } = nearest(end, other.p)
		if (off <= MEET_KM) other.p = other.p.toSpliced(i + 1, 0, end)
	}
}

/** The road of that class that runs over the place, and where along it in kilometres from its start. */
export function roadAt(roads: Road[], c: RoadClass, at: Km): { road: Road; km: number; off: number } {
	return roads
		.filter((road) => road.c === c)
		.map((road) => {
			const { i, t, off } = nearest(at, road.p)
			return { road, km: lengthTo(road.p, i) + t * apart(road.p[i]!, road.p[i + 1]!), off }
		})
		.reduce((best, found) => (found.off < best.off ? found : best))
}

export const lengthTo = (p: Km[], i: number): number =>
	p.slice(1, i + 1).reduce((sum, q, k) => sum + apart(p[k]!, q), 0)

/** The line cut at distances from its start, given in order; neighbouring pieces share the point of the cut. */
export function cutAt(p: Km[], distances: number[]): Km[][] {
	const pieces: Km[][] = [[p[0]!]]
	let done = 0
	let next = 0
	for (let i = 0; i + 1 < p.length; i++) {
		const [a, b] = [p[i]!, p[i + 1]!]
		const length = apart(a, b)
		for (; next < distances.length && distances[next]! < done + length; next++) {
			const at = distances[next]! <= done ? a : along(a, b, (distances[next]! - done) / length)
			if (at !== a) pieces.at(-1)!.push(at)
			pieces.push([at])
		}
		pieces.at(-1)!.push(b)
		done += length
	}
	return pieces
}
