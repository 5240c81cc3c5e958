import type { Viewer } from '../../domain/actor.ts'
import { boxOf, type Geometry, type LonLat, positions } from '../../domain/geometry.ts'
import type { FoundPlace } from '../../domain/ground.ts'
import { type AnyRecord, loose } from '../../domain/record.ts'
import { padded, townshipOf } from '../../domain/region.ts'
import { view } from '../../domain/view.ts'
import { LEVEL_RANK } from '../../geodata/pack/area.ts'
import { costOf, NOTHING, ofWords } from './cost.ts'
import type { Asked, Ranked } from './find-places.ts'
import { joinNames } from './join-names.ts'
import { KeepBest } from './keep-best.ts'
import { matchKeys } from './match-keys.ts'
import { planeFrom } from './nearby.ts'
import { readTerms, splits } from './read-terms.ts'
import type { NamedRecord, RecordNames } from './record-names.ts'

/** What stands on the four maps comes before places of the extract that are met alike. */
const RECORD_RANK = 3

/** Divisions and points of the four maps whose name, or whose divisions' names, hold what was typed; as the viewer sees them. */
export function findRecords(names: RecordNames, viewer: Viewer, asked: Asked): Ranked[] {
	const [whole, words] = readTerms(asked.text)
	if (!whole) return []
	const found = search(names, viewer, whole, asked)
	if (words) return [...found, ...search(names, viewer, words, asked)]
	if (found.length > 0) return found
	for (const terms of splits(whole)) {
		const apart = search(names, viewer, terms, asked)
		if (apart.length > 0) return apart
	}
	return []
}

function search(names: RecordNames, viewer: Viewer, terms: readonly string[], { near, limit }: Asked): Ranked[] {
	const kept = new KeepBest<{ seen: AnyRecord; at: LonLat }>(limit)
	const metres = near ? planeFrom(near) : () => 0
	for (const named of names.all()) {
		const match = matchOf(names, named, terms)
		const seen = match === NOTHING ? null : view(viewer, named.record)
		const at = seen && standsAt(seen)
		if (!seen || !at) continue
		const rank = seen.kind === 'region' ? LEVEL_RANK[seen.level] : RECORD_RANK
		kept.offer({ seen, at }, costOf(match, rank, metres(at[0], at[1]), Buffer.byteLength(seen.name)))
	}
	return kept.items.map(({ seen, at }, i) => ({ cost: kept.costs[i]!, found: foundOf(names, seen, at) }))
}

/** Every term must be met by the record's own names or by those of its divisions, and one at least by its own. */
function matchOf(names: RecordNames, { record, keys }: NamedRecord, terms: readonly string[]): number {
	const own = terms.map((term) => matchKeys(keys, term))
	const best = Math.min(...own)
	if (best === NOTHING || terms.length === 1) return best
	const above = codesAbove(record).map((code) => names.division(code)?.keys ?? [])
	const isMet = (term: string, i: number) => own[i] !== NOTHING || above.some((k) => matchKeys(k, term) !== NOTHING)
	return terms.every(isMet) ? ofWords(best) : NOTHING
}

/** Codes of the divisions around a record, from the largest; a division is not around itself. */
function codesAbove({ kind, region_code: code }: AnyRecord): string[] {
	const codes = new Set([padded(code.slice(0, 6)), padded(townshipOf(code)), code])
	if (kind === 'region') codes.delete(code)
	return [...codes]
}

function standsAt(record: AnyRecord): LonLat | null {
	const { at, geom } = loose(record) as { at?: LonLat; geom?: Geometry }
	if (at || !geom) return at ?? null
	const [west, south, east, north] = boxOf(positions(geom))!
	return [(west + east) / 2, (south + north) / 2]
}

function foundOf(names: RecordNames, record: AnyRecord, at: LonLat): FoundPlace {
	const within = codesAbove(record)
		.slice(1)
		.flatMap((code) => names.division(code)?.record.name ?? [])
	const common = { name: record.name, at, within: joinNames(within) }
	return record.kind === 'region'
		? { sort: 'division', type: record.level, ...common }
		: { sort: 'record', type: record.kind, ...common, id: record.id }
}
