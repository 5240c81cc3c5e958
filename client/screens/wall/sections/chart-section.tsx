import type { ReactNode } from 'react'
import type { FigureGroup } from '../../../../domain/freshness.ts'
import { Chart } from '../../../ui/charts/chart.tsx'
import type { ChartOption } from '../../../ui/charts/chart-option.ts'
import { type Box, Section } from './section.tsx'

/** Title, edges and rule, and the line of the legend, in units. */
const AROUND = 70 + 28
const EDGES = 48
/** The line that counts what is left out. */
const LEFT_OUT = 20

export const chartHeight = (box: Box): number => box.height - AROUND - LEFT_OUT

type Props = {
	box: Box
	title: string
	group: FigureGroup
	at: string | null
	/** What is counted. */
	unit: string
	legend: readonly { key: string; mark: ReactNode; words: string }[]
	/** Null until the records are here. */
	option: ChartOption | null
	left?: number
	leftWords?: 'leftTownships' | 'leftItems'
}

/** A chart in the frame of a section, with its legend in words. */
export function ChartSection({
	box,
	title,
	group,
	at,
	unit,
	legend,
	option,
	left = 0,
	leftWords = 'leftTownships',
}: Props) {
	const height = chartHeight(box) + (left > 0 ? 0 : LEFT_OUT)
	return (
		<Section box={box} title={title} group={group} at={at} left={left} leftWords={leftWords}>
			<p className="chart-legend">
				{legend.map(({ key, mark, words }) => (
					<span key={key}>
						{mark}
						{words}
					</span>
				))}
				<span className="unit">{unit}</span>
			</p>
			{option && <Chart option={option} width={box.width - EDGES} height={height} label={title} />}
		</Section>
	)
}
