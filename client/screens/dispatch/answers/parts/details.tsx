import type { ReactNode } from 'react'

export type Line = readonly [label: string, value: ReactNode]

/** What is known beside the row itself, one thing a line. */
export function Details({ lines }: { lines: readonly Line[] }) {
	return (
		<dl className="ans-details">
			{lines.map(([label, value]) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
