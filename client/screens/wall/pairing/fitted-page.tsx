import './pairing.css'
import type { ReactNode } from 'react'
import { fitPage } from './fit-page.ts'
import type { Size } from './use-window-size.ts'

/** Less than this and the parts stand closer together. */
const ROOMY: Size = { width: 1700, height: 1000 }

type Props = { size: Size; seams: readonly number[]; children: (fit: { scale: number; close: boolean }) => ReactNode }

/** A page of the design's size, enlarged to the canvas and kept off its seams; always dark, as the wall is. */
export function FittedPage({ size, seams, children }: Props) {
	const { left, width, height, scale } = fitPage(size, seams)
	const close = width < ROOMY.width || height < ROOMY.height
	return (
		<div className="fitted" data-theme="dark">
			<div
				className={close ? 'fitted-page close' : 'fitted-page'}
				style={{ left, width, height, transform: `scale(${scale})` }}
			>
				{children({ scale, close })}
			</div>
		</div>
	)
}
