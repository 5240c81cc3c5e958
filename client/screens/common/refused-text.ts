import { type Refused, RULES } from '../../../domain/refusal.ts'
import type { Say } from '../../ui/words/use-words.ts'

/** Why something was not saved; where a rule does not allow it, which one. */
export function refusedText({ refusal, why }: Pick<Refused, 'refusal' | 'why'>, t: Say['t']): string {
	const rule = refusal === 'rule' ? RULES.find((name) => name === why) : undefined
	return t(rule ? `ruled.${rule}` : `refused.${refusal}`)
}
