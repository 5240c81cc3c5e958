import { brokenIn } from './broken-in.ts'
import { type Change, squash } from './change.ts'
import type { Intent, SingleIntent } from './intent.ts'
import { type Look, lookDuring } from './look.ts'
import type { Places } from './places.ts'
import { raise } from './raise.ts'
import type { AnyRecord, Id, Kind } from './record.ts'
import { type Refused, refuse } from './refusal.ts'
import { changeStatus } from './rules/change-status.ts'
import { dispatch } from './rules/dispatch.ts'
import { edit } from './rules/edit.ts'
import { followed } from './rules/follow.ts'
import { looseEnds } from './rules/loose-ends.ts'
import { merge } from './rules/merge.ts'
import { reserve } from './rules/reserve.ts'
import { reveal } from './rules/reveal.ts'
import { settle } from './rules/settle.ts'
import { stockMove } from './rules/stock-move.ts'
import { undo } from './rules/undo.ts'

/** Who asks and when; `at` and `today` are Beijing time. */
export type Asking = {
	by: string
	at: string
	today: string
	/** Makes the ids of lines that the rules write; a browser's preview writes none. */
	mint?: (kind: Kind) => Id
}
/** `follows`: the records that were not asked for themselves, but follow from what was. */
export type Decision = { ok: true; changes: Change[]; follows?: ReadonlySet<Id> } | Refused

/** The only place that says what an intent does. The server runs it to decide, the browser to preview. */
export function decide(look: Look, intent: Intent, asking: Asking): Decision {
	const steps = take(look, intent, asking)
	if (!steps.ok) return steps
	if (steps.changes.length === 0) return refuse('nothing-to-do')
	const { origin, ...decision } = steps
	return brokenIn(look, steps.changes, origin, steps.follows) ?? looseEnds(look, steps.changes, origin) ?? decision
}

/** `origin` gives the path at which the asker wrote the record, for messages. */
type Steps = { ok: true; changes: Change[]; follows?: ReadonlySet<Id>; origin: (id: Id) => string } | Refused
const from = (decision: Decision, origin: string): Steps =>
	decision.ok ? { ...decision, origin: () => origin } : decision
const fromEach = (decision: Decision, origin: string, drafts: readonly { id: Id }[]): Steps => {
	const at = new Map(drafts.map(({ id }, i) => [id, `${origin}.${i}.`]))
	return decision.ok ? { ...decision, origin: (id) => at.get(id) ?? '' } : decision
}

function take(look: Look, intent: Intent, asking: Asking): Steps {
	switch (intent.do) {
		case 'undo':
			return from(undo(look, intent.seq, asking), 'seq.')
		case 'batch':
			return batch(look, intent.intents, asking)
		case 'raise':
			return from(
				raise(look, intent.alarm, asking, (before, asked) => settle(look, before, asked, asking, 'alarm.')),
				'alarm.',
			)
		case 'reveal':
			return from(
				reveal(look, intent, (asked) => settle(look, null, asked, asking, '')),
				'',
			)
		case 'reserve':
			return fromEach(reserve(look, intent.reservations, asking), 'reservations', intent.reservations)
		case 'dispatch':
			return fromEach(dispatch(look, intent.tasks, asking), 'tasks', intent.tasks)
		case 'stock':
			return from(stockMove(look, intent, asking), '')
		case 'merge':
			return from(merge(look, intent, asking), '')
		case 'add':
		case 'edit':
		case 'move':
		case 'remove':
		case 'status':
			return from(single(look, intent, asking), originOf(intent))
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
			return followed(look, edit(look, before, intent.set, asking), asking)
		case 'move':
			return settle(look, before, { ...before, at: intent.to } as AnyRecord, asking, '')
		case 'remove':
			return { ok: true, changes: [{ id: before.id, before, after: null }] }
		case 'status':
			return followed(look, changeStatus(look, before, intent, asking), asking)
		default:
			return intent satisfies never
	}
}

function batch(look: Look, intents: readonly SingleIntent[], asking: Asking): Steps {
	const made = new Map<Id, AnyRecord | null>()
	const origins = new Map<Id, string>()
	const follows = new Set<Id>()
	let places = look.places
	const changes: Change[] = []
	for (const [i, intent] of intents.entries()) {
		if (intent.do === 'add' && made.has(intent.record.id)) return refuse('exists', `intents.${i}.record.id`)
		const decision = single(lookDuring(look, made, places), intent, asking)
		if (!decision.ok) return { ...decision, where: `intents.${i}${decision.where ? `.${decision.where}` : ''}` }
		for (const change of decision.changes) {
			made.set(change.id, change.after)
			changes.push(change)
			if (decision.follows?.has(change.id)) {
				if (!origins.has(change.id)) follows.add(change.id)
			} else {
				follows.delete(change.id)
				origins.set(change.id, `intents.${i}.${originOf(intent)}`)
			}
			places = placesAfter(look.places, places, change)
		}
	}
	const origin = (id: Id) => origins.get(id) ?? ''
	return { ok: true, changes: squash(changes), ...(follows.size > 0 ? { follows } : {}), origin }
}

/** Later steps see the divisions that earlier ones made; `kept` stays as it is, a copy is made for the first. */
function placesAfter(kept: Places, places: Places, { before, after }: Change): Places {
	if (before?.kind !== 'region' && after?.kind !== 'region') return places
	const next = places === kept ? kept.copy() : places
	if (before?.kind === 'region') next.drop(before)
	if (after?.kind === 'region') next.put(after)
	return next
}
