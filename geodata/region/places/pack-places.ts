import type { LonLat } from '../../../domain/geometry.ts'
import { type NameKey, nameKeys } from '../../pack/name-keys.ts'
import { classNumber, type PlaceClass } from '../../pack/place-classes.ts'
import { NO_PARENT, type PlaceSections, STEP } from '../../pack/place-sections.ts'
import { sortSuffixes } from './sort-suffixes.ts'

/** `rank` is 1 (first to be shown) to 9; `parent` the place in the list of the division that it lies in, or -1. */
export type PlaceEntry = {
	name: string
	aliases: readonly string[]
	class: PlaceClass
	rank: number
	at: LonLat
	parent: number
}

/** The names and the structure by which they are searched (geodata/pack/place-sections.ts). */
export function packPlaces(given: readonly PlaceEntry[]): PlaceSections {
	const keysOf = new Map<string, NameKey[]>()
	for (const { name, aliases } of given)
		for (const one of [name, ...aliases]) if (!keysOf.has(one)) keysOf.set(one, nameKeys(one))
	const entries = bySound(given, (name) => keysOf.get(name)!)
	const names = joined(entries.map(({ name }) => name))
	const keys = collectKeys(entries, keysOf)
	const ordered = [...keys.keys()].sort()
	const posts = listed(ordered.map((key) => keys.get(key)!))
	const { text, starts, suffixes } = layOut(ordered)
	return {
		lon7: Int32Array.from(entries, ({ at }) => Math.round(at[0] * 1e7)),
		lat7: Int32Array.from(entries, ({ at }) => Math.round(at[1] * 1e7)),
		class: Uint8Array.from(entries, (entry) => classNumber(entry.class)),
		rank: Uint8Array.from(entries, ({ rank }) => rank),
		parent: Uint32Array.from(entries, ({ parent }) => (parent < 0 ? NO_PARENT : parent)),
		names: names.bytes,
		name_start: names.starts,
		text,
		key_start: starts,
		key_near: nearKeys(starts, text.length),
		post_start: posts.starts,
		posts: posts.items,
		suffixes: sortSuffixes(text, suffixes),
	}
}

/** What sounds alike is found together, and is then read from memory in one go. */
function bySound(entries: readonly PlaceEntry[], keysOf: (name: string) => readonly NameKey[]): PlaceEntry[] {
	const sounds = entries.map(({ name }) => (keysOf(name)[1] ?? keysOf(name)[0])?.text ?? '')
	const order = Array.from(entries.keys()).sort((a, b) =>
		sounds[a]! < sounds[b]! ? -1 : sounds[a]! > sounds[b]! ? 1 : a - b,
	)
	const numbers = new Int32Array(entries.length)
	order.forEach((from, to) => {
		numbers[from] = to
	})
	return order.map((from) => {
		const entry = entries[from]!
		return entry.parent < 0 ? entry : { ...entry, parent: numbers[entry.parent]! }
	})
}

/** UTF-8 as a string of bytes: JavaScript sorts it as bytes sort, and 0 can end a text. */
const bytesOf = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

/**
 * By key the places that it finds. A key is the text as bytes, 0, and the bytes at which a match may begin after the
 * first, so that two names of the same sound but other syllables stay apart.
 */
function collectKeys(entries: readonly PlaceEntry[], keysOf: ReadonlyMap<string, NameKey[]>): Map<string, number[]> {
	const byName = new Map<string, number[]>()
	entries.forEach(({ name, aliases }, i) => {
		for (const one of new Set([name, ...aliases])) {
			const found = byName.get(one)
			if (found) found.push(i)
			else byName.set(one, [i])
		}
	})
	const keys = new Map<string, number[][]>()
	for (const [name, places] of byName)
		for (const { text, starts } of keysOf.get(name)!) {
			const offsets = starts.slice(1).map((at) => Buffer.byteLength(text.slice(0, at)))
			const key = `${bytesOf(text)}\0${String.fromCharCode(...offsets)}`
			const lists = keys.get(key)
			if (lists) lists.push(places)
			else keys.set(key, [places])
		}
	return new Map([...keys].map(([key, lists]) => [key, lists.length === 1 ? lists[0]! : sortedOnce(lists.flat())]))
}
const sortedOnce = (places: number[]) => [...new Set(places)].sort((a, b) => a - b)

/** The texts of all keys one after the other, each ended by 0; where each begins; where matches inside may begin. */
function layOut(ordered: readonly string[]): {
	text: Uint8Array<ArrayBuffer>
	starts: Uint32Array<ArrayBuffer>
	suffixes: Uint32Array<ArrayBuffer>
} {
	const ends = ordered.map((key) => key.indexOf('\0'))
	const size = ends.reduce((sum, end) => sum + end + 1, 0)
	const inside = ordered.reduce((sum, key, i) => sum + key.length - ends[i]! - 1, 0)
	const text = Buffer.alloc(size)
	const starts = new Uint32Array(ordered.length + 1)
	const suffixes = new Uint32Array(inside)
	let at = 0
	let n = 0
	ordered.forEach((key, i) => {
		const end = ends[i]!
		starts[i] = at
		text.write(key.slice(0, end), at, 'latin1')
		for (let j = end + 1; j < key.length; j++) suffixes[n++] = at + key.charCodeAt(j)
		at += end + 1
	})
	starts[ordered.length] = at
	return { text, starts, suffixes }
}

/** For every `STEP` bytes of text the key that they begin in. */
function nearKeys(starts: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
	const near = new Uint32Array(Math.ceil(size / STEP))
	for (let i = 0, key = 0; i < near.length; i++) {
		while (starts[key + 1]! <= i * STEP) key++
		near[i] = key
	}
	return near
}

function listed(lists: readonly (readonly number[])[]): {
	items: Uint32Array<ArrayBuffer>
	starts: Uint32Array<ArrayBuffer>
} {
	const starts = new Uint32Array(lists.length + 1)
	lists.forEach((list, i) => {
		starts[i + 1] = starts[i]! + list.length
	})
	const items = new Uint32Array(starts[lists.length]!)
	lists.forEach((list, i) => {
		items.set(list, starts[i]!)
	})
	return { items, starts }
}

function joined(texts: readonly string[]): { bytes: Uint8Array<ArrayBuffer>; starts: Uint32Array<ArrayBuffer> } {
	const starts = new Uint32Array(texts.length + 1)
	const bytes = new TextEncoder().encode(texts.join(''))
	texts.forEach((text, i) => {
		starts[i + 1] = starts[i]! + Buffer.byteLength(text)
	})
	return { bytes, starts }
}
