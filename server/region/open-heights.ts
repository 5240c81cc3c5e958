import { type Box, inBox, type LonLat } from '../../domain/geometry.ts'
import { decodePng } from './decode-png.ts'

const SIDE = 256
/** Decoded tiles that are kept: a quarter of a megabyte each. */
const KEPT = 48

type Given = {
	/** The ground in degrees; beyond it the tiles are made up. */
	box: Box
	/** The zoom with the finest heights. */
	zoom: number
	tile(z: number, x: number, y: number): Uint8Array | null
}

/** Metres above the sea, between the heights of the four pixels around a position; null where there are none. */
export function openHeights({ box, zoom, tile }: Given): (at: LonLat) => number | null {
	const known = new Map<number, Float32Array | null>()
	const side = SIDE * 2 ** zoom

	function tileAt(x: number, y: number): Float32Array | null {
		const key = y * 2 ** zoom + x
		let found = known.get(key)
		if (found !== undefined) return found
		const png = tile(zoom, x, y)
		found = png && heightsIn(png)
		const oldest = known.keys().next().value
		if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
		known.set(key, found)
		return found
	}

	return (at) => {
		if (!inBox(box, at)) return null
		const [x, y] = [side * mercatorX(at[0]) - 0.5, side * mercatorY(at[1]) - 0.5]
		const [left, top] = [Math.floor(x), Math.floor(y)]
		let [sum, weight] = [0, 0]
		for (const [column, row] of [
			[left, top],
			[left + 1, top],
			[left, top + 1],
			[left + 1, top + 1],
		] as const) {
			const heights = tileAt(Math.floor(column / SIDE), Math.floor(row / SIDE))
			if (!heights) continue
			const share = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row))
			sum += share * heights[(row % SIDE) * SIDE + (column % SIDE)]!
			weight += share
		}
		return weight === 0 ? null : sum / weight
	}
}

/** Terrarium encoding: metres = red × 256 + green + blue ÷ 256 − 32768. */
function heightsIn(png: Uint8Array): Float32Array {
	const { width, height, rgb } = decodePng(png)
	if (width !== SIDE || height !== SIDE) throw new Error(`a tile of heights is ${width} × ${height}`)
	return Float32Array.from(
		{ length: SIDE * SIDE },
		(_, i) => rgb[3 * i]! * 256 + rgb[3 * i + 1]! + rgb[3 * i + 2]! / 256 - 32768,
	)
}

const mercatorX = (lon: number): number => lon / 360 + 0.5
function mercatorY(lat: number): number {
	const sine = Math.sin((lat * Math.PI) / 180)
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
