import type { LonLat } from '../../domain/geometry.ts'
import { type NameKey, nameKeys } from '../../geodata/pack/name-keys.ts'
import type { PlaceEntry } from '../../geodata/region/places/pack-places.ts'
import type { Random } from '../fixtures/random.ts'

const CHARACTERS = [...'零陵冷水滩石岭大重长单村山河上下新东西家坪塘']
const LATIN = ['Vaduz', 'Schaan', 'São Paulo', 'Große Gasse', 'l’Aldosa', 'Ling Lake', 'LL 3']

/** A made-up list of places in which names repeat and contain one another. */
export function madeUpPlaces(random: Random, count: number): PlaceEntry[] {
	const name = () =>
		random.chance(0.15)
			? random.pick(LATIN)
			: Array.from({ length: 1 + random.int(4) }, () => random.pick(CHARACTERS)).join('')
	return Array.from({ length: count }, (_, i) => ({
		name: name(),
		aliases: random.chance(0.2) ? [name(), name()] : [],
		class: random.pick(['place/village', 'division/village', 'poi/school', 'road/minor'] as const),
		rank: 1 + random.int(4),
		at: [(111_000 + random.int(1000)) / 1000, (26_000 + random.int(1000)) / 1000] as LonLat,
		// A place lies in one that comes before it, so that nothing lies in itself.
		parent: i > 0 && random.chance(0.6) ? random.int(Math.min(i, 20)) : -1,
	}))
}

/** Beginnings and parts of the texts by which the places are found, and some that find nothing. */
export function madeUpText(random: Random, places: readonly PlaceEntry[]): string {
	const piece = () => {
		const { text } = random.pick(nameKeys(random.pick(places).name))
		const letters = [...text]
		const from = random.chance(0.6) ? 0 : random.int(letters.length)
		return letters.slice(from, from + 1 + random.int(letters.length - from)).join('')
	}
	return random.chance(0.05) ? 'qqq' : piece()
}

const known = new Map<string, NameKey[]>()
function keysOf(name: string): NameKey[] {
	const keys = known.get(name) ?? nameKeys(name)
	known.set(name, keys)
	return keys
}

type Met = { place: PlaceEntry; match: number }

/** Every place that a text meets, by looking at every name: 0 all of it, 1 its beginning, 2 a part of it. */
export function scan(places: readonly PlaceEntry[], text: string): Met[] {
	return places.flatMap((place) => {
		const matches = [place.name, ...place.aliases].flatMap(keysOf).map(({ text: key, starts }) => {
			if (key === text) return 0
			return starts.includes(0) && key.startsWith(text)
				? 1
				: starts.some((at) => key.slice(at).startsWith(text))
					? 2
					: 3
		})
		const match = Math.min(3, ...matches)
		return match < 3 ? [{ place, match }] : []
	})
}
