import type { Palette } from '../../../map/palette.ts'
import type { ChartOption } from '../../../ui/charts/chart-option.ts'

/** Units between two rows of bars: less, and their names would touch. */
export const BAR_ROW = 21
/** Of the room between two rows, and in units at most. */
export const BAR_WIDTH = { barWidth: '55%', barMaxWidth: 16 } as const
const TEXT_SIZE = 16
const FONT = "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"
/** Room for the names on the left and the figures on the right, in units. */
const NAMES = 100

export const chartText = (ink: Palette, token: string) => ({
	color: ink(token),
	fontSize: TEXT_SIZE,
	fontWeight: 500,
	fontFamily: FONT,
})

type Bars = {
	names: readonly string[]
	figures: readonly string[]
	namesWidth?: number
	figuresWidth: number
	most: number
}

/** Axes of lying bars: names on the left, figures in words on the right, `most` at the right edge, no lines. */
export function lyingBars(ink: Palette, { names, figures, namesWidth = NAMES, figuresWidth, most }: Bars): ChartOption {
	const quiet = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } }
	const label = (token: string, width: number) => ({
		...chartText(ink, token),
		width,
		margin: 0,
		overflow: 'truncate' as const,
		interval: 0,
	})
	return {
		grid: { left: namesWidth, right: figuresWidth, top: 0, bottom: 0, outerBoundsMode: 'none' },
		xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, most) },
		yAxis: [
			{
				type: 'category',
				inverse: true,
				data: [...names],
				...quiet,
				axisLabel: { ...label('text-1', namesWidth - 8), align: 'left', margin: namesWidth },
			},
			{
				type: 'category',
				inverse: true,
				position: 'right',
				data: [...figures],
				...quiet,
				axisLabel: { ...label('text-2', figuresWidth - 4), align: 'right', margin: figuresWidth },
			},
		],
	}
}

/** The heaviest of some rows, in the order in which they came. */
export function heaviest<T>(rows: readonly T[], count: number, weight: (row: T) => number): readonly T[] {
	if (count >= rows.length) return rows
	const kept = new Set(rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, count))
	return rows.filter((row) => kept.has(row))
}
