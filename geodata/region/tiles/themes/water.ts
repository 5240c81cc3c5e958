import type { Tags } from '../../osm/osm-data.ts'
import type { Classed, Drawn } from '../feature.ts'
import { isSet, lookUp, type Table } from '../look-up.ts'
import { nameOf } from '../name-of.ts'

type Water = 'lake' | 'reservoir' | 'river' | 'pond'
type Waterway = 'river' | 'canal' | 'stream' | 'ditch'

/** Standing water of which nothing more is said is a pond below this: two hectares. */
const POND_M2 = 20_000

const WATER: Table<Water> = {
	water: {
		lake: 'lake',
		lagoon: 'lake',
		reservoir: 'reservoir',
		river: 'river',
		canal: 'river',
		stream: 'river',
		oxbow: 'lake',
		pond: 'pond',
		fishpond: 'pond',
		fish_pond: 'pond',
		basin: 'pond',
		wastewater: 'pond',
	},
	landuse: { reservoir: 'reservoir', basin: 'pond', aquaculture: 'pond' },
	waterway: { riverbank: 'river', dock: 'river' },
}
const LINES: Table<{ class: Waterway; from: number }> = {
	waterway: {
		river: { class: 'river', from: 7 },
		canal: { class: 'canal', from: 9 },
		stream: { class: 'stream', from: 11 },
		tidal_channel: { class: 'stream', from: 11 },
		ditch: { class: 'ditch', from: 13 },
		drain: { class: 'ditch', from: 13 },
	},
}
const ORDER: readonly Waterway[] = ['ditch', 'stream', 'canal', 'river']

/** An area of water; its size in square metres decides where the tags do not. */
export function waterOf(tags: Tags, size: number): Classed<Water> | null {
	const told = lookUp(WATER, tags)
	if (!told && tags.natural !== 'water') return null
	if (tags.amenity === 'swimming_pool' || tags.leisure === 'swimming_pool') return null
	const name = nameOf(tags)
	const meant = told ?? (name?.includes('水库') ? 'reservoir' : size < POND_M2 ? 'pond' : 'lake')
	return { layer: 'water', from: 4, order: 0, attributes: { class: meant, name } }
}

export const damOf = (tags: Tags): Drawn | null =>
	tags.waterway === 'dam' ? { layer: 'dam', from: 12, order: 0, attributes: { name: nameOf(tags) } } : null

export function waterwayOf(tags: Tags): Classed<Waterway> | null {
	const line = lookUp(LINES, tags)
	if (!line) return null
	const under = isSet(tags.tunnel) || isSet(tags.covered) ? true : undefined
	return {
		layer: 'waterway',
		from: line.from,
		order: ORDER.indexOf(line.class),
		attributes: { class: line.class, name: nameOf(tags), under },
	}
}
