import type { Id, Of } from '../record.ts'

/** First and last day, both included, in Beijing; empty where it is open. */
export type Days = { from: string; to: string }

/** What the ledgers follow from, as the asker sees it; lookups answer undefined where something is hidden or gone. */
export type Given = {
	stocks: readonly Of<'stock'>[]
	movements: readonly Of<'movement'>[]
	depot: (id: Id | undefined) => Of<'depot'> | undefined
	incident: (id: Id | undefined) => Of<'incident'> | undefined
	/** Name of the township (乡镇、街道) that a division belongs to. */
	township: (regionCode: string) => string | undefined
	days: Days
	today: string
}

export const momentOf = ({ happened_at, updated_at }: Of<'movement'>): string => happened_at ?? updated_at
export const dayOf = (movement: Of<'movement'>): string => momentOf(movement).slice(0, 10)
export const isWithin = ({ from, to }: Days, day: string): boolean => day >= from && (to === '' || day <= to)
