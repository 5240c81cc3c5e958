import { SECTION_HEIGHTS, type SectionKey } from '../sections/section-heights.ts'
import { lengthOf, panelsOf, type Rect, type Screen, type Span, spanOf, within } from './rect.ts'
import { type Column, fits, spreadSections } from './spread-sections.ts'
import { mapPages, singlePages, slotsIn, turningPages, type WallPages } from './stops.ts'

export type Seams = { x: readonly number[]; y: readonly number[] }
export type WallLayout = {
	/** One thing at a time. */
	compact: boolean
	/** Heights of the bars above and below. */
	title: number
	ticker: number
	body: Rect
	/** Of the title bar and the ticker, none of which is written across a seam. */
	panels: readonly Span[]
	/** Where the map stands when it is there. */
	map: Rect
	/** Always there, whatever the page. */
	columns: readonly Column[]
	/** The columns next to the map, which a board may take. */
	board: Rect | null
	pages: WallPages
}

/** Units. */
const PANEL = 440
const LEAST_MAP = 960
/** A panel of the screen that is as wide holds the map by itself. */
const MAP_PANEL = 640

const ALL = Object.keys(SECTION_HEIGHTS) as SectionKey[]

/** Where everything stands on a wall of that many units with seams at those units. */
export function wallLayout(size: { width: number; height: number }, seams: Seams): WallLayout {
	const { width, height } = size
	const [title, ticker] = barsOf(height)
	const body = { x: 0, y: title, width, height: height - title - ticker }
	const screen = { xs: panelsOf(width, seams.x), ys: panelsOf(height, seams.y) }
	const base = { title, ticker, body, panels: screen.xs }
	if (width < 1000 || height < 600)
		return { ...base, compact: true, map: body, columns: [], board: null, pages: singlePages(ALL, body, screen) }
	const span = mapSpan(width, screen.xs)
	const map = part(body, span)
	const sides = { left: part(body, { from: 0, to: span.from }), right: part(body, { from: span.to, to: width }) }
	const only = width < 1600 ? onlySide(sides) : null
	if (only)
		return { ...base, compact: false, map, columns: [], board: only, pages: turningPages(ALL, map, only, screen) }
	const { columns, rest } = sideColumns(sides, screen)
	const pages = mapPages(
		ALL.filter((key) => rest.includes(key)),
		map,
		screen,
	)
	return { ...base, compact: false, map, columns, board: boardOf(sides, screen.xs), pages }
}

/** Title bar and ticker. */
const barsOf = (height: number): [number, number] => (height < 600 ? [56, 40] : height < 800 ? [70, 44] : [88, 52])

const part = (body: Rect, span: Span): Rect => ({ ...body, x: span.from, width: lengthOf(span) })

/** The map between the columns: a panel of the screen where one is wide enough, else so many panels as it needs. */
function mapSpan(width: number, xs: readonly Span[]): Span {
	if (xs.length === 1) {
		const [left, right] = columnsAt(width)
		return { from: left * PANEL, to: width - right * PANEL }
	}
	const off = ({ from, to }: Span) => Math.abs(from + to - width)
	for (let count = 1; count <= xs.length; count++) {
		const runs = xs.slice(0, xs.length - count + 1).map((first, i) => ({ from: first.from, to: xs[i + count - 1]!.to }))
		const wide = runs.filter((run) => lengthOf(run) >= MAP_PANEL)
		if (wide.length > 0) return wide.reduce((best, run) => (off(run) < off(best) ? run : best))
	}
	return { from: 0, to: width }
}

/** How many columns stand left and right on a screen without seams: a third each where the map keeps its width. */
function columnsAt(width: number): [number, number] {
	if (width < 1600) return [0, 1]
	if (width < 2400) return [1, 1]
	if (width < 3200) return [1, 2]
	return width < 6 * PANEL + LEAST_MAP ? [2, 2] : [3, 3]
}

type Sides = { left: Rect; right: Rect }
function onlySide({ left, right }: Sides): Rect | null {
	if (left.width > 0 && right.width > 0) return null
	return right.width > 0 ? right : left.width > 0 ? left : null
}

/** The panel next to the map, on its right where there is one. */
function boardOf({ left, right }: Sides, xs: readonly Span[]): Rect | null {
	const beside = within(xs, spanOf(right))[0] ?? within(xs, spanOf(left)).at(-1)
	return beside ? part(right, beside) : null
}

const MEANS: readonly SectionKey[] = ['supply', 'force', 'command', 'incidents', 'log', 'alarms', 'quality']

/** What can go wrong on the left, what there is against it on the right. */
function sideColumns({ left, right }: Sides, screen: Screen): { columns: Column[]; rest: SectionKey[] } {
	const [leftSlots, rightSlots] = [withTableSlot(slotsIn(left, screen), left, screen), slotsIn(right, screen)]
	if (rightSlots.length === 0) return spreadSections([...CAUSES, ...MEANS, 'townships'], leftSlots)
	if (leftSlots.length === 0) return spreadSections([...CAUSES, ...MEANS, 'townships'], rightSlots)
	const table = screen.ys.length === 1 && leftSlots.length > 1 && fits(['townships'], leftSlots.at(-1)!)
	const onLeft: SectionKey[] = table
		? [...CAUSES, 'townships']
		: leftSlots.length > 1
			? [...CAUSES, 'alarms', 'quality']
			: [...CAUSES, 'alarms']
	const placed = spreadSections(onLeft, leftSlots)
	const others = [...MEANS, 'townships' as const].filter((key) => !onLeft.includes(key))
	const more = spreadSections(others, rightSlots)
	return { columns: [...placed.columns, ...more.columns], rest: [...placed.rest, ...more.rest] }
}
const CAUSES: readonly SectionKey[] = ['risk', 'ledger']

/** Two of three columns in one panel become one that holds the table of the townships. */
function withTableSlot(slots: readonly Rect[], side: Rect, { xs, ys }: Screen): readonly Rect[] {
	const [last, before] = [slots.at(-1), slots.at(-2)]
	const inner = within(xs, spanOf(side)).at(-1)
	if (!last || !before || !inner || ys.length > 1 || lengthOf(inner) < 3 * 400) return slots
	return [...slots.slice(0, -2), { ...before, width: before.width + last.width }]
}
