/**
 * `node geodata/demo/to-hgt.ts FOLDER` writes the heights of the demonstration district as elevation files, so that
 * what makes hills of such files can be tried on it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoHeights, MARGIN_POSTS, OUTSIDE_M, POSTS_PER_DEGREE } from './demo-heights.ts'
import { lonLat } from './placement.ts'

/** South-west corners in degrees of the squares that the district lies in. */
const SQUARES: [south: number, west: number][] = [
	[30, 123],
	[31, 123],
]

/** By file name its bytes: rows from the north, heights in whole metres, big-endian. */
export function demoHgt(): Record<string, Uint8Array> {
	const { width, height, values } = demoHeights()
	const side = POSTS_PER_DEGREE + 1
	const [west, north] = lonLat(0, 0).map((degrees) => Math.round(degrees * POSTS_PER_DEGREE)) as [number, number]
	return Object.fromEntries(
		SQUARES.map(([south, east]) => {
			const bytes = Buffer.alloc(2 * side * side)
			const [left, top] = [east * POSTS_PER_DEGREE - west, north - (south + 1) * POSTS_PER_DEGREE]
			for (let y = 0; y < side; y++)
				for (let x = 0; x < side; x++) {
					const [column, row] = [x + left + MARGIN_POSTS, y + top + MARGIN_POSTS]
					const isKnown = column >= 0 && row >= 0 && column < width && row < height
					const metres = isKnown ? values[row * width + column]! : OUTSIDE_M
					bytes.writeInt16BE(Math.round(metres), 2 * (y * side + x))
				}
			return [`N${south}E${east}.hgt`, bytes]
		}),
	)
}

/** Writes the files into a folder, made where it is not there yet. */
export function writeDemoHgt(folder: string): void {
	mkdirSync(folder, { recursive: true })
	for (const [name, bytes] of Object.entries(demoHgt())) writeFileSync(join(folder, name), bytes)
}

if (import.meta.main) {
	const folder = process.argv[2]
	if (!folder) throw new Error('usage: node geodata/demo/to-hgt.ts FOLDER')
	writeDemoHgt(folder)
}
