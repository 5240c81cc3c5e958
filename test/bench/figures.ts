/** The value below which the share `q` of the figures lies. */
export function quantile(values: readonly number[], q: number): number {
	const sorted = [...values].sort((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Milliseconds on a clock that all processes of this machine share. */
export const sharedNow = (): number => performance.timeOrigin + performance.now()

/** One line of the report: what was measured, the figure, the goal it stands beside. */
export type Figure = { what: string; value: string; goal?: string; met?: boolean }
