import { lonLat } from './placement.ts'
import { type Km, loadPlan, type Plan } from './plan.ts'
import { inside, project } from './planar.ts'
import { type LevelLine, type Surface, smoothSurface } from './smooth-surface.ts'

/** Three seconds of arc from post to post. */
export const POSTS_PER_DEGREE = 1200
/** Around the drawing, this wide, the ground levels off to one height, so that no cliff stands at the frame. */
export const MARGIN_POSTS = 90
export const OUTSIDE_M = 150
/** How deep a stream has cut into its valley, and how far from it that shows. */
const STREAM_DEPTH_M = 5
const STREAM_REACH_KM = 0.25
/** Water stands at the height that this share of its shore lies below. */
const SHORE_BELOW = 0.25

/** Posts to a kilometre, eastward and southward. */
const PER_KM = ((): Km => {
	const [[west, north], [lon, lat]] = [lonLat(0, 0), lonLat(100, 100)]
	return [((lon - west) * POSTS_PER_DEGREE) / 100, ((north - lat) * POSTS_PER_DEGREE) / 100]
})()

/** Posts from the first one of the grid. */
const post = ([x, y]: Km): Km => [x * PER_KM[0] + MARGIN_POSTS, y * PER_KM[1] + MARGIN_POSTS]

const frame = (off: number, right: number, bottom: number): Km[] => [
	[off, off],
	[right - off, off],
	[right - off, bottom - off],
	[off, bottom - off],
	[off, off],
]

const levelLines = ({ contours, zoomContours }: Plan, width: number, height: number): LevelLine[] => [
	...contours.flatMap(({ z, l }) => l.map((line) => ({ z, points: line.map(post) }))),
	...zoomContours.map(({ z, p }) => ({ z, points: p.map(post) })),
	// Two frames rather than one: the ground comes out level, not only at one height.
	...[0.5, MARGIN_POSTS / 4].map((off) => ({ z: OUTSIDE_M, points: frame(off, width - 1, height - 1) })),
]

/** Visits the posts about a stretch of the drawing, with their kilometres. */
function about({ width, height }: Surface, points: readonly Km[], reachKm: number, visit: (at: number, p: Km) => void) {
	const span = (axis: 0 | 1, count: number) => {
		const values = points.map((point) => post(point)[axis])
		const reach = reachKm * PER_KM[axis]
		const first = Math.max(0, Math.floor(Math.min(...values) - reach))
		return [first, Math.min(count - 1, Math.ceil(Math.max(...values) + reach))] as const
	}
	const [left, right] = span(0, width)
	const [top, bottom] = span(1, height)
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++)
			visit(row * width + column, [(column - MARGIN_POSTS) / PER_KM[0], (row - MARGIN_POSTS) / PER_KM[1]])
}

function carveStreams(surface: Surface, plan: Plan): void {
	const cuts = new Float64Array(surface.values.length)
	for (const { p } of plan.streams)
		for (let i = 1; i < p.length; i++) {
			const [a, b] = [p[i - 1]!, p[i]!]
			about(surface, [a, b], STREAM_REACH_KM, (at, here) => {
				const near = Math.max(0, 1 - project(here, a, b).off / STREAM_REACH_KM)
				cuts[at] = Math.max(cuts[at]!, STREAM_DEPTH_M * near * near * (3 - 2 * near))
			})
		}
	cuts.forEach((cut, at) => {
		surface.values[at]! -= cut
	})
}

function levelReservoirs(surface: Surface, plan: Plan): void {
	for (const { poly } of plan.reservoirs) {
		const water: number[] = []
		about(surface, poly, 0, (at, here) => {
			if (inside(poly, here)) water.push(at)
		})
		const wet = new Set(water)
		const shore = water.filter((at) => [1, -1, surface.width, -surface.width].some((step) => !wet.has(at + step)))
		const heights = shore.map((at) => surface.values[at]!).sort((a, b) => a - b)
		const level = heights[Math.floor(heights.length * SHORE_BELOW)] ?? 0
		for (const at of water) surface.values[at] = level
	}
}

/** Heights in metres over the drawing and its margin, a post every three seconds of arc. */
export function demoHeights(): Surface {
	const plan = loadPlan()
	const [width, height] = post(plan.size).map((posts) => Math.ceil(posts) + MARGIN_POSTS + 1) as [number, number]
	const surface = smoothSurface(width, height, levelLines(plan, width, height))
	carveStreams(surface, plan)
	levelReservoirs(surface, plan)
	return surface
}
