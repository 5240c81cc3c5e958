import type { Box } from '../../../domain/geometry.ts'
import { mercatorX, mercatorY } from '../mercator.ts'
import { encodePng } from './png.ts'
import { latitudeAt, longitudeAt } from './tile-degrees.ts'

const MIN_ZOOM = 6
const MAX_ZOOM = 12
const SIDE = 256

type HeightAt = (lon: number, lat: number) => number
export type TerrainTile = { z: number; x: number; y: number; png: Uint8Array }

/** Terrarium encoding, to a quarter of a metre: finer steps are noise that does not pack. */
function terrarium(heights: Float32Array): Uint8Array {
	const rgb = new Uint8Array(3 * heights.length)
	heights.forEach((height, i) => {
		const quarters = Math.max(0, Math.min(2 ** 18 - 1, Math.round((height + 32768) * 4)))
		rgb[3 * i] = quarters >> 10
		rgb[3 * i + 1] = (quarters >> 2) & 255
		rgb[3 * i + 2] = (quarters & 3) << 6
	})
	return rgb
}

function sampled(heightAt: HeightAt, z: number, x: number, y: number): Float32Array {
	const heights = new Float32Array(SIDE * SIDE)
	for (let row = 0; row < SIDE; row++) {
		const lat = latitudeAt(y + (row + 0.5) / SIDE, z)
		for (let column = 0; column < SIDE; column++)
			heights[row * SIDE + column] = heightAt(longitudeAt(x + (column + 0.5) / SIDE, z), lat)
	}
	return heights
}

/** A quarter of a tile from the tile below it: every pixel is the mean of four. */
function shrinkInto(heights: Float32Array, quarter: Float32Array, right: number, down: number): void {
	const half = SIDE / 2
	for (let row = 0; row < half; row++)
		for (let column = 0; column < half; column++) {
			const at = 2 * row * SIDE + 2 * column
			const sum = quarter[at]! + quarter[at + 1]! + quarter[at + SIDE]! + quarter[at + SIDE + 1]!
			heights[(down * half + row) * SIDE + right * half + column] = sum / 4
		}
}

const meets = ([west, south, east, north]: Box, z: number, x: number, y: number) =>
	longitudeAt(x, z) < east && longitudeAt(x + 1, z) > west && latitudeAt(y + 1, z) < north && latitudeAt(y, z) > south

/** The heights of a tile; gives out the tiles below it and itself as pictures, where they meet the box (degrees). */
function* tile(heightAt: HeightAt, box: Box, z: number, x: number, y: number): Generator<TerrainTile, Float32Array> {
	if (z === MAX_ZOOM || !meets(box, z, x, y)) {
		const heights = sampled(heightAt, z, x, y)
		if (meets(box, z, x, y)) yield { z, x, y, png: encodePng(terrarium(heights), SIDE, SIDE) }
		return heights
	}
	const heights = new Float32Array(SIDE * SIDE)
	for (const right of [0, 1])
		for (const down of [0, 1])
			shrinkInto(heights, yield* tile(heightAt, box, z + 1, 2 * x + right, 2 * y + down), right, down)
	if (z >= MIN_ZOOM) yield { z, x, y, png: encodePng(terrarium(heights), SIDE, SIDE) }
	return heights
}

/** Every terrain tile that meets a box, the ones below first. */
export function* terrainTiles(heightAt: HeightAt, box: Box): Generator<TerrainTile> {
	const { left, right, top, bottom } = spanOf(box, MIN_ZOOM)
	for (let x = Math.floor(left); x < right; x++)
		for (let y = Math.floor(top); y < bottom; y++) yield* tile(heightAt, box, MIN_ZOOM, x, y)
}

/** First and last columns and rows of the tiles of a zoom that a box meets. */
function spanOf([west, south, east, north]: Box, zoom: number) {
	const count = 2 ** zoom
	const [left, right] = [mercatorX(west) * count, mercatorX(east) * count]
	return { left, right, top: mercatorY(north) * count, bottom: mercatorY(south) * count }
}

/** About how many tiles that is. */
export function terrainCount(box: Box): number {
	let count = 0
	for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
		const { left, right, top, bottom } = spanOf(box, zoom)
		count += (Math.ceil(right) - Math.floor(left)) * (Math.ceil(bottom) - Math.floor(top))
	}
	return count
}

/** A box widened to the edges of the smallest tiles that it meets. */
export function widened(box: Box): Box {
	const { left, right, top, bottom } = spanOf(box, MAX_ZOOM)
	return [
		longitudeAt(Math.floor(left), MAX_ZOOM),
		latitudeAt(Math.ceil(bottom), MAX_ZOOM),
		longitudeAt(Math.ceil(right), MAX_ZOOM),
		latitudeAt(Math.floor(top), MAX_ZOOM),
	]
}
