import type { Box, LonLat } from '../../domain/geometry.ts'
import type { FoundPlace } from '../../domain/ground.ts'
import { classNumber, PLACE_CLASSES, SETTLEMENTS } from '../../geodata/pack/place-classes.ts'
import { NO_PARENT, type PlaceSections } from '../../geodata/pack/place-sections.ts'
import { joinNames } from './join-names.ts'

const COUNTY = classNumber('division/county')
/** No division lies deeper. */
const DEEPEST = 5

/** The places of a pack by number, read out of their arrays when they are asked for. */
export class PlaceTable {
	readonly #sections: PlaceSections
	readonly #decoder = new TextDecoder()
	readonly #oneCounty: boolean

	constructor(sections: PlaceSections) {
		this.#sections = sections
		this.#oneCounty = sections.class.filter((sort) => sort === COUNTY).length < 2
	}

	get count(): number {
		return this.#sections.class.length
	}
	nameOf(place: number): string {
		const { names, name_start } = this.#sections
		return this.#decoder.decode(names.subarray(name_start[place], name_start[place + 1]))
	}
	/** Of the name, in bytes. */
	lengthOf(place: number): number {
		const { name_start } = this.#sections
		return name_start[place + 1]! - name_start[place]!
	}
	lon(place: number): number {
		return this.#sections.lon7[place]! / 1e7
	}
	lat(place: number): number {
		return this.#sections.lat7[place]! / 1e7
	}
	at(place: number): LonLat {
		return [this.lon(place), this.lat(place)]
	}
	rankOf(place: number): number {
		return this.#sections.rank[place]!
	}
	isSettlement(place: number): boolean {
		return SETTLEMENTS.has(this.#sections.class[place]!)
	}
	found(place: number): FoundPlace {
		const [sort, type] = PLACE_CLASSES[this.#sections.class[place]!]!
		return { sort, type, name: this.nameOf(place), at: this.at(place), within: this.#withinOf(place) }
	}
	box(): Box | null {
		const { lon7, lat7 } = this.#sections
		if (lon7.length === 0) return null
		const least = (numbers: Int32Array) => numbers.reduce((a, b) => Math.min(a, b)) / 1e7
		const most = (numbers: Int32Array) => numbers.reduce((a, b) => Math.max(a, b)) / 1e7
		return [least(lon7), least(lat7), most(lon7), most(lat7)]
	}

	#withinOf(place: number): string {
		const { parent, class: classes } = this.#sections
		const above: string[] = []
		for (let at = parent[place]!; at !== NO_PARENT && above.length < DEEPEST; at = parent[at]!)
			if (!(this.#oneCounty && classes[at] === COUNTY)) above.unshift(this.nameOf(at))
		// A town and the township that it is the seat of.
		return joinNames(above.filter((name, i) => name !== above[i - 1]))
	}
}
