import type { NameKey } from '../../geodata/pack/name-keys.ts'
import { BEGINNING, NOTHING, PART, WHOLE } from './cost.ts'

/** How a term meets a name that is found by these keys. */
export function matchKeys(keys: readonly NameKey[], term: string): number {
	let best = NOTHING
	for (const { text, starts } of keys) {
		if (text === term) return WHOLE
		if (text.startsWith(term)) best = BEGINNING
		else if (best > PART && starts.some((at) => text.startsWith(term, at))) best = PART
	}
	return best
}
