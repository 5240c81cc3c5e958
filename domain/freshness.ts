/** What figures are about; each has its own data time. */
export type FigureGroup =
	| 'risk'
	| 'ledger'
	| 'supply'
	| 'force'
	| 'command'
	| 'shift'
	| 'alarm'
	| 'incident'
	| 'callout'
	| 'weather'

/** Minutes after its data time from which a figure is stale. Defaults, for a district to set. */
export const FRESH_MINUTES: Readonly<Record<FigureGroup, number>> = {
	risk: 7 * 1440,
	ledger: 3 * 1440,
	supply: 7 * 1440,
	force: 1440,
	command: 1440,
	shift: 1440,
	alarm: 1440,
	incident: 1440,
	callout: 60,
	weather: 120,
}

/** Times are instants in Beijing time; a figure without data time is stale. */
export const isStale = (group: FigureGroup, dataAt: string | null, nowMs: number): boolean =>
	dataAt === null || nowMs - Date.parse(dataAt) > FRESH_MINUTES[group] * 60_000

/** The newest of some instants that each end in +08:00; null where there is none. */
export function newest(instants: Iterable<string | undefined>): string | null {
	let found: string | null = null
	for (const instant of instants) if (instant !== undefined && (found === null || instant > found)) found = instant
	return found
}
