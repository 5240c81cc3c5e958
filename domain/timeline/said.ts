import type { AnyRecord, Id, Of } from '../record.ts'

/** What the timeline of an incident says of one thing that was done, in the words of a duty officer. */
export type Said = { incident: Id; sort: Of<'journal'>['sort']; words: string; harm?: true; depot?: Id }

/** What lines need to know: the other records as they are afterwards, when it is, and who did it. */
export type Scene = { get(id: Id): AnyRecord | undefined; at: string; bySystem: boolean }

/** A moment in Beijing time → `HH:mm`. */
export const clockOf = (at: string): string => at.slice(11, 16)
