import { contours as d3Contours } from 'd3-contour'
import type { Contour } from '../tiles/contour-features.ts'
import type { HeightGrid } from './height-grid.ts'

const STEP_M = 20
/** Posts closer than this show the noise of the instrument rather than the lie of the land: two seconds. */
const FINEST = 2 / 3600

/** Means of blocks of posts, so that they are `FINEST` apart at least. */
function coarser(grid: HeightGrid): HeightGrid {
	const by = Math.max(1, Math.ceil(FINEST / grid.step - 1e-6))
	const [width, height] = [Math.floor(grid.width / by), Math.floor(grid.height / by)]
	const values = new Float32Array(width * height)
	for (let y = 0; y < height * by; y++)
		for (let x = 0; x < width * by; x++)
			values[Math.floor(y / by) * width + Math.floor(x / by)]! += grid.values[y * grid.width + x]! / by ** 2
	const shift = ((by - 1) / 2) * grid.step
	return { west: grid.west + shift, north: grid.north - shift, step: grid.step * by, width, height, values }
}

/** The parts of a ring that do not run along the edge of the grid, as longitudes and latitudes. */
function* linesOf(ring: number[][], { west, north, step, width, height }: HeightGrid): Generator<Float64Array> {
	const isEdge = ([x, y]: number[]) => x! < 0.5 || y! < 0.5 || x! > width - 0.5 || y! > height - 0.5
	const firstEdge = ring.findIndex(isEdge)
	// A ring that meets the edge is walked from there, so that no line is cut where the ring happens to begin.
	const points = firstEdge < 0 ? ring : [...ring.slice(firstEdge, -1), ...ring.slice(0, firstEdge + 1)]
	let line: number[] = []
	for (const point of points) {
		if (!isEdge(point)) line.push(west + (point[0]! - 0.5) * step, north - (point[1]! - 0.5) * step)
		if (!isEdge(point) && point !== points.at(-1)) continue
		if (line.length >= 4) yield Float64Array.from(line)
		line = []
	}
}

/** Lines of equal height, every 20 metres above and below the sea. */
export function* contoursOf(fine: HeightGrid): Generator<Contour> {
	const grid = coarser(fine)
	let [lowest, highest] = [Infinity, -Infinity]
	for (const value of grid.values) {
		lowest = Math.min(lowest, value)
		highest = Math.max(highest, value)
	}
	const heights = Array.from(grid.values)
	const { width, height } = grid
	const find = d3Contours().size([width, height])
	for (let ele = Math.ceil(lowest / STEP_M) * STEP_M; ele <= highest; ele += STEP_M)
		for (const polygon of find.contour(heights, ele).coordinates)
			for (const ring of polygon) for (const line of linesOf(ring, grid)) yield { ele, line }
}
