import { useCallback, useState } from 'react'
import { type Palette, readPalette } from '../../../map/palette.ts'
import { ForcesPart, GradesPart, StockPart, WeeksPart } from './chart-sections.tsx'
import type { Box } from './section.tsx'
import './charts.css'

/** Units from which two charts stand side by side, and below which a chart says nothing. */
const WIDE = 900
const LOWEST = 240
const PARTS = [GradesPart, StockPart, WeeksPart, ForcesPart]

/** Four charts where they say more than a number; of those that do not fit, the first stay. */
export function ChartsPage({ width, height }: Box) {
	const [ink, setInk] = useState<Palette | null>(null)
	const place = useCallback((element: HTMLElement | null) => {
		if (element) setInk(() => readPalette(element))
	}, [])
	const columns = width >= WIDE ? 2 : 1
	const rows = Math.max(1, Math.min(PARTS.length / columns, Math.floor(height / LOWEST)))
	const box = { width: width / columns, height: height / rows }
	return (
		<div ref={place} className={`charts columns-${columns}`} style={{ width, height }}>
			{ink && PARTS.slice(0, rows * columns).map((Part) => <Part key={Part.name} box={box} ink={ink} />)}
		</div>
	)
}
