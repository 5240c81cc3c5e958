import type { LonLat } from '../../../domain/geometry.ts'
import { classNumber, type PlaceClass } from '../../pack/place-classes.ts'
import type { OsmData, OsmWay, Tags } from '../osm/osm-data.ts'
import { positionOf } from '../osm/position-of.ts'
import { nameOf } from '../tiles/name-of.ts'
import { roadOf } from '../tiles/themes/roads.ts'
import { waterwayOf } from '../tiles/themes/water.ts'
import { aliasesOf, type FoundName } from './found-name.ts'
import { groupLines, midstOf, type Piece } from './group-lines.ts'

type Line = Piece & { name: string; aliases: readonly string[]; class: PlaceClass }

const RANKS: Partial<Record<PlaceClass, number>> = {
	'road/motorway': 5,
	'road/trunk': 5,
	'road/primary': 6,
	'road/secondary': 6,
	'place/river': 5,
	'place/canal': 7,
}
const USUAL_RANK = 7

/** Named roads and streams, one entry for all pieces of a name that lie near each other. */
export function namesOfLines(osm: OsmData): FoundName[] {
	const lines = new Map<string, Line[]>()
	for (const way of osm.ways) {
		const line = lineOf(osm, way)
		if (!line) continue
		const key = `${line.class.startsWith('road') ? 'road' : 'water'} ${line.name}`
		const known = lines.get(key)
		if (known) known.push(line)
		else lines.set(key, [line])
	}
	return [...lines.values()].flatMap(groupLines).map((pieces) => {
		const best = pieces.reduce((a, b) => (classNumber(b.class) < classNumber(a.class) ? b : a))
		const aliases = new Set(pieces.flatMap((piece) => piece.aliases))
		return {
			name: best.name,
			aliases: [...aliases],
			class: best.class,
			rank: RANKS[best.class] ?? USUAL_RANK,
			at: midstOf(pieces),
		}
	})
}

function lineOf(osm: OsmData, { nodes, tags }: OsmWay): Line | null {
	const found = classOf(tags)
	const name = nameOf(tags) ?? (found?.startsWith('road') ? tags.ref : undefined)
	if (!found || !name) return null
	const points = Array.from(
		nodes.filter((node) => node >= 0),
		(node) => positionOf(osm, node),
	)
	if (points.length < 2) return null
	const aliases = [...aliasesOf(tags, name), ...(tags.ref && tags.ref !== name ? tags.ref.split(';') : [])]
	const middle = points[points.length >> 1]!
	return { name, aliases, class: found, ends: [points[0]!, points.at(-1)!], middle, length: spanOf(points) }
}

function classOf(tags: Tags): PlaceClass | null {
	const road = roadOf(tags)
	if (road) return `road/${road.attributes.class}`
	const water = waterwayOf(tags)
	return water && `place/${water.attributes.class}`
}

function spanOf(points: readonly LonLat[]): number {
	let span = 0
	for (let i = 1; i < points.length; i++)
		span += Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1])
	return span
}
