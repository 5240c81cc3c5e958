import type { DispatchLook } from '../../client/map/dispatch/dispatch-look.ts'

/** A map of the desk on which nothing is shown. */
export const NOTHING: DispatchLook = {
	lead: 'supply',
	shown: [],
	selected: null,
	pointed: null,
	incidents: [],
	inHand: null,
	call: null,
	at: null,
	rings: [],
	impact: null,
	sector: null,
	villages: [],
	ranked: [],
	ways: [],
	reach: [],
	closed: [],
	nearby: [],
}

/** Says a text by its key and its values, so that a test reads what is said without knowing a language. */
export const SAY = {
	t: (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
		[key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
	number: (n: number): string => String(n),
}
