import type { Of } from '../../../../../domain/record.ts'

/** Without any village on record nobody can say who is hit: that is unknown, and not nobody. */
export const knowsVillages = (regions: readonly Of<'region'>[]): boolean =>
	regions.some(({ level }) => level === 'village')
