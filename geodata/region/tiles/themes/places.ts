import type { Tags } from '../../osm/osm-data.ts'
import type { Classed, Drawn } from '../feature.ts'
import { lookUp, type Table } from '../look-up.ts'
import { nameOf } from '../name-of.ts'

type PlaceClass = 'city' | 'town' | 'suburb' | 'village' | 'hamlet' | 'locality'
/** With at least `above` people a place is one rank more important, with fewer than `below` one less. */
type Place = { class: PlaceClass; rank: number; above?: number; below?: number }

const PLACES: Table<Place> = {
	place: {
		city: { class: 'city', rank: 2, above: 500_000 },
		// The seats of districts, counties and townships, as Chinese extracts mark them.
		district: { class: 'town', rank: 3, above: 500_000 },
		county: { class: 'town', rank: 3, above: 500_000 },
		municipality: { class: 'town', rank: 4, above: 50_000 },
		township: { class: 'town', rank: 4, above: 50_000 },
		town: { class: 'town', rank: 4, above: 20_000, below: 2_000 },
		borough: { class: 'suburb', rank: 4 },
		suburb: { class: 'suburb', rank: 5, above: 20_000 },
		quarter: { class: 'suburb', rank: 6 },
		neighbourhood: { class: 'suburb', rank: 7 },
		village: { class: 'village', rank: 6, above: 2_000, below: 200 },
		hamlet: { class: 'hamlet', rank: 8, above: 200 },
		isolated_dwelling: { class: 'hamlet', rank: 9 },
		farm: { class: 'hamlet', rank: 9 },
		locality: { class: 'locality', rank: 9 },
	},
}
/** The first zoom of each rank, from 1. */
const FIRST_ZOOM = [4, 5, 7, 8, 9, 10, 11, 12, 13]

/** A number however it is written: 2,358 and 2358.4 and 2358,4 m. */
function numberIn(text = ''): number | undefined {
	const found = Number.parseFloat(text.replace(/[\s,](?=\d{3}(?!\d))/g, '').replace(',', '.'))
	return Number.isFinite(found) ? found : undefined
}

export function placeOf(tags: Tags): (Classed<PlaceClass> & { attributes: { name: string; rank: number } }) | null {
	const place = lookUp(PLACES, tags)
	const name = nameOf(tags)
	if (!place || !name) return null
	const people = numberIn(tags.population)
	const moved =
		people === undefined ? 0 : people >= (place.above ?? Infinity) ? -1 : people < (place.below ?? 0) ? 1 : 0
	const rank = place.rank + moved
	return {
		layer: 'place',
		from: FIRST_ZOOM[rank - 1]!,
		// The most important come first, and within a rank those with more people.
		order: rank - Math.min(0.99, (people ?? 0) / 1e8),
		attributes: { class: place.class, name, rank },
	}
}

export function peakOf(tags: Tags): Drawn | null {
	if (tags.natural !== 'peak' && tags.natural !== 'volcano' && tags.natural !== 'hill') return null
	const [name, metres] = [nameOf(tags), numberIn(tags.ele)]
	if (!name && metres === undefined) return null
	const ele = metres === undefined ? undefined : Math.round(metres)
	return { layer: 'peak', from: name ? 10 : 12, order: -(ele ?? 0), attributes: { name, ele } }
}
