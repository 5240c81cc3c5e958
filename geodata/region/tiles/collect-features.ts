import type { Tags } from '../osm/osm-data.ts'
import type { Given } from '../stage.ts'
import { sizeOf, squareMetres, zoomOfSize } from './area-size.ts'
import { boundaryOf } from './boundaries.ts'
import { boundsOf, type Drawn, type Feature, type Path, type Shape } from './feature.ts'
import { insidePoint } from './inside-point.ts'
import { isRepeated } from './is-repeated.ts'
import { linePaths, pointPath, ringPaths } from './paths.ts'
import { groundOf } from './themes/ground.ts'
import { peakOf, placeOf } from './themes/places.ts'
import { poiOf } from './themes/pois.ts'
import { powerOf, railOf, roadOf } from './themes/roads.ts'
import { damOf, waterOf, waterwayOf } from './themes/water.ts'
import { worldX, worldY } from './world.ts'

type Source = Pick<Given, 'osm' | 'areas'>

/** In units of a tile, of which eight are a pixel: below the first an area is not drawn, below the second not named. */
const SMALLEST = 16
const SMALLEST_NAMED = 320
const LINES = [waterwayOf, damOf, roadOf, railOf, powerOf]
const POINTS = [placeOf, peakOf, poiOf]

const featureOf = (shape: Shape, paths: readonly Path[], drawn: Drawn): Feature => ({
	shape,
	paths,
	bounds: boundsOf(paths),
	drawn,
})

function* pointFeatures(tags: Tags, x: number, y: number): Generator<Feature> {
	for (const theme of POINTS) {
		const drawn = theme(tags)
		if (drawn) yield featureOf('point', [pointPath(x, y)], drawn)
	}
}

/** Everything that an area is: ground, water with its name, and a point where something stands on it. */
function* areaFeatures(tags: Tags, outline: () => Path[]): Generator<Feature> {
	const isPoint = POINTS.some((theme) => theme(tags))
	const ground = groundOf(tags)
	// Whether it is water is asked before its size is known, which decides only what kind of water.
	if (!ground && !isPoint && !waterOf(tags, 0)) return
	const paths = outline()
	if (paths.length === 0) return
	const size = sizeOf(paths)
	const visible = zoomOfSize(size, SMALLEST)
	const inside = insidePoint(paths)
	const water = waterOf(tags, squareMetres(size, inside[1]))
	// The larger lie below, so that none hides another.
	for (const drawn of [ground, water])
		if (drawn) yield featureOf('area', paths, { ...drawn, from: Math.max(drawn.from, visible), order: -size })
	if (water?.attributes.name) {
		const from = Math.max(8, zoomOfSize(size, SMALLEST_NAMED))
		yield featureOf('point', [pointPath(...inside)], { ...water, layer: 'water_name', from, order: -size })
	}
	yield* pointFeatures(tags, ...inside)
}

/** Areas by relations; a relation of an older kind has its tags on its outer ways, which then are no areas of their own. */
function* relationFeatures({ osm, areas }: Source, used: Set<number>): Generator<Feature> {
	for (const relation of osm.relations) {
		if (relation.tags.type !== 'multipolygon') continue
		const outer = relation.members.filter(({ type, role }) => type === 'way' && role !== 'inner')
		const isBare = Object.keys(relation.tags).length === 1
		const tags = isBare ? (osm.way(outer[0]?.ref ?? -1)?.tags ?? {}) : relation.tags
		if (isBare) for (const { ref } of outer) used.add(ref)
		yield* areaFeatures(tags, () => ringPaths(osm, areas.ofRelation(relation)))
	}
}

function* wayFeatures({ osm, areas }: Source, used: ReadonlySet<number>): Generator<Feature> {
	const boundary = boundaryOf(osm)
	for (const way of osm.ways) {
		const { nodes, tags } = way
		const isArea = nodes.length >= 4 && nodes[0] === nodes.at(-1) && tags.area !== 'no'
		const lines = tags.area === 'yes' ? [] : LINES.map((theme) => theme(tags))
		for (const drawn of [...lines, boundary(way)]) {
			const paths = drawn ? linePaths(osm, nodes) : []
			if (drawn && paths.length > 0) yield featureOf('line', paths, drawn)
		}
		if (isArea && !used.has(way.id)) yield* areaFeatures(tags, () => ringPaths(osm, areas.ofWay(way)))
	}
}

function* nodeFeatures({ osm }: Source): Generator<Feature> {
	for (const { index, tags } of osm.nodes)
		yield* pointFeatures(tags, worldX(osm.lon7[index]! / 1e7), worldY(osm.lat7[index]! / 1e7))
}

/** All that is drawn of an extract, in no order; what is mapped both as a point and as an area is named once. */
export function* collectFeatures(source: Source): Generator<Feature> {
	const used = new Set<number>()
	const isKnown = isRepeated()
	for (const features of [nodeFeatures(source), relationFeatures(source, used), wayFeatures(source, used)])
		for (const feature of features) if (!isKnown(feature)) yield feature
}
