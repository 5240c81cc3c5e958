import type { KnownSum } from '../../../../domain/answers/known-sum.ts'
import type { Say } from '../../../ui/words/use-words.ts'

/** A sum as `412`, as `412+` where some of it is not known, as 待核 where none is. */
export function sumText({ sum, unknown }: KnownSum, { t, number }: Pick<Say, 't' | 'number'>): string {
	if (sum === null) return t('events.unknown')
	return unknown > 0 ? `${number(sum)}+` : number(sum)
}
