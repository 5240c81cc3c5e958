import type { Box } from '../../../domain/geometry.ts'
import { fillVoids } from './fill-voids.ts'
import { cornerOf, readHgt, type Square, VOID } from './read-hgt.ts'

/** Heights in metres at posts `step` degrees apart, rows from the north; the first post is the north-west corner. */
export type HeightGrid = {
	west: number
	north: number
	step: number
	width: number
	height: number
	values: Float32Array
}

const SECOND = 1 / 3600
/** Larger regions get wider steps: this many posts are 160 MB. */
const MOST_POSTS = 40_000_000

/**
 * The heights over a box (degrees) from those elevation files that meet it, voids filled from what lies around them;
 * nothing where no file does.
 */
export function heightGrid(files: readonly string[], [west, south, east, north]: Box): HeightGrid | null {
	const meeting = files.filter((file) => {
		const corner = cornerOf(file)
		return !corner || (corner.west < east && corner.west + 1 > west && corner.south < north && corner.south + 1 > south)
	})
	let grid: HeightGrid | null = null
	for (const file of meeting) {
		const square = readHgt(file)
		grid ??= emptyGrid([west, south, east, north], 3600 / (square.side - 1))
		copyInto(grid, square)
	}
	if (grid) fillVoids(grid)
	return grid
}

function emptyGrid([west, south, east, north]: Box, seconds: number): HeightGrid {
	const posts = (step: number) => Math.ceil((east - west) / step + 1) * Math.ceil((north - south) / step + 1)
	let step = seconds * SECOND
	while (posts(step) > MOST_POSTS) step *= 2
	const width = Math.ceil((east - west) / step) + 1
	const height = Math.ceil((north - south) / step) + 1
	return { west, north, step, width, height, values: new Float32Array(width * height).fill(VOID) }
}

/** The height at a place of a square between its four posts; void where one of those that count is. */
function between({ side, heights }: Square, column: number, row: number): number {
	const [x, y] = [Math.min(side - 2, Math.floor(column)), Math.min(side - 2, Math.floor(row))]
	const [u, v] = [column - x, row - y]
	let sum = 0
	let weight = 0
	for (const [dx, dy, share] of [
		[0, 0, (1 - u) * (1 - v)],
		[1, 0, u * (1 - v)],
		[0, 1, (1 - u) * v],
		[1, 1, u * v],
	] as const) {
		const height = heights[(y + dy) * side + x + dx]!
		if (height === VOID) continue
		sum += share * height
		weight += share
	}
	return weight < 0.5 ? VOID : sum / weight
}

function copyInto(grid: HeightGrid, square: Square): void {
	const { west, north, step, width, height, values } = grid
	const posts = square.side - 1
	for (let row = 0; row < height; row++) {
		const y = (square.south + 1 - (north - row * step)) * posts
		if (y < 0 || y > posts) continue
		for (let column = 0; column < width; column++) {
			const x = (west + column * step - square.west) * posts
			if (x < 0 || x > posts) continue
			const found = between(square, x, y)
			if (found !== VOID) values[row * width + column] = found
		}
	}
}
