import type { Palette } from '../../../map/palette.ts'
import { GRADES } from '../../../maps/risk/layers.ts'
import type { ChartOption } from '../../../ui/charts/chart-option.ts'
import type { TownshipRow } from '../figures/townships-figure.ts'
import { BAR_WIDTH, lyingBars } from './chart-parts.ts'

const most = (rows: readonly TownshipRow[], of: (row: TownshipRow) => number) => Math.max(0, ...rows.map(of))
/** Between two parts of a bar shows the ground. */
const parted = (ink: Palette) => ({ borderColor: ink('bg-1'), borderWidth: 1 })

/** Risk points of each township by grade, in the colours of the grades. */
export function gradesChart(rows: readonly TownshipRow[], ink: Palette): ChartOption {
	return {
		...lyingBars(ink, {
			names: rows.map(({ name }) => name),
			figures: rows.map(({ risks }) => String(risks)),
			figuresWidth: 40,
			most: most(rows, ({ risks }) => risks),
		}),
		series: GRADES.map((grade) => ({
			type: 'bar',
			stack: 'all',
			...BAR_WIDTH,
			silent: true,
			itemStyle: { color: ink(`grade-${grade}`), ...parted(ink) },
			data: rows.map(({ grades }) => grades[grade]),
		})),
	}
}

/** Forces of each township: at their base hollow, sent out solid, neither out nor ready dim. */
export function forcesChart(rows: readonly TownshipRow[], ink: Palette): ChartOption {
	const white = ink('layer-force')
	const parts = [
		{
			style: { color: 'transparent', borderColor: white, borderWidth: 2 },
			of: (r: TownshipRow) => r.forces - r.out - r.away,
		},
		{ style: { color: white, borderColor: white, borderWidth: 2 }, of: (r: TownshipRow) => r.out },
		{ style: { color: ink('line-3'), borderColor: ink('line-3'), borderWidth: 2 }, of: (r: TownshipRow) => r.away },
	]
	return {
		...lyingBars(ink, {
			names: rows.map(({ name }) => name),
			figures: rows.map(({ forces }) => String(forces)),
			figuresWidth: 40,
			most: most(rows, ({ forces }) => forces),
		}),
		series: parts.map(({ style, of }) => ({
			type: 'bar',
			stack: 'all',
			...BAR_WIDTH,
			silent: true,
			itemStyle: style,
			// A part of nought would still draw its edge.
			data: rows.map((row) => of(row) || '-'),
		})),
	}
}
