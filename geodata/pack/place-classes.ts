import type { FoundPlace } from '../../domain/ground.ts'

/** Sort, and type as in docs/tiles.md; a place's class is its position in this list, so new ones go to the end. */
export const PLACE_CLASSES = [
	['division', 'county'],
	['division', 'township'],
	['division', 'village'],
	['place', 'city'],
	['place', 'town'],
	['place', 'suburb'],
	['place', 'village'],
	['place', 'hamlet'],
	['place', 'locality'],
	['place', 'lake'],
	['place', 'reservoir'],
	['place', 'river'],
	['place', 'pond'],
	['place', 'canal'],
	['place', 'stream'],
	['place', 'ditch'],
	['place', 'peak'],
	['road', 'motorway'],
	['road', 'trunk'],
	['road', 'primary'],
	['road', 'secondary'],
	['road', 'tertiary'],
	['road', 'minor'],
	['road', 'service'],
	['road', 'track'],
	['road', 'path'],
	['poi', 'hospital'],
	['poi', 'clinic'],
	['poi', 'fire_station'],
	['poi', 'police'],
	['poi', 'townhall'],
	['poi', 'school'],
	['poi', 'fuel'],
	['poi', 'pharmacy'],
	['poi', 'station'],
	['poi', 'shelter'],
	['poi', 'hydrant'],
	['poi', 'helipad'],
	['poi', 'substation'],
	['poi', 'worship'],
] as const satisfies readonly (readonly [FoundPlace['sort'], string])[]

/** Sort and type in one word: `poi/school`. */
type Pair = (typeof PLACE_CLASSES)[number]
export type PlaceClass = `${Pair[0]}/${Pair[1]}`
const numbers = new Map<string, number>(PLACE_CLASSES.map(([sort, type], i) => [`${sort}/${type}`, i]))
export const classNumber = (name: PlaceClass): number => numbers.get(name)!

/** Where people live: what a position without a division is told by. */
export const SETTLEMENTS: ReadonlySet<number> = new Set(
	(['division/village', 'place/city', 'place/town', 'place/suburb', 'place/village', 'place/hamlet'] as const).map(
		classNumber,
	),
)
