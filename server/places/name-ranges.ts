import { type PlaceSections, STEP } from '../../geodata/pack/place-sections.ts'

/** From the first up to, not including, the second. */
export type Range = readonly [from: number, to: number]

/** Finds by binary search the keys that begin with a text, and the places inside of keys where it stands. */
export class NameRanges {
	readonly #text: Uint8Array
	readonly #keyStart: Uint32Array
	readonly #keyNear: Uint32Array
	readonly #suffixes: Uint32Array

	constructor({ text, key_start, key_near, suffixes }: PlaceSections) {
		this.#text = text
		this.#keyStart = key_start
		this.#keyNear = key_near
		this.#suffixes = suffixes
	}

	/** Numbers of the keys that begin with the term. */
	beginnings(term: Uint8Array): Range {
		return this.#range(term, this.#keyStart, this.#keyStart.length - 1)
	}
	/** Places in the list of suffixes at which the term stands inside of a key. */
	insides(term: Uint8Array): Range {
		return this.#range(term, this.#suffixes, this.#suffixes.length)
	}
	/** Is the term all of the key? */
	isWhole(key: number, term: Uint8Array): boolean {
		return this.#keyStart[key + 1]! - this.#keyStart[key]! === term.length + 1
	}
	keyOfSuffix(suffix: number): number {
		const at = this.#suffixes[suffix]!
		let key = this.#keyNear[Math.floor(at / STEP)]!
		while (this.#keyStart[key + 1]! <= at) key++
		return key
	}

	#range(term: Uint8Array, positions: Uint32Array, count: number): Range {
		const from = this.#first(term, positions, 0, count, 0)
		return [from, this.#first(term, positions, from, count, 1)]
	}

	/** The first of the positions whose text compares as `least` or more with the term. */
	#first(term: Uint8Array, positions: Uint32Array, from: number, to: number, least: number): number {
		while (from < to) {
			const middle = (from + to) >>> 1
			if (this.#compare(positions[middle]!, term) < least) from = middle + 1
			else to = middle
		}
		return from
	}

	/** 0 when the text at a position begins with the term, else on which side of it the text comes. */
	#compare(at: number, term: Uint8Array): number {
		for (let i = 0; i < term.length; i++) {
			const difference = this.#text[at + i]! - term[i]!
			if (difference !== 0) return difference < 0 ? -1 : 1
		}
		return 0
	}
}
