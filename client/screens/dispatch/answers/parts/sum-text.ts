import type { KnownSum } from '../../../../../domain/answers/known-sum.ts'
import type { Say } from '../../../../ui/words/use-words.ts'

/** A sum of people; what is not known of some is said, and is never nought. */
export function sumText({ sum, unknown }: KnownSum, { t, number }: Pick<Say, 't' | 'number'>): string {
	if (sum === null) return t('answers.unknown')
	return unknown > 0 ? t('answers.partly', { sum: number(sum), n: unknown }) : number(sum)
}
