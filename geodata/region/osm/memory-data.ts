import { placeOf } from './ids.ts'
import type { OsmData, OsmNode, OsmRelation, OsmWay, Tags } from './osm-data.ts'

/** Everything in rising order of ids; the nodes of way `i` are `wayNodes` from `wayStarts[i]` up to `wayEnds[i]`. */
export type Parts = {
	nodeIds: Float64Array
	lon7: Int32Array
	lat7: Int32Array
	tagged: readonly OsmNode[]
	wayIds: Float64Array
	wayStarts: Float64Array
	wayEnds: Float64Array
	wayTags: readonly Tags[]
	wayNodes: Int32Array
	relations: readonly OsmRelation[]
	dataAt: string | null
	/** What the file says that it covers, or was cut to; degrees. */
	bounds: OsmData['bounds']
}

export function memoryData(parts: Parts): OsmData {
	const { nodeIds, lon7, lat7, wayIds, wayStarts, wayEnds, wayTags, wayNodes } = parts
	const wayAt = (i: number): OsmWay => ({
		id: wayIds[i]!,
		nodes: wayNodes.subarray(wayStarts[i]!, wayEnds[i]!),
		tags: wayTags[i]!,
	})
	return {
		lon7,
		lat7,
		nodes: parts.tagged,
		ways: {
			*[Symbol.iterator]() {
				for (let i = 0; i < wayIds.length; i++) yield wayAt(i)
			},
		},
		relations: parts.relations,
		counts: { nodes: nodeIds.length, ways: wayIds.length, relations: parts.relations.length },
		box: boxOf(lon7, lat7),
		bounds: parts.bounds,
		dataAt: parts.dataAt,
		nodeIndex: (id) => placeOf(nodeIds, id),
		way(id) {
			const place = placeOf(wayIds, id)
			return place < 0 ? undefined : wayAt(place)
		},
	}
}

/** West, south, east, north in degrees; all zero without nodes. */
function boxOf(lon7: Int32Array, lat7: Int32Array): OsmData['box'] {
	if (lon7.length === 0) return [0, 0, 0, 0]
	const range = (values: Int32Array) => {
		let [low, high] = [values[0]!, values[0]!]
		for (const value of values) {
			if (value < low) low = value
			if (value > high) high = value
		}
		return [low / 1e7, high / 1e7] as const
	}
	const [west, east] = range(lon7)
	const [south, north] = range(lat7)
	return [west, south, east, north]
}
