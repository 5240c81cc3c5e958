import type { z } from 'zod'
import type { Asking, Decision } from '../decide.ts'
import { looksMasked } from '../disclosure.ts'
import { equal } from '../equal.ts'
import type { Look } from '../look.ts'
import { placeRecord } from '../place-record.ts'
import { type AnyRecord, definition, loose } from '../record.ts'
import { pathText, type Refused, refuse, refuseByRule } from '../refusal.ts'

/** Checks the record as it would be stored and stamps it. `prefix` leads paths to where the asker wrote them. */
export function settle(
	look: Look,
	before: AnyRecord | null,
	asked: AnyRecord,
	asking: Asking,
	prefix: string,
): Decision {
	if (before && equal(before, asked)) return { ok: true, changes: [] }
	const stamped = {
		...asked,
		...definition(asked.kind).settled?.(before as never, asked as never, asking),
		version: (before?.version ?? 0) + 1,
		updated_by: asking.by,
		updated_at: asking.at,
	} as AnyRecord
	const malformed = malformedIn(before, stamped)
	if (malformed) return { ...malformed, where: prefix + malformed.where }
	const placed = placeRecord(look, before, stamped, prefix)
	if (!placed.ok) return placed
	const after = placed.record
	const fault = faultIn(before, after, asking)
	if (fault) return { ...fault, where: prefix + (fault.where ?? '') }
	return { ok: true, changes: [{ id: after.id, before, after }] }
}

/** Only what changes is checked, so that a browser can preview an edit of a record whose personal values it sees masked. */
function malformedIn(before: AnyRecord | null, after: AnyRecord): Refused | null {
	const shape = definition(after.kind).schema.shape as Record<string, z.ZodType>
	const old = before ? loose(before) : {}
	const now = loose(after)
	for (const key of new Set([...Object.keys(now), ...Object.keys(old), ...(before ? [] : Object.keys(shape))])) {
		if (before && equal(old[key], now[key])) continue
		const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
		if (!schema) return refuse('malformed', key, `${after.kind} has no field ${key}`)
		const parsed = schema.safeParse(now[key])
		if (parsed.success) continue
		const issue = parsed.error.issues[0]!
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
		return refuse('malformed', pathText([key, ...issue.path, ...unknown]), issue.message)
	}
	return null
}

function faultIn(before: AnyRecord | null, after: AnyRecord, asking: Asking): Refused | null {
	const masked = looksMasked(before, after)
	if (masked) return refuse('masked-value', masked)
	const breach = definition(after.kind).rule?.(before as never, after as never, asking)
	return breach ? refuseByRule(breach.field, breach.rule) : null
}
