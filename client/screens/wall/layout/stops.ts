import { SECTION_HEIGHTS, type SectionKey } from '../sections/section-heights.ts'
import type { WallPage } from '../wall-state.ts'
import { cellsIn, largestCell, parts, type Rect, type Screen, spanOf } from './rect.ts'
import { type Column, column, fits, spreadSections } from './spread-sections.ts'

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
/** The pages of the carousel; what shares a page is shown by turns from one round to the next. */
export type WallPages = readonly (readonly Stop[])[]
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
export function singlePages(keys: readonly SectionKey[], body: Rect, screen: Screen): WallPages {
	const maps = MAP_PAGES.map((page, i): Stop => ({ ...BLANK, page, map: body, inCarousel: i === 0 }))
	const sections = rounds(otherThanTable(keys), slotsIn(body, screen)).map(
		(round): Stop => ({ ...BLANK, page: PAGE_OF[round.keys[0]!], columns: round.columns }),
	)
	const charts: Stop = { ...BLANK, page: 'charts', charts: largestCell(body, screen) }
	return [...maps, ...sections, tableStop(body, screen), charts].map((stop) => [stop])
}

/** The columns of one side take turns beside the maps: with each map comes what belongs to it. */
export function turningPages(keys: readonly SectionKey[], map: Rect, side: Rect, screen: Screen): WallPages {
	const all = rounds(otherThanTable(keys), slotsIn(side, screen))
	const maps = MAP_PAGES.map((page): Stop[] => besides(all, page).map((columns) => ({ ...BLANK, page, map, columns })))
	const [columns = []] = besides(all, 'charts')
	const charts: Stop = { ...BLANK, page: 'charts', charts: largestCell(map, screen), columns }
	return [...maps, [charts, tableStop(map, screen, columns)]]
}

type Round = { keys: readonly SectionKey[]; columns: Column[] }
/** The rounds that begin with what a page is about; else the one that has it further down. */
function besides(all: readonly Round[], page: WallPage): Column[][] {
	const own = all.filter(({ keys }) => PAGE_OF[keys[0]!] === page)
	const near = all.find(({ keys }) => keys.some((key) => PAGE_OF[key] === page)) ?? all[0]
	return (own.length > 0 ? own : near ? [near] : []).map(({ columns }) => columns)
}

/** The maps by turns, then the charts, which share their page with the sections that have no column. */
export const mapPages = (rest: readonly SectionKey[], map: Rect, screen: Screen): WallPages => [
	...MAP_PAGES.map((page): Stop[] => [{ ...BLANK, page, map }]),
	chartStops(rest, map, screen),
]

/** Units that all charts need below a table. */
const CHARTS = 480

function chartStops(rest: readonly SectionKey[], area: Rect, screen: Screen): Stop[] {
	const { ideal } = SECTION_HEIGHTS.townships
	if (
		rest.length === 1 &&
		rest[0] === 'townships' &&
		cellsIn(area, screen).length === 1 &&
		area.height >= ideal + CHARTS
	) {
		const charts = { ...area, y: area.y + ideal, height: area.height - ideal }
		return [{ ...BLANK, page: 'charts', charts, columns: [column(rest, { ...area, height: ideal })] }]
	}
	return [{ ...BLANK, page: 'charts', charts: largestCell(area, screen) }, ...restStops(rest, area, screen)]
}

/** The table of the townships above the other sections where all of that fits, or one after the other. */
function restStops(rest: readonly SectionKey[], area: Rect, screen: Screen): Stop[] {
	const side = otherThanTable(rest)
	if (!rest.includes('townships')) return sideStops(side, area, screen)
	const height = Math.min(SECTION_HEIGHTS.townships.ideal, area.height)
	const top: Rect = { ...area, height }
	const below = slotsIn({ ...area, y: area.y + height, height: area.height - height }, screen)
	const under = spreadSections(side, below)
	if (cellsIn(area, screen).length > 1 || under.rest.length > 0 || side.length === 0)
		return [tableStop(area, screen), ...sideStops(side, area, screen)]
	return [{ ...BLANK, page: 'charts', columns: [column(['townships'], top), ...under.columns] }]
}

const sideStops = (keys: readonly SectionKey[], area: Rect, screen: Screen): Stop[] =>
	rounds(keys, slotsIn(area, screen)).map(({ columns }): Stop => ({ ...BLANK, page: 'charts', columns }))
