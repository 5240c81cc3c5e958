import type { ReactNode } from 'react'
import type { Rect } from '../layout/rect.ts'
import type { Box } from '../sections/section.tsx'
import { type ListNeed, REST_LINE, shareRows } from './share-rows.ts'

/** A section that says how much it needs, and draws itself into what it gets. */
export type PanelPart = { key: string; need: ListNeed; show: (box: Box, rows: number) => ReactNode }

/** Sections in their order over some slots in theirs, each on top of the next; the last of a slot takes what is over. */
export function PartsPanel({ slots, parts }: { slots: readonly Rect[]; parts: readonly PanelPart[] }) {
	let taken = 0
	return slots.map((slot, i) => {
		const share = parts.slice(taken, taken + Math.ceil((parts.length - taken) / (slots.length - i)))
		taken += share.length
		const rows = shareRows(
			slot.height,
			share.map(({ need }) => need),
		)
		let left = slot.height
		return (
			<div key={`${slot.x} ${slot.y}`} className="ev-slot" style={boxStyle(slot)}>
				{share.map(({ key, need, show }, n) => {
					const rest = rows[n]! < need.wanted ? REST_LINE : 0
					const height = n === share.length - 1 ? left : Math.min(left, need.head + need.row * rows[n]! + rest)
					left -= height
					return (
						<div key={key} style={{ height }}>
							{show({ width: slot.width, height }, rows[n]!)}
						</div>
					)
				})}
			</div>
		)
	})
}

export const boxStyle = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height })
