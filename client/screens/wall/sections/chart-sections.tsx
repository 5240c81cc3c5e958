import { useCallback, useMemo } from 'react'
import { LEVELS } from '../../../../domain/level.ts'
import type { Kind } from '../../../../domain/record.ts'
import type { Palette } from '../../../map/palette.ts'
import { GradeChip } from '../../../map/symbols/grade-chip.tsx'
import { GRADES } from '../../../maps/risk/layers.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { ledgerWeeksFigure } from '../figures/ledger-weeks-figure.ts'
import type { TownshipRow } from '../figures/townships-figure.ts'
import { useWall } from '../wall-state.ts'
import { BAR_ROW, heaviest } from './chart-parts.ts'
import { ChartSection, chartHeight } from './chart-section.tsx'
import { fitRows } from './fit-rows.ts'
import type { Box } from './section.tsx'
import { stockChart } from './stock-chart.ts'
import { forcesChart, gradesChart } from './township-charts.ts'
import { useFigure } from './use-figure.ts'
import { useSupply } from './use-supply.ts'
import { useTownships } from './use-townships.ts'
import { weeksChart } from './weeks-chart.ts'

type Props = { box: Box; ink: Palette }
const swatch = (look: string, words: string) => ({ key: look, mark: <i className={`swatch ${look}`} />, words })
const byMajor = ({ grades, risks }: TownshipRow) => grades.major * 1000 + risks
const byOut = ({ out, away, forces }: TownshipRow) => (out + away) * 1000 + forces

/** Risk points of each township by grade. */
export function GradesPart({ box, ink }: Props) {
	const { t, pick } = useWords()
	const figure = useTownships()
	const { shown, left } = fitRows(figure?.rows.length ?? 0, chartHeight(box), BAR_ROW)
	const option = useMemo(() => figure && gradesChart(heaviest(figure.rows, shown, byMajor), ink), [figure, shown, ink])
	return (
		<ChartSection
			box={box}
			title={t('sections.chart.grades')}
			group="risk"
			at={figure?.at ?? null}
			unit={t('sections.chart.points')}
			legend={GRADES.map((grade) => ({
				key: grade,
				mark: <GradeChip grade={grade} size={15} />,
				words: pick(LEVELS.risk[grade]),
			}))}
			option={option}
			left={left}
		/>
	)
}

/** Forces of each township by what they do. */
export function ForcesPart({ box, ink }: Props) {
	const { t } = useWords()
	const figure = useTownships()
	const { shown, left } = fitRows(figure?.rows.length ?? 0, chartHeight(box), BAR_ROW)
	const option = useMemo(() => figure && forcesChart(heaviest(figure.rows, shown, byOut), ink), [figure, shown, ink])
	return (
		<ChartSection
			box={box}
			title={t('sections.chart.forces')}
			group="force"
			at={figure?.at ?? null}
			unit={t('sections.chart.points')}
			legend={[
				swatch('hollow', t('sections.posture.standby')),
				swatch('solid', t('sections.chart.out')),
				swatch('dim', t('sections.chart.away')),
			]}
			option={option}
			left={left}
		/>
	)
}

const ITEMS_SHOWN = 12

/** The items shortest of their minimum. */
export function StockPart({ box, ink }: Props) {
	const say = useWords()
	const { t } = say
	const figure = useSupply()
	const stock = figure?.stock
	const wanted = Math.max(ITEMS_SHOWN, stock?.below ?? 0)
	const shown = Math.min(ITEMS_SHOWN, fitRows(wanted, chartHeight(box), BAR_ROW).shown)
	const option = useMemo(
		() => (stock ? stockChart(stock.rows.slice(0, shown), ink, say) : null),
		[stock, shown, ink, say],
	)
	return (
		<ChartSection
			box={box}
			title={t('sections.chart.stock')}
			group="supply"
			at={figure?.at ?? null}
			unit={t('sections.stockOfMinimum')}
			legend={[
				swatch('plain', t('sections.chart.enough')),
				swatch('bad', t('sections.below')),
				swatch('tick', t('sections.chart.minimum')),
			]}
			option={option}
			leftWords="leftItems"
			left={Math.max(0, (stock?.below ?? 0) - shown)}
		/>
	)
}

const FINDINGS: readonly Kind[] = ['finding']
const WEEKS = 26

/** The ledger of half a year by weeks. */
export function WeeksPart({ box, ink }: Props) {
	const { today } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		FINDINGS,
		useCallback((replica: Replica) => ledgerWeeksFigure(replica.ofKind('finding'), today, WEEKS), [today]),
	)
	const option = useMemo(() => figure && weeksChart(figure.weeks, t('sections.chart.thisWeek'), ink), [figure, t, ink])
	return (
		<ChartSection
			box={box}
			title={t('sections.chart.weeks')}
			group="ledger"
			at={figure?.at ?? null}
			unit={t('sections.chart.findings')}
			legend={[swatch('dim', t('sections.chart.found')), swatch('line', t('sections.chart.closed'))]}
			option={option}
		/>
	)
}
