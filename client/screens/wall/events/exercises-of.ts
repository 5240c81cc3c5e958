import type { Id, Of } from '../../../../domain/record.ts'

/** The incidents that are exercises: whatever tells of one of them has to say so. */
export const exercisesOf = (incidents: readonly Pick<Of<'incident'>, 'id' | 'exercise'>[]): ReadonlySet<Id> =>
	new Set(incidents.filter(({ exercise }) => exercise).map(({ id }) => id))
