import { equal } from './equal.ts'
import { type Geometry, inBox, type LonLat, positions } from './geometry.ts'
import type { Look } from './look.ts'
import type { AnyRecord } from './record.ts'
import { type Refused, refuse } from './refusal.ts'
import { prefixOf } from './region.ts'

/** Where a record stands, if it stands anywhere. */
export const positionOf = (record: AnyRecord | null): LonLat | undefined =>
	record && 'at' in record ? (record.at as LonLat | undefined) : undefined

const geometryOf = (record: AnyRecord | null): Geometry | undefined =>
	record && 'geom' in record ? (record.geom as Geometry | undefined) : undefined

/** Divisions lie where they lie; a task belongs to its force, wherever that is sent. */
const STAYS: ReadonlySet<string> = new Set(['region', 'task'])

/** Keeps positions inside the bounds, and lets the region follow a point that leaves its village. */
export function placeRecord(
	look: Look,
	before: AnyRecord | null,
	after: AnyRecord,
	prefix: string,
): { ok: true; record: AnyRecord } | Refused {
	const from = positionOf(before)
	const to = positionOf(after)
	const moved = to !== undefined && !equal(from, to)
	if (moved && !inBox(look.bounds, to)) {
		const swapped = inBox(look.bounds, [to[1], to[0]])
		return refuse(swapped ? 'swapped' : 'outside-bounds', `${prefix}at`, look.bounds.join(', '))
	}
	const extent = geometryOf(after)
	if (extent && extent !== geometryOf(before))
		for (const position of positions(extent))
			if (!inBox(look.bounds, position)) return refuse('outside-bounds', `${prefix}geom`, look.bounds.join(', '))
	let record = after
	if (moved && before && !STAYS.has(after.kind) && after.region_code === before.region_code) {
		const there = look.places.at(to)
		if (there && there !== (from && look.places.at(from)) && !there.startsWith(prefixOf(after.region_code)))
			record = { ...after, region_code: there }
	}
	const changed = record.region_code !== before?.region_code
	if (changed && record.kind !== 'region' && !look.places.empty && !look.places.has(record.region_code))
		return refuse('unknown-region', `${prefix}region_code`)
	return { ok: true, record }
}
