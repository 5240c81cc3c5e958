import { ruledFields } from '../describe.ts'
import type { Draft } from '../intent.ts'
import { type AnyRecord, loose } from '../record.ts'

/** A draft without what only the rules write; what it is stays. */
export function asAsked<D extends Draft>(draft: D): D {
	const ruled = ruledFields(draft.kind)
	const kept = Object.entries(loose(draft as unknown as AnyRecord)).filter(
		([key]) => key === 'id' || key === 'kind' || !ruled.has(key),
	)
	return Object.fromEntries(kept) as D
}
