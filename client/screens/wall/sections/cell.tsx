import type { ReactNode } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'
import { useWall } from '../wall-state.ts'
import { hasPoints } from './has-points.ts'

type Props = {
	/** Undefined or null is not known: a dash, never zero. */
	value: number | null | undefined
	/** Of how many. */
	of?: number | undefined
	label: ReactNode
	/** Behind the figure, smaller, such as a per cent sign. */
	unit?: string
	/** Decimals of the figure; none unless said. */
	decimals?: number
	size?: 'hero' | 'lead'
	/** `bad` needs a person, `quality` casts doubt on the data; nought is neither. */
	tone?: 'bad' | 'quality'
}

/** One figure over its label. */
export function Cell({ value, of, label, unit, decimals, size, tone }: Props) {
	const { number } = useWords()
	const { points } = useWall()
	const known = value !== null && value !== undefined && hasPoints(points)
	const text = !known ? '–' : decimals === undefined ? number(value) : value.toFixed(decimals)
	return (
		<div className={size ? `cell ${size}` : 'cell'}>
			<b className={known && value > 0 && tone ? tone : undefined}>
				{text}
				{known && unit && <i className="cell-unit">{unit}</i>}
				{known && of !== undefined && <i>{` / ${number(of)}`}</i>}
			</b>
			<span>{label}</span>
		</div>
	)
}
