import { packSections, readSections, type Section, type Sections } from './sections.ts'

/**
 * The road graph of a pack. An *edge* is a piece of road between two junctions, with its points from `from` to `to`; an
 * *arc* is an edge in one direction: arc 2e runs along the points of edge e, arc 2e + 1 against them. Further arcs
 * repeat one of these for those who came a way from which not every turn is allowed. *Turns* lead from the end of an arc
 * to the arcs that may follow it; what is not listed is not allowed.
 *
 * Times are whole milliseconds, so that sums do not depend on their order. `Cost` decides which way is taken, `Ms` is
 * the time that it takes; they differ where drivers shun a road that is not slow.
 */
export type RoadGraph = {
	profile: string
	/** Points in units of 1e-7 degrees; edge e has those from `edgePoint[e]` up to, not including, `edgePoint[e + 1]`. */
	lon7: Int32Array<ArrayBuffer>
	lat7: Int32Array<ArrayBuffer>
	edgePoint: Uint32Array<ArrayBuffer>
	/** Junctions at both ends. */
	edgeFrom: Uint32Array<ArrayBuffer>
	edgeTo: Uint32Array<ArrayBuffer>
	edgeMetres: Float32Array<ArrayBuffer>
	/** Id of the way in OpenStreetMap. */
	edgeWay: Float64Array<ArrayBuffer>
	/** Places in `texts`, where place 0 is the empty text. */
	edgeName: Uint32Array<ArrayBuffer>
	edgeRef: Uint32Array<ArrayBuffer>
	/** Place in ROAD_CLASSES. */
	edgeClass: Uint8Array<ArrayBuffer>
	/** Sum of FLAGS. */
	edgeFlags: Uint8Array<ArrayBuffer>
	texts: readonly string[]
	arcEdge: Uint32Array<ArrayBuffer>
	/** Of an arc that repeats another: the one that it repeats; of all others the arc itself. */
	arcBase: Uint32Array<ArrayBuffer>
	/** CLOSED where the arc may not be driven. */
	arcMs: Uint32Array<ArrayBuffer>
	arcCost: Uint32Array<ArrayBuffer>
	/** Turns of arc a are those from `turnFirst[a]` up to, not including, `turnFirst[a + 1]`. */
	turnFirst: Uint32Array<ArrayBuffer>
	turnTo: Uint32Array<ArrayBuffer>
	turnMs: Uint32Array<ArrayBuffer>
	turnCost: Uint32Array<ArrayBuffer>
}

export const ROAD_CLASSES = [
	'motorway',
	'trunk',
	'primary',
	'secondary',
	'tertiary',
	'minor',
	'service',
	'track',
	'path',
	'ferry',
] as const
export type RoadClass = (typeof ROAD_CLASSES)[number]

/**
 * `main`: part of the largest piece of the graph within which every place is reached from every other; `island`: part of
 * another such piece that is large enough to live on.
 */
export const FLAGS = { bridge: 1, tunnel: 2, link: 4, local: 8, main: 16, island: 32 } as const
export const CLOSED = 0xffffffff

const ARRAYS = {
	lon7: Int32Array,
	lat7: Int32Array,
	edgePoint: Uint32Array,
	edgeFrom: Uint32Array,
	edgeTo: Uint32Array,
	edgeMetres: Float32Array,
	edgeWay: Float64Array,
	edgeName: Uint32Array,
	edgeRef: Uint32Array,
	edgeClass: Uint8Array,
	edgeFlags: Uint8Array,
	arcEdge: Uint32Array,
	arcBase: Uint32Array,
	arcMs: Uint32Array,
	arcCost: Uint32Array,
	turnFirst: Uint32Array,
	turnTo: Uint32Array,
	turnMs: Uint32Array,
	turnCost: Uint32Array,
} as const
type Name = keyof typeof ARRAYS

/** The pieces of `roads.bin`, to be written one after the other. */
export function packRoads({ profile, texts, ...arrays }: RoadGraph): Uint8Array[] {
	const written = new TextEncoder().encode(JSON.stringify([profile, ...texts]))
	return packSections({ ...arrays, texts: written })
}

/** Views on the bytes of `roads.bin`. Throws where they are not those of a road graph. */
export function readRoads(bytes: Uint8Array): RoadGraph {
	const sections = readSections(bytes)
	const [profile, ...texts] = JSON.parse(new TextDecoder().decode(section(sections, 'texts', Uint8Array))) as string[]
	const arrays = Object.fromEntries(
		Object.entries(ARRAYS).map(([name, made]) => [name, section<Section>(sections, name, made)]),
	) as { [N in Name]: InstanceType<(typeof ARRAYS)[N]> }
	return { profile: profile!, texts, ...arrays }
}

function section<S extends Section>(sections: Sections, name: string, made: new (n: number) => S): S {
	const found = sections[name]
	if (found instanceof made) return found
	throw new Error(`not a road graph: ${name} is missing`)
}
