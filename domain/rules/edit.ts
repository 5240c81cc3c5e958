import type { Asking, Decision } from '../decide.ts'
import { ruledFields } from '../describe.ts'
import type { Look } from '../look.ts'
import { type AnyRecord, definition, loose } from '../record.ts'
import { type Refused, refuse } from '../refusal.ts'
import { settle } from './settle.ts'

/** `set` names fields and their new values; null takes a value away. */
export function edit(look: Look, before: AnyRecord, set: Record<string, unknown>, asking: Asking): Decision {
	const written = withFields(before, set)
	return written.ok ? settle(look, before, written.record, asking, 'set.') : written
}

/** The record with the fields set; refused where only the rules may write one. */
export function withFields(before: AnyRecord, set: Record<string, unknown>): { ok: true; record: AnyRecord } | Refused {
	const after: Record<string, unknown> = { ...loose(before) }
	const fixed = definition(before.kind).fixed ?? []
	for (const [key, value] of Object.entries(set)) {
		if (ruledFields(before.kind).has(key) || fixed.includes(key)) return refuse('ruled-field', `set.${key}`)
		if (value === null) delete after[key]
		else after[key] = value
	}
	return { ok: true, record: after as unknown as AnyRecord }
}
