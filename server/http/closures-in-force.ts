import { isInForce } from '../../domain/kinds/closure.ts'
import type { Id, Of } from '../../domain/record.ts'
import type { Layers } from '../layers/layers.ts'
import type { Router, Stretch, Stretches } from '../routing/router.ts'

/** The roads as all closures in force leave them; of each closure what it closes or slows. */
export type ClosedRoads = {
	closures: readonly { id: Id; edges: Stretches }[]
	closed: Stretches
	/** By edge how many times as long it takes. */
	slow: ReadonlyMap<number, number>
}
/** For an exercise those count as well that belong to one. */
export type ClosuresInForce = (router: Router, exercise?: boolean) => Promise<ClosedRoads>

type Closure = Of<'closure'>
type Known = { records: readonly Closure[]; roads: Promise<ClosedRoads> }

/** Looks up what is closed once for each pack and each state of the closures. A road is closed for all, whatever they see. */
export function closuresInForce(layers: Layers): ClosuresInForce {
	const [real, exercises] = [new WeakMap<Router, Known>(), new WeakMap<Router, Known>()]
	return (router, exercise = false) => {
		const known = exercise ? exercises : real
		const records = countedClosures(layers, exercise)
		const last = known.get(router)
		if (last && last.records.length === records.length && last.records.every((record, i) => record === records[i]))
			return last.roads
		const roads = closedRoads(router, records)
		known.set(router, { records, roads })
		return roads
	}
}

/** Those in force; a road that is closed for an exercise alone is open to all others. */
export const countedClosures = (layers: Layers, exercise = false): Closure[] =>
	[...layers.ofKind('closure').values()].filter(
		(closure) => isInForce(closure) && (exercise || !isOfExercise(layers, closure)),
	)

function isOfExercise(layers: Layers, { incident_id }: Closure): boolean {
	const incident = incident_id === undefined ? undefined : layers.get(incident_id)
	return incident?.kind === 'incident' && incident.exercise === true
}

async function closedRoads(router: Router, records: readonly Closure[]): Promise<ClosedRoads> {
	const closures: { id: Id; edges: Stretches }[] = []
	const slow = new Map<number, number>()
	const shut: Stretches[] = []
	for (const record of records) {
		const edges = await edgesOf(router, record)
		closures.push({ id: record.id, edges })
		if (record.mode === 'closed') shut.push(edges)
		else
			for (const [edge, times] of await router.slowed(edges, 1 / (record.speed_share ?? 1)))
				slow.set(edge, Math.max(slow.get(edge) ?? 1, times))
	}
	return { closures, closed: together(shut), slow }
}

/** What a closure closes: at its place, and within its line or area. */
export async function edgesOf(router: Router, { at, geom }: Pick<Closure, 'at' | 'geom'>): Promise<Stretches> {
	// The place of a drawn closure only says where its mark stands.
	if (geom) return router.edgesWithin(geom)
	return at ? router.edgesAt(at) : new Map()
}

/** All of them at once; on an edge from the first place to the last. */
export function together(all: readonly Stretches[]): Stretches {
	const found = new Map<number, Stretch>()
	for (const stretches of all)
		for (const [edge, [from, to]] of stretches) {
			const [first, last] = found.get(edge) ?? [from, to]
			found.set(edge, [Math.min(first, from), Math.max(last, to)])
		}
	return found
}
