import { allocate, sourcesOf } from '../../domain/answers/allocate.ts'
import { offersOf } from '../../domain/answers/offers.ts'
import type { LonLat } from '../../domain/geometry.ts'
import { candidateOf, nearestFirst } from '../../domain/nearest.ts'
import type { AnyRecord, Kind, Of } from '../../domain/record.ts'
import { demoRecords } from '../../geodata/demo/district.ts'

const TODAY = '2026-11-20'
const NOW = Date.parse(`${TODAY}T12:00:00+08:00`)
const WITHIN_MIN = 60
const NEEDS = [
	['pump', 4],
	['sandbag', 2000],
	['life_jacket', 60],
] as const

/** Milliseconds that a desk takes for its whole right column, for an incident at every township and village. */
export function deskRecompute(): number[] {
	const records = demoRecords(TODAY).map(
		(draft) => ({ ...draft, version: 1, updated_by: 'demo', updated_at: `${TODAY}T00:00:00+08:00` }) as AnyRecord,
	)
	const of = <K extends Kind>(kind: K) => records.filter((record): record is Of<K> & AnyRecord => record.kind === kind)
	const [depots, stocks, forces, tasks] = [of('depot'), of('stock'), of('force'), of('task')]
	const candidates = (of: readonly AnyRecord[]) => of.flatMap((record) => candidateOf(record) ?? [])
	const [stores, teams] = [candidates(depots), candidates(forces)]
	const near = (at: LonLat, all: typeof stores) => nearestFirst(at, all, [], all.length).map((found) => found.near)
	return of('region').flatMap(({ at }) => {
		if (!at) return []
		const [nearStores, nearTeams] = [near(at, stores), near(at, teams)]
		const began = performance.now()
		for (const [item_code, qty] of NEEDS)
			allocate({ item_code, qty, within_min: WITHIN_MIN }, sourcesOf(item_code, nearStores, depots, stocks, TODAY))
		offersOf({ skills: ['water'], minPeople: 10 }, { near: nearTeams, forces, tasks, now: NOW })
		return [performance.now() - began]
	})
}
