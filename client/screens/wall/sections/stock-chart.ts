import { itemOf } from '../../../../domain/catalogue.ts'
import type { Palette } from '../../../map/palette.ts'
import type { ChartOption } from '../../../ui/charts/chart-option.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import type { StockRow } from '../figures/supply-figure.ts'
import { BAR_WIDTH, lyingBars } from './chart-parts.ts'

/** Of the minimum: a bar that is longer says no more. */
const MOST = 1.5

/** Stock against the minimum, which is the tick on each bar; what is below it is pink. */
export function stockChart(
	rows: readonly StockRow[],
	ink: Palette,
	{ pick, number }: Pick<Say, 'pick' | 'number'>,
): ChartOption {
	return {
		...lyingBars(ink, {
			names: rows.map(({ code }) => pick(itemOf(code).words)),
			figures: rows.map(({ code, available, min }) => `${number(available)} / ${number(min)} ${itemOf(code).unit}`),
			namesWidth: 148,
			figuresWidth: 150,
			most: MOST,
		}),
		series: [
			{
				type: 'bar',
				...BAR_WIDTH,
				silent: true,
				showBackground: true,
				backgroundStyle: { color: ink('bg-3') },
				data: rows.map(({ available, min }) => ({
					value: Math.min(MOST, available / min),
					itemStyle: { color: ink(available < min ? 'danger-text' : 'text-2') },
				})),
			},
			{
				type: 'line',
				silent: true,
				symbol: 'rect',
				symbolSize: [3, 20],
				lineStyle: { width: 0 },
				itemStyle: { color: ink('text-1') },
				data: rows.map((_, i) => [1, i]),
			},
		],
	}
}
