import type { Source } from '../../../../../domain/answers/allocate.ts'
import type { Chosen } from './chosen-of.ts'

/** A depot that has less left than was asked of it. */
export type Lost = { name: string; left: number; asked: number }

/** Where somebody was faster: how many each depot has left of what was asked for. */
export const lostRace = (asked: Chosen, sources: readonly Source[]): Lost[] =>
	sources
		.filter(({ depot, available }) => (asked[depot.id] ?? 0) > available)
		.map(({ depot, available }) => ({ name: depot.name, left: Math.max(0, available), asked: asked[depot.id]! }))
