import { join } from 'node:path'
import { type Manifest, TERRAIN } from '../../pack/manifest.ts'
import { MbtilesWriter } from '../mbtiles.ts'
import type { Given, Stage } from '../stage.ts'
import type { Contour } from '../tiles/contour-features.ts'
import { contoursOf } from './contours.ts'
import { elevationFiles } from './elevation-files.ts'
import { heightAt } from './height-at.ts'
import { type HeightGrid, heightGrid } from './height-grid.ts'
import { softened } from './softened.ts'
import { terrainCount, terrainTiles, widened } from './terrain-tiles.ts'

export type Terrain = { tiles: Manifest['terrain']; contours: Iterable<Contour> }

function write({ folder, options, box, report }: Given, grid: HeightGrid): Manifest['terrain'] {
	const writer = new MbtilesWriter(join(folder, TERRAIN))
	try {
		const count = terrainCount(box)
		const tiles = terrainTiles(heightAt(grid), box)
		let passed = 0
		for (const { z, x, y, png } of tiles) {
			writer.put(z, x, y, png)
			report(Math.min(1, ++passed / count))
		}
		return writer.finish({ name: options.name, format: 'png', type: 'baselayer', version: '1', bounds: box.join() })
	} catch (error) {
		writer.abandon()
		throw error
	}
}

/** Writes the heights under a region as pictures, and finds its contours; neither where no elevation was given. */
export const buildTerrain: Stage<Terrain> = async (given) => {
	const { elevation } = given.options
	if (!elevation) return { tiles: null, contours: [] }
	const measured = heightGrid(elevationFiles(elevation), widened(given.box))
	if (!measured) throw new Error(`${elevation}: no elevation file (such as N31E123.hgt) lies in the region`)
	const grid = softened(measured)
	return { tiles: write(given, grid), contours: contoursOf(grid) }
}
