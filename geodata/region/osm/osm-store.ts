import type { Box } from '../../../domain/geometry.ts'
import { cutToBox } from './cut-to-box.ts'
import { type Growing, growingFloats, growingInts } from './growing.ts'
import { isRising, placesOf, risingOrder } from './ids.ts'
import { memoryData, type Parts } from './memory-data.ts'
import type { OsmData, OsmMember, OsmNode, OsmRelation, Tags } from './osm-data.ts'
import { wantedKey } from './wanted-key.ts'

const NONE: Tags = Object.freeze({})
const MOST_LON7 = 180e7
const MOST_LAT7 = 90e7

/**
 * Takes what an extract holds, in any order, and makes `OsmData` of it. An id that comes twice counts as it came last.
 * Keys that nobody reads are dropped here (wanted-key.ts).
 */
export class OsmStore {
	readonly #ids = growingFloats()
	readonly #lon7 = growingInts()
	readonly #lat7 = growingInts()
	#tagged: OsmNode[] = []
	readonly #wayIds = growingFloats()
	readonly #wayEnds = growingFloats()
	readonly #wayTags: Tags[] = []
	readonly #refs = growingFloats()
	#relations: OsmRelation[] = []
	/** When the data was cut from the planet, where the file says so. */
	dataAt: string | null = null
	/** What the file says that it covers, in degrees. */
	bounds: Box | null = null

	/** Position in units of 1e-7 degrees. A node that lies nowhere on earth counts as missing. */
	addNode(id: number, lon7: number, lat7: number, tags?: Tags): void {
		// One such node would stretch the map, and the number of its tiles, around the world.
		if (!(Math.abs(lon7) <= MOST_LON7 && Math.abs(lat7) <= MOST_LAT7)) return
		if (tags) {
			const kept = keep(tags)
			if (kept !== NONE) this.#tagged.push({ id, index: this.#ids.length, tags: kept })
		}
		this.#ids.push(id)
		this.#lon7.push(lon7)
		this.#lat7.push(lat7)
	}

	addWay(id: number, nodeIds: ArrayLike<number>, tags: Tags = NONE): void {
		this.#wayIds.push(id)
		for (let i = 0; i < nodeIds.length; i++) this.#refs.push(nodeIds[i]!)
		this.#wayEnds.push(this.#refs.length)
		this.#wayTags.push(keep(tags))
	}

	addRelation(id: number, members: readonly OsmMember[], tags: Tags = NONE): void {
		this.#relations.push({ id, members, tags: keep(tags) })
	}

	/** All that was added, or with a box (degrees) what lies in it or reaches into it. The store is used up by this. */
	finish(box?: Box): OsmData {
		this.#sortNodes()
		const parts: Parts = {
			nodeIds: this.#ids.values,
			lon7: this.#lon7.values,
			lat7: this.#lat7.values,
			tagged: this.#tagged,
			...this.#sortedWays(),
			wayNodes: placesOf(this.#ids.values, this.#refs.values),
			relations: this.#sortedRelations(),
			dataAt: this.dataAt,
			bounds: this.bounds,
		}
		return memoryData(box ? cutToBox(parts, box) : parts)
	}

	#sortNodes(): void {
		const ids = this.#ids.values
		if (isRising(ids)) return
		const order = risingOrder(ids)
		const now = new Map<number, number>()
		for (const { index } of this.#tagged) now.set(index, -1)
		order.forEach((was, is) => {
			if (now.has(was)) now.set(was, is)
		})
		for (const list of [this.#ids, this.#lon7, this.#lat7]) reorder(list, order)
		this.#tagged = this.#tagged
			.map((node) => ({ ...node, index: now.get(node.index)! }))
			.filter((node) => node.index >= 0)
			.sort((a, b) => a.index - b.index)
	}

	#sortedWays(): Pick<Parts, 'wayIds' | 'wayStarts' | 'wayEnds' | 'wayTags'> {
		const ids = this.#wayIds.values
		const ends = this.#wayEnds.values
		const starts = ends.map((_, i) => (i === 0 ? 0 : ends[i - 1]!))
		if (isRising(ids)) return { wayIds: ids, wayStarts: starts, wayEnds: ends, wayTags: this.#wayTags }
		const order = risingOrder(ids)
		const pick = (list: Float64Array) => Float64Array.from(order, (place) => list[place]!)
		return {
			wayIds: pick(ids),
			wayStarts: pick(starts),
			wayEnds: pick(ends),
			wayTags: Array.from(order, (place) => this.#wayTags[place]!),
		}
	}

	#sortedRelations(): OsmRelation[] {
		const ids = this.#relations.map(({ id }) => id)
		return isRising(ids) ? this.#relations : Array.from(risingOrder(ids), (place) => this.#relations[place]!)
	}
}

function keep(tags: Tags): Tags {
	const keys = Object.keys(tags)
	const wanted = keys.filter(wantedKey)
	if (wanted.length === 0) return NONE
	return wanted.length === keys.length ? tags : Object.fromEntries(wanted.map((key) => [key, tags[key]!]))
}

function reorder(list: Growing<Float64Array> | Growing<Int32Array>, order: Uint32Array): void {
	const was = list.values.slice()
	list.length = 0
	for (const place of order) list.push(was[place]!)
}
