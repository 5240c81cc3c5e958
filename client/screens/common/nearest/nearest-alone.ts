import type { LonLat } from '../../../../domain/geometry.ts'
import { candidateOf, NEAR_KINDS, type NearestAnswer, nearestFirst } from '../../../../domain/nearest.ts'
import type { AnyRecord, Kind } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'

type Records = { ofKind: (kind: Kind) => Iterable<AnyRecord> }

/** What this browser can tell without the server: straight ways alone, each said to be an estimate. */
export function nearestAlone(from: LonLat, records: Records, now: number): NearestAnswer {
	const near: NearestAnswer['near'] = {}
	for (const kind of NEAR_KINDS) {
		const candidates = [...records.ofKind(kind)].flatMap((record) => candidateOf(record) ?? [])
		near[kind] = nearestFirst(from, candidates, [], candidates.length).map((found) => found.near)
	}
	return { computed_at: beijingTime(now), near, engine: 'none' }
}
