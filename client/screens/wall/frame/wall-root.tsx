import './wall-root.css'
import type { CSSProperties, ReactNode } from 'react'
import { useWall } from '../wall-state.ts'
import { pixelShift } from './pixel-shift.ts'
import { useEverySecond } from './use-every-second.ts'

/** Everything inside is laid out in units and enlarged as a whole; behind it is the same colour, whatever is moved. */
export function WallRoot({ children }: { children: ReactNode }) {
	const { unit, size, night } = useWall()
	const shift = useEverySecond((now) => pixelShift(now).join('px,'))
	const style: CSSProperties = { ...size, transform: `translate(${shift}px) scale(${unit})` }
	return (
		<div className="wall-page">
			<div className="wall" style={style}>
				{children}
			</div>
			{night && <i className="wall-night" />}
		</div>
	)
}
