import type { ReactNode } from 'react'

/** One fact of the bar: what it is above, the fact below. */
export function BarChip({ label, tone = '', children }: { label: string; tone?: string; children: ReactNode }) {
	return (
		<dl>
			<dt>{label}</dt>
			<dd className={tone}>{children}</dd>
		</dl>
	)
}
