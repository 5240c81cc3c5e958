import type { EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import type { ChartOption } from './chart-option.ts'

type Props = {
	option: ChartOption
	/** CSS pixels. */
	width: number
	height: number
	/** What it shows, for those who cannot see it. */
	label: string
}

/** A chart that knows nothing of what it shows; its library comes when the first chart is needed. */
export function Chart({ option, width, height, label }: Props) {
	const place = useRef<HTMLDivElement>(null)
	const [chart, setChart] = useState<EChartsType | null>(null)
	useEffect(() => {
		let gone = false
		let started: EChartsType | null = null
		void import('./start-chart.ts').then(({ startChart }) => {
			if (gone || !place.current) return
			started = startChart(place.current, 1, 1)
			setChart(started)
		})
		return () => {
			gone = true
			started?.dispose()
			setChart(null)
		}
	}, [])
	useEffect(() => chart?.resize({ width, height, silent: true }), [chart, width, height])
	// Nothing of the option before is kept, so that nothing piles up over weeks.
	useEffect(() => chart?.setOption({ animation: false, ...option }, { notMerge: true, silent: true }), [chart, option])
	return <div ref={place} role="img" aria-label={label} style={{ width, height }} />
}
