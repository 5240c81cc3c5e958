import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Manifest, TILES } from '../../pack/manifest.ts'
import { MbtilesWriter } from '../mbtiles.ts'
import type { Given, Stage } from '../stage.ts'
import { collectFeatures } from './collect-features.ts'
import { type Contour, contourFeatures } from './contour-features.ts'
import { cut } from './cut.ts'
import { encodeTile } from './encode.ts'
import { type Bounds, type Feature, LAYERS } from './feature.ts'
import { vectorLayers } from './layer-fields.ts'
import { MAX_ZOOM, WORLD, worldX, worldY } from './world.ts'

/** The part of the work that is done once all features are found. */
const COLLECTED = 0.4

/** How many tiles of the largest zoom lie in the bounds. */
function smallestIn([minX, minY, maxX, maxY]: Bounds): number {
	const tilesIn = (min: number, max: number) =>
		Math.floor((max / WORLD) * 2 ** MAX_ZOOM) - Math.floor((min / WORLD) * 2 ** MAX_ZOOM) + 1
	return tilesIn(minX, maxX) * tilesIn(minY, maxY)
}

/** Layer by layer, and within a layer what lies on top, or is less important, last. */
function sorted({ osm, areas }: Given, contours: readonly Feature[]): Feature[] {
	const place = new Map(LAYERS.map((layer, i) => [layer, i]))
	return [...collectFeatures({ osm, areas }), ...contours].sort(
		(a, b) => place.get(a.drawn.layer)! - place.get(b.drawn.layer)! || a.drawn.order - b.drawn.order,
	)
}

const metadata = ({ options, box: [west, south, east, north] }: Given) => ({
	name: options.name,
	format: 'pbf',
	type: 'baselayer',
	version: '1',
	attribution: options.attribution,
	bounds: [west, south, east, north].join(),
	center: [(west + east) / 2, (south + north) / 2, 10].join(),
	json: JSON.stringify({ vector_layers: vectorLayers() }),
})

/**
 * Writes the vector tiles of docs/tiles.md. All features are held, cut and simplified once for all zooms; each tile is
 * written as soon as it is cut, so that memory does not grow with the number of tiles.
 */
export const buildTiles: Stage<Manifest['tiles'], { contours: Iterable<Contour> }> = async (given) => {
	const [west, south, east, north] = given.box
	const within = [worldX(west), worldY(north), worldX(east), worldY(south)] as const
	const features = sorted(given, contourFeatures(given.contours, within))
	given.report(COLLECTED)
	const writer = new MbtilesWriter(join(given.folder, TILES))
	const smallest = smallestIn(within)
	let passed = 0
	try {
		for (const tile of cut(features, within)) {
			if (tile.z === MAX_ZOOM) given.report(COLLECTED + (1 - COLLECTED) * (++passed / smallest))
			const bytes = encodeTile(tile)
			if (bytes.length > 0) writer.put(tile.z, tile.x, tile.y, gzipSync(bytes))
		}
		return writer.finish(metadata(given))
	} catch (error) {
		writer.abandon()
		throw error
	}
}
