import type { Box, LonLat } from '../../domain/geometry.ts'
import type { FoundPlace } from '../../domain/ground.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { classNumber, PLACE_CLASSES, SETTLEMENTS } from '../../geodata/pack/place-classes.ts'
import { NO_PARENT } from '../../geodata/pack/place-sections.ts'
import { areaGrounds } from './area-grounds.ts'
import { costOf } from './cost.ts'
import type { Asked, PlaceIndex, Ranked } from './find-places.ts'
import { joinNames } from './join-names.ts'
import { KeepBest } from './keep-best.ts'
import { NameSearch } from './name-search.ts'
import { planeFrom } from './nearby.ts'
import { readPlaces } from './read-places.ts'
import { readTerms, splits } from './read-terms.ts'

/** Beyond this a settlement says nothing of where a position is. */
const FAR_M = 50_000
const COUNTY = classNumber('division/county')

/** Opens the bytes of `places.bin` for searching, with the divisions of `areas.json` where there are any. */
export function openPlaces(bytes: Uint8Array, areas: readonly Area[] = []): PlaceIndex {
	const sections = readPlaces(bytes)
	const { lon7, lat7, class: classes, rank, parent, names, name_start } = sections
	const search = new NameSearch(sections)
	const decoder = new TextDecoder()
	const nameOf = (place: number) => decoder.decode(names.subarray(name_start[place], name_start[place + 1]))
	const at = (place: number): LonLat => [lon7[place]! / 1e7, lat7[place]! / 1e7]
	const oneCounty = classes.reduce((counties, sort) => counties + (sort === COUNTY ? 1 : 0), 0) < 2

	const withinOf = (place: number): string => {
		const above: string[] = []
		for (let at = parent[place]!; at !== NO_PARENT && above.length < 5; at = parent[at]!)
			if (!(oneCounty && classes[at] === COUNTY)) above.unshift(nameOf(at))
		// A town and the township that it is the seat of.
		return joinNames(above.filter((name, i) => name !== above[i - 1]))
	}
	const foundOf = (place: number): FoundPlace => {
		const [sort, type] = PLACE_CLASSES[classes[place]!]!
		return { sort, type, name: nameOf(place), at: at(place), within: withinOf(place) }
	}
	const best = (terms: readonly string[], { near, limit }: Asked, besides = new Set<number>()): KeepBest<number> => {
		const kept = new KeepBest<number>(limit)
		const metres = near ? planeFrom(near) : () => 0
		search.each(terms, limit, (place, match) => {
			if (besides.has(place)) return
			const length = name_start[place + 1]! - name_start[place]!
			kept.offer(place, costOf(match, rank[place]!, metres(lon7[place]! / 1e7, lat7[place]! / 1e7), length))
		})
		return kept
	}
	const ranked = ({ items, costs }: KeepBest<number>): Ranked[] =>
		items.map((place, i) => ({ cost: costs[i]!, found: foundOf(place) }))

	return {
		count: classes.length,
		box: boxOfAll(lon7, lat7),
		find(asked) {
			const [whole, words] = readTerms(asked.text)
			if (!whole) return []
			const kept = best(whole, asked)
			if (words) return [...ranked(kept), ...ranked(best(words, asked, new Set(kept.items)))].slice(0, asked.limit)
			if (kept.items.length > 0) return ranked(kept)
			for (const terms of splits(whole)) {
				const apart = best(terms, asked)
				if (apart.items.length > 0) return ranked(apart)
			}
			return []
		},
		divisionsAt: areaGrounds(areas),
		settlementNear(position) {
			const metres = planeFrom(position)
			let nearest = -1
			let least = FAR_M
			for (let place = 0; place < classes.length; place++) {
				if (!SETTLEMENTS.has(classes[place]!)) continue
				const distance = metres(lon7[place]! / 1e7, lat7[place]! / 1e7)
				if (distance >= least) continue
				nearest = place
				least = distance
			}
			return nearest < 0 ? null : { name: nameOf(nearest), at: at(nearest) }
		},
	}
}

function boxOfAll(lon7: Int32Array, lat7: Int32Array): Box | null {
	if (lon7.length === 0) return null
	const least = (numbers: Int32Array) => numbers.reduce((a, b) => Math.min(a, b)) / 1e7
	const most = (numbers: Int32Array) => numbers.reduce((a, b) => Math.max(a, b)) / 1e7
	return [least(lon7), least(lat7), most(lon7), most(lat7)]
}
