import type { Say } from '../../../ui/words/use-words.ts'

/** A count that may not be known: 待核 then, never nothing and never zero. */
export const knownCount = (count: number | undefined, { t, number }: Pick<Say, 't' | 'number'>): string =>
	count === undefined ? t('events.unknown') : number(count)
