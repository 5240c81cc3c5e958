import { type Box, boxOf, contains, type Geometry, inBox, type LonLat, positions } from './geometry.ts'
import type { AnyRecord, Of } from './record.ts'

type Area = { code: string; box: Box; geom: Geometry }

/** Which administrative division is known and which one a position lies in; kept up to date by `put` and `drop`. */
export class Places {
	#codes = new Map<string, number>()
	/** By record id: two divisions may bear one code while one takes over from the other. */
	#villages = new Map<string, Area>()
	#townships = new Map<string, Area>()

	static of(records: Iterable<AnyRecord>): Places {
		const places = new Places()
		for (const record of records) if (record.kind === 'region') places.put(record)
		return places
	}
	copy(): Places {
		const copy = new Places()
		copy.#codes = new Map(this.#codes)
		copy.#villages = new Map(this.#villages)
		copy.#townships = new Map(this.#townships)
		return copy
	}

	put({ id, region_code: code, level, geom }: Of<'region'>): void {
		this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1)
		if (level === 'county' || !geom) return
		const kept = level === 'village' ? this.#villages : this.#townships
		kept.set(id, { code, geom, box: boxOf(positions(geom))! })
	}
	drop({ id, region_code: code }: Of<'region'>): void {
		const left = (this.#codes.get(code) ?? 1) - 1
		if (left > 0) this.#codes.set(code, left)
		else this.#codes.delete(code)
		this.#villages.delete(id)
		this.#townships.delete(id)
	}

	/** True when no division is known at all, so that codes cannot be checked. */
	get empty(): boolean {
		return this.#codes.size === 0
	}
	has(code: string): boolean {
		return this.#codes.has(code)
	}
	/** Code of the village, else the township, whose boundary holds the position; null where none is known. */
	at(position: LonLat): string | null {
		for (const areas of [this.#villages, this.#townships])
			for (const { code, box, geom } of areas.values())
				if (inBox(box, position) && contains(geom, position)) return code
		return null
	}
}
