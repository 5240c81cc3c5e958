import { SECTION_HEIGHTS, type SectionKey } from '../sections/section-heights.ts'
import type { WallPage } from '../wall-state.ts'
import { cellsIn, largestCell, parts, type Rect, type Screen, spanOf } from './rect.ts'
import { type Column, column, fits, leastHeight } from './spread-sections.ts'

/** What stands beside the columns that are always there, for as long as one page lasts. */
export type Stop = {
	page: WallPage
	/** Null where sections or charts stand in its place. */
	map: Rect | null
	charts: Rect | null
	columns: readonly Column[]
	/** Where only one thing fits at a time the carousel has one map; the others are scenes of their own. */
	inCarousel: boolean
}
const BLANK = { map: null, charts: null, columns: [], inCarousel: true } as const
const MAP_PAGES = ['risk', 'supply', 'force', 'command'] as const

const PAGE_OF: Readonly<Record<SectionKey, WallPage>> = {
	risk: 'risk',
	ledger: 'risk',
	alarms: 'command',
	supply: 'supply',
	force: 'force',
	command: 'command',
	incidents: 'command',
	townships: 'charts',
	quality: 'charts',
	log: 'charts',
}
/** Columns of a good width in each panel that the box covers. */
export const slotsIn = (rect: Rect, screen: Screen): Rect[] =>
	cellsIn(rect, screen).flatMap((cell) =>
		parts(spanOf(cell), Math.max(1, Math.floor(cell.width / 400))).map(({ from, to }) => ({
			...cell,
			x: from,
			width: to - from,
		})),
	)

/** Sections one after the other into the slots; what does not fit goes on to another round of them. */
function rounds(keys: readonly SectionKey[], slots: readonly Rect[]): Round[] {
	const stacks: SectionKey[][] = []
	for (const key of keys) {
		const last = stacks.at(-1)
		const slot = slots[(stacks.length - 1) % slots.length]
		if (last && slot && fits([...last, key], slot)) last.push(key)
		else stacks.push([key])
	}
	const found: Round[] = []
	for (let from = 0; from < stacks.length; from += slots.length) {
		const round = stacks.slice(from, from + slots.length)
		found.push({ keys: round.flat(), columns: slots.map((slot, i) => column(round[i] ?? [], slot)) })
	}
	return found
}

/** The table of the townships needs the whole width, so it stands alone. */
const tableStop = (area: Rect, screen: Screen, beside: readonly Column[] = []): Stop => ({
	...BLANK,
	page: 'charts',
	columns: [...beside, column(['townships'], largestCell(area, screen))],
})
const otherThanTable = (keys: readonly SectionKey[]) => keys.filter((key) => key !== 'townships')

/** One thing at a time: the map, then the sections, then the charts. */
export function onePageStops(keys: readonly SectionKey[], body: Rect, screen: Screen): Stop[] {
	const maps = MAP_PAGES.map((page, i): Stop => ({ ...BLANK, page, map: body, inCarousel: i === 0 }))
	const sections = rounds(otherThanTable(keys), slotsIn(body, screen)).map(
		(round): Stop => ({ ...BLANK, page: PAGE_OF[round.keys[0]!], columns: round.columns }),
	)
	const charts: Stop = { ...BLANK, page: 'charts', charts: largestCell(body, screen) }
	return [...maps, ...sections, tableStop(body, screen), charts]
}

/** The columns of one side take turns beside the maps: with each map comes what belongs to it. */
export function turningStops(keys: readonly SectionKey[], map: Rect, side: Rect, screen: Screen): Stop[] {
	const all = rounds(otherThanTable(keys), slotsIn(side, screen))
	const maps = MAP_PAGES.flatMap((page): Stop[] =>
		besides(all, page).map((columns) => ({ ...BLANK, page, map, columns })),
	)
	const [columns = []] = besides(all, 'charts')
	const charts: Stop = { ...BLANK, page: 'charts', charts: largestCell(map, screen), columns }
	return [...maps, charts, tableStop(map, screen, columns)]
}

type Round = { keys: readonly SectionKey[]; columns: Column[] }
/** The rounds that begin with what a page is about; else the one that has it further down. */
function besides(all: readonly Round[], page: WallPage): Column[][] {
	const own = all.filter(({ keys }) => PAGE_OF[keys[0]!] === page)
	const near = all.find(({ keys }) => keys.some((key) => PAGE_OF[key] === page)) ?? all[0]
	return (own.length > 0 ? own : near ? [near] : []).map(({ columns }) => columns)
}

/** The maps by turns, then the charts with the sections that have no column. */
export const mapStops = (rest: readonly SectionKey[], map: Rect, screen: Screen): Stop[] => [
	...MAP_PAGES.map((page): Stop => ({ ...BLANK, page, map })),
	...chartStops(rest, map, screen),
]

/** Units that charts need. */
const CHARTS = { width: 480, height: 300 }
const SIDE = 440

/** Charts below the table of the townships and beside what else is left, or one after the other. */
function chartStops(rest: readonly SectionKey[], area: Rect, screen: Screen): Stop[] {
	const table = rest.includes('townships')
	const side = otherThanTable(rest)
	const lower = Math.max(CHARTS.height, leastHeight(side))
	const height = table ? Math.min(SECTION_HEIGHTS.townships.ideal, area.height - lower) : 0
	const top: Rect = { ...area, height }
	const below: Rect = { ...area, y: area.y + height, height: area.height - height }
	const charts: Rect = { ...below, width: below.width - (side.length > 0 ? SIDE : 0) }
	const beside: Rect = { ...below, x: charts.x + charts.width, width: SIDE }
	const whole = cellsIn(area, screen).length === 1 && charts.width >= CHARTS.width
	if (whole && (!table || fits(['townships'], top)) && (side.length === 0 || fits(side, beside))) {
		const columns = [...(table ? [column(['townships'], top)] : []), ...(side.length > 0 ? [column(side, beside)] : [])]
		return [{ ...BLANK, page: 'charts', charts, columns }]
	}
	return [
		{ ...BLANK, page: 'charts', charts: largestCell(area, screen) },
		...(table ? [tableStop(area, screen)] : []),
		...rounds(side, slotsIn(area, screen)).map(({ columns }): Stop => ({ ...BLANK, page: 'charts', columns })),
	]
}
