import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Manifest, TILES } from '../../pack/manifest.ts'
import { MbtilesWriter } from '../mbtiles.ts'
import type { Given, Stage } from '../stage.ts'
import { collectFeatures } from './collect-features.ts'
import { type Contour, contourFeatures } from './contour-features.ts'
import { cut } from './cut.ts'
import { encodeTile } from './encode.ts'
import { type Feature, LAYERS } from './feature.ts'
import { MAX_ZOOM, worldX, worldY } from './world.ts'

const ATTRIBUTION = '© OpenStreetMap contributors'

/** Layer by layer, and within a layer what lies on top, or is less important, last. */
function sorted({ osm, areas }: Given, contours: Iterable<Contour>): Feature[] {
	const place = new Map(LAYERS.map((layer, i) => [layer, i]))
	return [...collectFeatures({ osm, areas }), ...contourFeatures(contours)].sort(
		(a, b) => place.get(a.drawn.layer)! - place.get(b.drawn.layer)! || a.drawn.order - b.drawn.order,
	)
}

const metadata = ({ options, box: [west, south, east, north] }: Given) => ({
	name: options.name,
	format: 'pbf',
	type: 'baselayer',
	version: '1',
	attribution: ATTRIBUTION,
	bounds: [west, south, east, north].join(),
	center: [(west + east) / 2, (south + north) / 2, 10].join(),
	json: JSON.stringify({
		vector_layers: LAYERS.map((id) => ({ id, fields: {}, minzoom: 0, maxzoom: MAX_ZOOM })),
	}),
})

/**
 * Writes the vector tiles of docs/tiles.md. All features are held, cut and simplified once for all zooms; each tile is
 * written as soon as it is cut, so that memory does not grow with the number of tiles.
 */
export const buildTiles: Stage<Manifest['tiles'], { contours: Iterable<Contour> }> = async (given) => {
	const features = sorted(given, given.contours)
	const [west, south, east, north] = given.box
	const within = [worldX(west), worldY(north), worldX(east), worldY(south)] as const
	const writer = new MbtilesWriter(join(given.folder, TILES))
	try {
		for (const tile of cut(features, within)) {
			const bytes = encodeTile(tile)
			if (bytes.length > 0) writer.put(tile.z, tile.x, tile.y, gzipSync(bytes))
		}
		return writer.finish(metadata(given))
	} catch (error) {
		writer.abandon()
		throw error
	}
}
