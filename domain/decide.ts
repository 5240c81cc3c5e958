import type { z } from 'zod'
import { brokenIn } from './broken-in.ts'
import { type Change, squash } from './change.ts'
import { ruledFields } from './describe.ts'
import { looksMasked } from './disclosure.ts'
import { equal } from './equal.ts'
import type { Intent, SingleIntent } from './intent.ts'
import { type Look, lookDuring } from './look.ts'
import { placeRecord } from './place-record.ts'
import type { Places } from './places.ts'
import { raise } from './raise.ts'
import { type AnyRecord, definition, type Id, loose } from './record.ts'
import { pathText, type Refused, refuse } from './refusal.ts'
import { reveal } from './rules/reveal.ts'

/** Who asks and when; `at` and `today` are Beijing time. */
export type Asking = { by: string; at: string; today: string }
export type Decision = { ok: true; changes: Change[] } | Refused

/** The only place that says what an intent does. The server runs it to decide, the browser to preview. */
export function decide(look: Look, intent: Intent, asking: Asking): Decision {
	const steps = take(look, intent, asking)
	if (!steps.ok) return steps
	if (steps.changes.length === 0) return refuse('nothing-to-do')
	return brokenIn(look, steps.changes, steps.origin) ?? { ok: true, changes: steps.changes }
}

/** `origin` gives the path at which the asker wrote the record, for messages. */
type Steps = { ok: true; changes: Change[]; origin: (id: Id) => string } | Refused

function take(look: Look, intent: Intent, asking: Asking): Steps {
	switch (intent.do) {
		case 'undo':
			return undo(look, intent.seq, asking)
		case 'batch':
			return batch(look, intent.intents, asking)
		case 'raise': {
			const decision = raise(look, intent.alarm, asking, (before, asked) =>
				settle(look, before, asked, asking, 'alarm.'),
			)
			return decision.ok ? { ...decision, origin: () => 'alarm.' } : decision
		}
		case 'reveal': {
			const decision = reveal(look, intent, (asked) => settle(look, null, asked, asking, ''))
			return decision.ok ? { ...decision, origin: () => '' } : decision
		}
		case 'reserve':
		case 'dispatch':
		case 'stock':
		case 'merge':
			return refuse('malformed', 'do')
		case 'add':
		case 'edit':
		case 'move':
		case 'remove':
		case 'status': {
			const decision = single(look, intent, asking)
			return decision.ok ? { ...decision, origin: () => originOf(intent) } : decision
		}
		default:
			return intent satisfies never
	}
}

const originOf = (intent: SingleIntent): string =>
	intent.do === 'add' ? 'record.' : intent.do === 'edit' ? 'set.' : ''

function single(look: Look, intent: SingleIntent, asking: Asking): Decision {
	if (intent.do === 'add') {
		// An id is never used again: a number of an old version would stand for another text.
		if (look.get(intent.record.id) || look.lastTouched(intent.record.id) !== undefined)
			return refuse('exists', 'record.id')
		return settle(look, null, intent.record as unknown as AnyRecord, asking, 'record.')
	}
	const before = look.get(intent.id)
	if (!before) return refuse('missing', 'id')
	if (intent.expect !== undefined && intent.expect !== before.version)
		return refuse('stale', 'expect', `version is ${before.version}`)
	switch (intent.do) {
		case 'edit':
			return edit(look, before, intent.set, asking)
		case 'move':
			return settle(look, before, { ...before, at: intent.to } as AnyRecord, asking, '')
		case 'remove':
			return { ok: true, changes: [{ id: before.id, before, after: null }] }
		case 'status':
			return changeStatus(look, before, intent.to, intent.reason, asking)
		default:
			return intent satisfies never
	}
}

function edit(look: Look, before: AnyRecord, set: Record<string, unknown>, asking: Asking): Decision {
	const after: Record<string, unknown> = { ...before }
	for (const [key, value] of Object.entries(set)) {
		if (ruledFields(before.kind).has(key)) return refuse('ruled-field', `set.${key}`)
		if (value === null) delete after[key]
		else after[key] = value
	}
	return settle(look, before, after as unknown as AnyRecord, asking, 'set.')
}

function changeStatus(look: Look, before: AnyRecord, to: string, reason: string | undefined, asking: Asking): Decision {
	const kind = definition(before.kind)
	const machine = kind.status
	if (!machine) return refuse('malformed', 'do', `${before.kind} has no status`)
	const from = loose(before)[machine.field] as string
	if (!Object.hasOwn(machine.next, to))
		return refuse('malformed', 'to', `one of ${Object.keys(machine.next).join(', ')}`)
	if (from === to && !machine.again) return { ok: true, changes: [] }
	if (!machine.next[from]?.includes(to)) {
		if (!machine.jumpWithReason)
			return refuse('not-next-status', 'to', `from ${from}: ${machine.next[from]?.join(', ')}`)
		if (!reason) return refuse('reason-needed', 'reason', `from ${from} to ${to}`)
	}
	const stamped = kind.stamp?.(before as never, to, asking) ?? {}
	return settle(look, before, { ...before, ...stamped, [machine.field]: to } as unknown as AnyRecord, asking, '')
}

/** Checks the record as it would be stored and stamps it. `prefix` leads paths to where the asker wrote them. */
function settle(look: Look, before: AnyRecord | null, asked: AnyRecord, asking: Asking, prefix: string): Decision {
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
	return breach ? refuse('rule', breach.field, breach.rule) : null
}

function batch(look: Look, intents: readonly SingleIntent[], asking: Asking): Steps {
	const made = new Map<Id, AnyRecord | null>()
	const origins = new Map<Id, string>()
	let places = look.places
	const changes: Change[] = []
	for (const [i, intent] of intents.entries()) {
		if (intent.do === 'add' && made.has(intent.record.id)) return refuse('exists', `intents.${i}.record.id`)
		const decision = single(lookDuring(look, made, places), intent, asking)
		if (!decision.ok) return { ...decision, where: `intents.${i}${decision.where ? `.${decision.where}` : ''}` }
		for (const change of decision.changes) {
			made.set(change.id, change.after)
			origins.set(change.id, `intents.${i}.${originOf(intent)}`)
			changes.push(change)
			places = placesAfter(look.places, places, change)
		}
	}
	return { ok: true, changes: squash(changes), origin: (id) => origins.get(id) ?? '' }
}

/** Later steps see the divisions that earlier ones made; `kept` stays as it is, a copy is made for the first. */
function placesAfter(kept: Places, places: Places, { before, after }: Change): Places {
	if (before?.kind !== 'region' && after?.kind !== 'region') return places
	const next = places === kept ? kept.copy() : places
	if (before?.kind === 'region') next.drop(before)
	if (after?.kind === 'region') next.put(after)
	return next
}

/** The inverse as new changes: each record must still be as that entry left it. */
function undo(look: Look, seq: number, asking: Asking): Steps {
	const entry = look.entry(seq)
	if (!entry) return refuse('missing', 'seq')
	if (entry.actor !== asking.by) return refuse('not-yours', 'seq')
	const changes: Change[] = []
	for (const { id, before } of entry.changes) {
		if (look.lastTouched(id) !== seq) return refuse('changed-since', 'seq', id)
		const now = look.get(id) ?? null
		const version = (now ?? before)?.version ?? 0
		const stamp = { version: version + 1, updated_by: asking.by, updated_at: asking.at }
		changes.push({ id, before: now, after: before && ({ ...before, ...stamp } as AnyRecord) })
	}
	return { ok: true, changes: changes.reverse(), origin: () => 'seq.' }
}
