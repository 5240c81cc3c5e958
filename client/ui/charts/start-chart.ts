import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, SVGRenderer])

/** Drawn as SVG, so that it stays crisp when the page is enlarged; sizes in CSS pixels. */
export const startChart = (element: HTMLElement, width: number, height: number): EChartsType =>
	init(element, null, { renderer: 'svg', width, height })
