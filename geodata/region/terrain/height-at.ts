import type { HeightGrid } from './height-grid.ts'

/** Beyond the grid the ground levels off within this many degrees, about three kilometres. */
const FADE = 0.03

const mean = (values: Float32Array) => {
	let sum = 0
	for (const value of values) sum += value
	return sum / values.length
}

/** Heights in metres at any position in degrees: within the grid between its posts, outside fading to its mean. */
export function heightAt(grid: HeightGrid): (lon: number, lat: number) => number {
	const { west, north, step, width, height, values } = grid
	const level = mean(values)
	return (lon, lat) => {
		const [x, y] = [(lon - west) / step, (north - lat) / step]
		const [inX, inY] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))]
		const column = Math.min(width - 2, Math.floor(inX))
		const row = Math.min(height - 2, Math.floor(inY))
		const [u, v] = [inX - column, inY - row]
		const at = row * width + column
		const above = values[at]! * (1 - u) + values[at + 1]! * u
		const below = values[at + width]! * (1 - u) + values[at + width + 1]! * u
		const found = above * (1 - v) + below * v
		const off = Math.hypot(x - inX, y - inY) * step
		if (off === 0) return found
		const t = Math.min(1, off / FADE)
		return found + (level - found) * t * t * (3 - 2 * t)
	}
}
