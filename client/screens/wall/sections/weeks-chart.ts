import type { Palette } from '../../../map/palette.ts'
import type { ChartOption } from '../../../ui/charts/chart-option.ts'
import type { LedgerWeek } from '../figures/ledger-weeks-figure.ts'
import { chartText } from './chart-parts.ts'

/** Every fourth week has its day, the present one is called so. */
const LABELLED = 4

/** Findings by week: found as bars, closed as a line. The present week is not over: its bar is hollow, the line ends before. */
export function weeksChart(weeks: readonly LedgerWeek[], thisWeek: string, ink: Palette): ChartOption {
	const last = weeks.length - 1
	return {
		grid: { left: 52, right: 28, top: 12, bottom: 30, outerBoundsMode: 'none' },
		xAxis: {
			type: 'category',
			data: weeks.map(({ monday }, i) => (i === last ? thisWeek : monday.slice(5))),
			axisLine: { lineStyle: { color: ink('line-3'), width: 2 } },
			axisTick: { show: false },
			axisLabel: { ...chartText(ink, 'text-3'), interval: (i: number) => (last - i) % LABELLED === 0 },
		},
		yAxis: {
			type: 'value',
			minInterval: 1,
			splitNumber: 3,
			axisLabel: chartText(ink, 'text-3'),
			splitLine: { lineStyle: { color: ink('line-1'), width: 2 } },
		},
		series: [
			{
				type: 'bar',
				silent: true,
				barCategoryGap: '30%',
				itemStyle: { color: ink('line-3') },
				data: weeks.map(({ found }, i) => (i === last ? { value: found, itemStyle: hollow(ink) } : found)),
			},
			{
				type: 'line',
				silent: true,
				showSymbol: false,
				lineStyle: { color: ink('text-1'), width: 3 },
				data: weeks.map(({ closed }, i) => (i === last ? null : closed)),
			},
		],
	}
}

const hollow = (ink: Palette) => ({ color: 'transparent', borderColor: ink('line-3'), borderWidth: 2 })
