import type { HeightGrid } from './height-grid.ts'

/**
 * Means over neighbours, weighted 1 2 1 along rows and then along columns: takes away the steps of whole metres, which
 * would show as terraces on a plain, and most of the noise of the instrument.
 */
export function softened(grid: HeightGrid): HeightGrid {
	const { width, height } = grid
	const pass = (from: Float32Array, size: number, stride: number, placeOf: (at: number) => number) =>
		from.map((value, at) => {
			const place = placeOf(at)
			const before = place > 0 ? from[at - stride]! : value
			const after = place < size - 1 ? from[at + stride]! : value
			return (before + 2 * value + after) / 4
		})
	const rows = pass(grid.values, width, 1, (at) => at % width)
	return { ...grid, values: pass(rows, height, width, (at) => Math.floor(at / width)) }
}
