/** A line on a grid of posts, in posts from its first one, where the surface has the height `z`. */
export type LevelLine = { z: number; points: readonly (readonly [x: number, y: number])[] }
export type Surface = { width: number; height: number; values: Float64Array }

/** The coarsest grid is about this wide. */
const COARSEST = 24
const ROUNDS = 60
/** How strongly a line holds the surface, and how much of a skin beside a plate it is, which keeps it from swinging over. */
const HOLD = 12
const TENSION = 0.4

/** Places where a line crosses the stretch between two neighbouring posts, at the share `t` of the way to the second. */
type Crossings = { first: number[]; second: number[]; t: number[]; z: number[] }

function crossingsOf(lines: readonly LevelLine[], width: number, height: number, scale: number): Crossings {
	const found: Crossings = { first: [], second: [], t: [], z: [] }
	const add = (x: number, y: number, alongX: boolean, z: number) => {
		const [column, row] = [Math.floor(x), Math.floor(y)]
		if (column < 0 || row < 0 || column + Number(alongX) >= width || row + Number(!alongX) >= height) return
		const first = row * width + column
		found.first.push(first)
		found.second.push(first + (alongX ? 1 : width))
		found.t.push(alongX ? x - column : y - row)
		found.z.push(z)
	}
	for (const { z, points } of lines)
		for (let i = 1; i < points.length; i++) {
			const [ax, ay] = [points[i - 1]![0] / scale, points[i - 1]![1] / scale]
			const [bx, by] = [points[i]![0] / scale, points[i]![1] / scale]
			for (let x = Math.ceil(Math.min(ax, bx)); x <= Math.max(ax, bx) && ax !== bx; x++)
				add(x, ay + ((x - ax) / (bx - ax)) * (by - ay), false, z)
			for (let y = Math.ceil(Math.min(ay, by)); y <= Math.max(ay, by) && ay !== by; y++)
				add(ax + ((y - ay) / (by - ay)) * (bx - ax), y, true, z)
		}
	return found
}

/** What the crossings ask of each post, given its other end: weights and heights to aim at, read by `pull`. */
function holder({ first, second, t, z }: Crossings, values: Float64Array) {
	const head = new Int32Array(values.length).fill(-1)
	const next = new Int32Array(2 * first.length)
	for (let i = 0; i < first.length; i++)
		for (const [half, post] of [first[i]!, second[i]!].entries()) {
			next[2 * i + half] = head[post]!
			head[post] = 2 * i + half
		}
	const sums = { weight: 0, height: 0 }
	return (post: number) => {
		sums.weight = sums.height = 0
		for (let link = head[post]!; link >= 0; link = next[link]!) {
			const i = link >> 1
			const isFirst = (link & 1) === 0
			const own = isFirst ? 1 - t[i]! : t[i]!
			const other = isFirst ? second[i]! : first[i]!
			sums.weight += own * own
			sums.height += own * (z[i]! - (1 - own) * values[other]!)
		}
		return sums
	}
}

/** One round of Gauss and Seidel over all posts: each goes where plate, skin and lines agree. */
function relax({ width, height, values }: Surface, pull: ReturnType<typeof holder>): void {
	for (let y = 0; y < height; y++) {
		const row = y * width
		const up = y > 0 ? -width : 0
		const down = y < height - 1 ? width : 0
		const up2 = y > 1 ? -2 * width : up
		const down2 = y < height - 2 ? 2 * width : down
		for (let x = 0; x < width; x++) {
			const at = row + x
			const left = x > 0 ? -1 : 0
			const right = x < width - 1 ? 1 : 0
			const near = values[at + left]! + values[at + right]! + values[at + up]! + values[at + down]!
			const corners =
				values[at + up + left]! + values[at + up + right]! + values[at + down + left]! + values[at + down + right]!
			const far =
				values[at + (x > 1 ? -2 : left)]! +
				values[at + (x < width - 2 ? 2 : right)]! +
				values[at + up2]! +
				values[at + down2]!
			const { weight, height: aim } = pull(at)
			const plate = 8 * near - 2 * corners - far
			values[at] = (plate + TENSION * near + HOLD * aim) / (20 + 4 * TENSION + HOLD * weight)
		}
	}
}

/** Twice as many posts each way, heights between the old ones. */
function doubled(from: Surface, width: number, height: number): Surface {
	const values = new Float64Array(width * height)
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [u, v] = [Math.min(from.width - 1, x / 2), Math.min(from.height - 1, y / 2)]
			const [c, r] = [Math.min(from.width - 2, Math.floor(u)), Math.min(from.height - 2, Math.floor(v))]
			const at = r * from.width + c
			const above = from.values[at]! + (u - c) * (from.values[at + 1]! - from.values[at]!)
			const below =
				from.values[at + from.width]! + (u - c) * (from.values[at + from.width + 1]! - from.values[at + from.width]!)
			values[y * width + x] = above + (v - r) * (below - above)
		}
	return { width, height, values }
}

/**
 * The surface that bends least and runs through lines of equal height: a thin plate with a little tension, found on a
 * coarse grid first and on twice as fine a one each time after. Hills rise above their last line and plains have no steps.
 */
export function smoothSurface(width: number, height: number, lines: readonly LevelLine[]): Surface {
	let scale = 1
	while (Math.max(width, height) / scale > 2 * COARSEST) scale *= 2
	let surface: Surface | null = null
	for (; scale >= 1; scale /= 2) {
		const [w, h] = [Math.ceil(width / scale) + 1, Math.ceil(height / scale) + 1]
		const [columns, rows] = scale === 1 ? [width, height] : [w, h]
		if (surface) surface = doubled(surface, columns, rows)
		else {
			const mean = lines.reduce((sum, { z }) => sum + z, 0) / Math.max(1, lines.length)
			surface = { width: columns, height: rows, values: new Float64Array(columns * rows).fill(mean) }
		}
		const pull = holder(crossingsOf(lines, columns, rows, scale), surface.values)
		for (let round = 0; round < ROUNDS * Math.min(8, scale); round++) relax(surface, pull)
	}
	return surface!
}
