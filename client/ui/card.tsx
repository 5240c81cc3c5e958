import type { ReactNode } from 'react'

/** A label over a value; a value that is not known says so. */
export function Fact({
	label,
	tone,
	children,
}: {
	label: string
	tone?: 'bad' | 'quality' | undefined
	children: ReactNode
}) {
	return (
		<div>
			<dt>{label}</dt>
			<dd className={tone}>{children}</dd>
		</div>
	)
}
export function Facts({ children }: { children: ReactNode }) {
	return <dl className="facts">{children}</dl>
}
