import { panelsOf, type Rect, type Span, within } from '../layout/rect.ts'

export type Seams = { x: readonly number[]; y: readonly number[] }
/** Where the parts of an incident stand; `left` and `right` are slots in reading order, `panel` takes both by turns. */
export type IncidentZones = {
	bar: Rect
	/** The bar between the seams. */
	spans: Span[]
	/** Too low for the facts of the bar: they take their turn as a page. */
	alone: boolean
	map: Rect
	strip: Rect | null
	left: Rect[]
	right: Rect[]
	/** Where all pages but the map are shown one after the other; null where all stands at once. */
	turns: Rect | null
	/** Whether the map and the strip are pages too. */
	whole: boolean
}
type Size = { width: number; height: number }

const BAR = 66
/** Where the chips of the bar stand under its title. */
const TALL_BAR = 122
const STRIP = 168
const LEFT = 456
const RIGHT = 440
const LEAST_MAP = 900
/** Below these one thing is shown at a time. */
const LEAST_WIDTH = 1000
const LEAST_HEIGHT = 470
/** Lower than that no section says anything. */
const LEAST_SLOT = 150

export function incidentZones({ width, height }: Size, seams: Seams): IncidentZones {
	const narrow = width < LEAST_WIDTH
	const alone = narrow && height < LEAST_HEIGHT
	const tall = narrow && !alone
	const barHeight = tall ? TALL_BAR : BAR
	const bar: Rect = { x: 0, y: 0, width, height: barHeight }
	const spans = panelsOf(width, seams.x)
	const below: Rect = { x: 0, y: barHeight, width, height: height - barHeight }
	const shared = { bar, alone, spans: narrow ? [{ from: 0, to: width }] : spans }
	if (narrow || height < LEAST_HEIGHT) return { ...shared, ...onePage(below) }
	const [left, right] = sides(width, spans)
	const from = below.x + left
	const to = width - right
	const strip: Rect = { x: from, y: height - STRIP, width: to - from, height: STRIP }
	const map: Rect = { x: from, y: below.y, width: to - from, height: below.height - STRIP }
	const rows = rowsOf(below, seams.y)
	const slots = (x: number, size: number) => columns({ ...below, x, width: size }, rows)
	if (left === 0)
		return { ...shared, map, strip, left: [], right: [], turns: { ...below, x: to, width: right }, whole: false }
	return { ...shared, map, strip, left: slots(0, left), right: slots(to, right), turns: null, whole: false }
}

/** The map above, everything else by turns below it; where that is too low, the map takes its turn as well. */
function onePage(below: Rect): Omit<IncidentZones, 'bar' | 'alone' | 'spans'> {
	const none = { strip: null, left: [], right: [] }
	if (below.height < 620) return { ...none, map: below, turns: below, whole: true }
	const height = Math.round(below.height * 0.46)
	const turns = { ...below, y: below.y + height, height: below.height - height }
	return { ...none, map: { ...below, height }, turns, whole: false }
}

/** Widths of the panels on both sides; they end on seams where there are some, and leave the map its room. */
function sides(width: number, spans: readonly Span[]): [left: number, right: number] {
	if (width < 1600) return [0, RIGHT]
	const [first, last] = [spans[0]!, spans.at(-1)!]
	if (spans.length >= 3 && last.from - first.to >= LEAST_MAP) return [first.to, width - last.from]
	const columnsEach = width >= 3200 ? 2 : 1
	const [left, right] = [LEFT * columnsEach, RIGHT * columnsEach]
	return [onSeam(left, spans), width - onSeam(width - right, spans)]
}

/** An edge that falls a little beyond a seam is pulled back onto it. */
const onSeam = (edge: number, spans: readonly Span[]): number =>
	spans.map(({ from }) => from).find((seam) => seam > 0 && Math.abs(seam - edge) < 120) ?? edge

/** What lies between horizontal seams; a strip too low for any section is not kept apart. */
function rowsOf({ y, height }: Rect, seams: readonly number[]): Span[] {
	const edges = [y]
	for (const seam of [...seams].sort((a, b) => a - b))
		if (seam - edges.at(-1)! >= LEAST_SLOT && y + height - seam >= LEAST_SLOT) edges.push(seam)
	return edges.map((from, i) => ({ from, to: edges[i + 1] ?? y + height }))
}

/** One column below the other where a seam divides them, and as many side by side as are wide enough. */
function columns({ x, y, width, height }: Rect, rows: readonly Span[]): Rect[] {
	const count = Math.max(1, Math.min(3, Math.floor(width / 430)))
	return Array.from({ length: count }, (_, i) => x + (i * width) / count).flatMap((at) =>
		within(rows, { from: y, to: y + height }).map(({ from, to }) => ({
			x: at,
			y: from,
			width: width / count,
			height: to - from,
		})),
	)
}
