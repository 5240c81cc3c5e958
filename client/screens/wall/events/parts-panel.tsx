import type { ReactNode } from 'react'
import type { Rect } from '../layout/rect.ts'
import type { Box } from '../sections/section.tsx'
import type { Stack } from './part-stacks.ts'
import { type ListNeed, REST_LINE, shareRows } from './share-rows.ts'

/** A section that says how much it needs, and draws itself into what it gets. */
export type PanelPart = {
	key: string
	need: ListNeed
	/** Shown only where there is room to spare. */
	spare?: true
	show: (box: Box, rows: number) => ReactNode
}

/** Sections on top of each other in their slots; the last of a slot takes what is over. */
export const PartsPanel = ({ stacks }: { stacks: readonly Stack<PanelPart>[] }) =>
	stacks.map(({ slot, parts }) => <PartsColumn key={`${slot.x} ${slot.y}`} slot={slot} parts={parts} />)

function PartsColumn({ slot, parts }: Stack<PanelPart>) {
	const rows = shareRows(
		slot.height,
		parts.map(({ need }) => need),
	)
	let left = slot.height
	return (
		<div className="ev-slot" style={boxStyle(slot)}>
			{parts.map(({ key, need, show }, i) => {
				const rest = rows[i]! < need.wanted ? REST_LINE : 0
				const height = i === parts.length - 1 ? left : Math.min(left, need.head + need.row * rows[i]! + rest)
				left -= height
				return (
					<div key={key} style={{ height }}>
						{show({ width: slot.width, height }, rows[i]!)}
					</div>
				)
			})}
		</div>
	)
}

export const boxStyle = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height })
