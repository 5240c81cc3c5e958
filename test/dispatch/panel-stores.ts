import { type Source, sourcesOf } from '../../domain/answers/allocate.ts'
import { batch, depot, nearDepot } from '../answers/given.ts'

export const TODAY = '2026-11-24'
/** Depots by minutes and what each has, as on the mock-up: 1 there in 19 minutes, 2 in 28, 4 in 36, 6 in 37. */
export const MOCK = [
	[19, 1],
	[28, 2],
	[36, 4],
	[37, 6],
] as const
/** Depots that are so many minutes away and have so many pumps. */
export const given = (stores: readonly (readonly [minutes: number, qty: number])[]): Source[] =>
	sourcesOf(
		'pump',
		stores.map(([minutes], i) => nearDepot(i + 1, minutes)),
		stores.map((_, i) => depot(i + 1, { name: `${i + 1} 号储备库` })),
		stores.map(([, qty], i) => batch(i + 1, i + 1, qty, { item_code: 'pump' })),
		TODAY,
	)
