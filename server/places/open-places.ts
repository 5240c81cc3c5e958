import type { LonLat } from '../../domain/geometry.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { areaGrounds } from './area-grounds.ts'
import { costOf } from './cost.ts'
import { type Asked, type PlaceIndex, type Ranked, SETTLEMENT_LIMIT_M } from './find-places.ts'
import { KeepBest } from './keep-best.ts'
import { NameSearch } from './name-search.ts'
import { planeFrom } from './nearby.ts'
import { PlaceTable } from './place-table.ts'
import { readPlaces } from './read-places.ts'
import { readTerms, splits } from './read-terms.ts'

/** Opens the bytes of `places.bin` for searching, with the divisions of `areas.json` where there are any. */
export function openPlaces(bytes: Uint8Array, areas: readonly Area[] = []): PlaceIndex {
	const sections = readPlaces(bytes)
	const table = new PlaceTable(sections)
	const search = new NameSearch(sections)
	return {
		count: table.count,
		box: table.box(),
		find: (asked) => findIn(table, search, asked),
		divisionsAt: areaGrounds(areas),
		settlementNear: (position) => settlementNear(table, position),
	}
}

function findIn(table: PlaceTable, search: NameSearch, asked: Asked): Ranked[] {
	const ranked = ({ items, costs }: KeepBest<number>): Ranked[] =>
		items.map((place, i) => ({ cost: costs[i]!, found: table.found(place) }))
	const [whole, words] = readTerms(asked.text)
	if (!whole) return []
	const kept = best(table, search, whole, asked)
	if (words) {
		const besides = best(table, search, words, asked, new Set(kept.items))
		return [...ranked(kept), ...ranked(besides)].slice(0, asked.limit)
	}
	if (kept.items.length > 0) return ranked(kept)
	for (const terms of splits(whole)) {
		const apart = best(table, search, terms, asked)
		if (apart.items.length > 0) return ranked(apart)
	}
	return []
}

/** Numbers of the places that meet all terms best, without those that are known already. */
function best(
	table: PlaceTable,
	search: NameSearch,
	terms: readonly string[],
	{ near, limit }: Asked,
	known: ReadonlySet<number> = new Set(),
): KeepBest<number> {
	const kept = new KeepBest<number>(limit)
	const metres = near ? planeFrom(near) : () => 0
	search.each(terms, limit, (place, match) => {
		if (known.has(place)) return
		const distance = metres(table.lon(place), table.lat(place))
		kept.offer(place, costOf(match, table.rankOf(place), distance, table.lengthOf(place)))
	})
	return kept
}

function settlementNear(table: PlaceTable, position: LonLat): { name: string; at: LonLat } | null {
	const metres = planeFrom(position)
	let [nearest, least] = [-1, SETTLEMENT_LIMIT_M]
	for (let place = 0; place < table.count; place++) {
		if (!table.isSettlement(place)) continue
		const distance = metres(table.lon(place), table.lat(place))
		if (distance < least) [nearest, least] = [place, distance]
	}
	return nearest < 0 ? null : { name: table.nameOf(nearest), at: table.at(nearest) }
}
