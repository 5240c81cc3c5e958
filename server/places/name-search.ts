import { NO_PARENT, type PlaceSections } from '../../geodata/pack/place-sections.ts'
import { BEGINNING, NOTHING, ofWords, PART, WHOLE } from './cost.ts'
import { NameRanges, type Range } from './name-ranges.ts'

const encoder = new TextEncoder()
const isEmpty = ([from, to]: Range) => from >= to

/** Looks terms up in the names of a pack; notes are kept by place in arrays that are reused from search to search. */
export class NameSearch {
	readonly #ranges: NameRanges
	readonly #sections: PlaceSections
	/** The search in which a place was last met; what else is noted of it counts in that search only. */
	readonly #metIn: Uint32Array
	readonly #match: Uint8Array
	readonly #terms: Uint8Array
	readonly #met: Uint32Array
	#metCount = 0
	#search = 0

	constructor(sections: PlaceSections) {
		const count = sections.class.length
		this.#ranges = new NameRanges(sections)
		this.#sections = sections
		this.#metIn = new Uint32Array(count)
		this.#match = new Uint8Array(count)
		this.#terms = new Uint8Array(count)
		this.#met = new Uint32Array(count)
	}

	/**
	 * Calls back with every place in which all terms are found, and how its name is met. Where `enough` places begin
	 * with the only term, those that merely hold it are passed over: they would come after all of these.
	 */
	each(terms: readonly string[], enough: number, found: (place: number, match: number) => void): void {
		this.#begin()
		const alone = terms.length === 1
		const wanted = terms.map((term) => this.#rangesOf(encoder.encode(term)))
		if (wanted.some(({ beginnings, insides }) => isEmpty(beginnings) && isEmpty(insides))) return
		for (const [i, { bytes, beginnings, insides }] of wanted.entries()) {
			this.#meetBeginnings(bytes, beginnings, i)
			if (!alone || this.#metCount < enough) this.#meetInsides(insides, i)
		}
		const all = (1 << terms.length) - 1
		for (let n = 0; n < this.#metCount; n++) {
			const place = this.#met[n]!
			if (alone) found(place, this.#match[place]!)
			else if (this.#termsWithin(place) === all) found(place, ofWords(this.#match[place]!))
		}
	}

	#begin(): void {
		this.#metCount = 0
		this.#search++
		if (this.#search < 0xffff_ffff) return
		this.#metIn.fill(0)
		this.#search = 1
	}

	#rangesOf(bytes: Uint8Array) {
		return { bytes, beginnings: this.#ranges.beginnings(bytes), insides: this.#ranges.insides(bytes) }
	}
	#meetBeginnings(term: Uint8Array, [from, to]: Range, number: number): void {
		for (let key = from; key < to; key++)
			this.#meetKey(key, number, this.#ranges.isWhole(key, term) ? WHOLE : BEGINNING)
	}
	#meetInsides([from, to]: Range, number: number): void {
		for (let suffix = from; suffix < to; suffix++) this.#meetKey(this.#ranges.keyOfSuffix(suffix), number, PART)
	}

	#meetKey(key: number, term: number, match: number): void {
		const { posts, post_start } = this.#sections
		for (let i = post_start[key]!; i < post_start[key + 1]!; i++) {
			const place = posts[i]!
			if (this.#metIn[place] !== this.#search) {
				this.#metIn[place] = this.#search
				this.#match[place] = NOTHING
				this.#terms[place] = 0
				this.#met[this.#metCount++] = place
			}
			this.#terms[place]! |= 1 << term
			if (match < this.#match[place]!) this.#match[place] = match
		}
	}

	/** Terms found in the place's own name or in those of the divisions around it. */
	#termsWithin(place: number): number {
		let terms = 0
		for (let at = place; at !== NO_PARENT; at = this.#sections.parent[at]!)
			if (this.#metIn[at] === this.#search) terms |= this.#terms[at]!
		return terms
	}
}
