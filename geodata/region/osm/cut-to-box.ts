import type { Box } from '../../../domain/geometry.ts'
import { isAreaRelation } from './areas.ts'
import { COUNTY_LEVEL } from './division-levels.ts'
import type { Parts } from './memory-data.ts'
import type { OsmRelation } from './osm-data.ts'

/**
 * What lies in a box (degrees), with every way that has a node in it kept whole, so that roads do not end at the line. An
 * area whose outline reaches into the box keeps its whole outline; what is larger than a county is cut.
 */
export function cutToBox(parts: Parts, box: Box): Parts {
	const { nodeIds, wayIds, wayStarts, wayEnds, wayNodes } = parts
	const inside = nodesInside(parts, box)
	const isKept = (i: number, kept: Uint8Array) =>
		wayNodes.subarray(wayStarts[i]!, wayEnds[i]!).some((node) => node >= 0 && kept[node] === 1)
	const touching = new Uint8Array(wayIds.length).map((_, i) => (isKept(i, inside) ? 1 : 0))
	const placeOfWay = new Map(Array.from(wayIds, (id, i) => [id, i]))
	const relations = parts.relations.filter((relation) =>
		relation.members.some(({ type, ref }) => type === 'way' && touching[placeOfWay.get(ref) ?? -1] === 1),
	)
	const ways = touching.slice()
	for (const relation of relations.filter(isOutline))
		for (const { type, ref } of relation.members) {
			const place = type === 'way' ? placeOfWay.get(ref) : undefined
			if (place !== undefined) ways[place] = 1
		}
	const nodes = inside.slice()
	ways.forEach((kept, i) => {
		if (kept) for (const node of wayNodes.subarray(wayStarts[i]!, wayEnds[i]!)) if (node >= 0) nodes[node] = 1
	})
	const now = renumber(nodes)
	return {
		nodeIds: nodeIds.filter((_, i) => nodes[i] === 1),
		lon7: parts.lon7.filter((_, i) => nodes[i] === 1),
		lat7: parts.lat7.filter((_, i) => nodes[i] === 1),
		tagged: parts.tagged.filter(({ index }) => inside[index]).map((node) => ({ ...node, index: now[node.index]! })),
		wayIds: wayIds.filter((_, i) => ways[i] === 1),
		wayStarts: wayStarts.filter((_, i) => ways[i] === 1),
		wayEnds: wayEnds.filter((_, i) => ways[i] === 1),
		wayTags: parts.wayTags.filter((_, i) => ways[i] === 1),
		wayNodes: wayNodes.map((node) => (node < 0 ? -1 : now[node]!)),
		relations,
		dataAt: parts.dataAt,
		bounds: box,
	}
}

function nodesInside({ lon7, lat7 }: Parts, box: Box): Uint8Array {
	const [west, south, east, north] = box.map((degrees) => degrees * 1e7) as [number, number, number, number]
	return new Uint8Array(lon7.length).map((_, i) =>
		lon7[i]! >= west && lon7[i]! <= east && lat7[i]! >= south && lat7[i]! <= north ? 1 : 0,
	)
}

/** The new place of every kept node, -1 for the others. */
function renumber(kept: Uint8Array): Int32Array {
	let next = 0
	return new Int32Array(kept.length).map((_, i) => (kept[i] === 1 ? next++ : -1))
}

const isOutline = (relation: OsmRelation) =>
	isAreaRelation(relation) && !(Number(relation.tags.admin_level) < COUNTY_LEVEL)
