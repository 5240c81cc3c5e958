import type { Actor } from './actor.ts'
import { type Asking, type Decision, decide } from './decide.ts'
import type { Intent, RevealIntent } from './intent.ts'
import type { Look } from './look.ts'
import { maskedValue } from './masked-value.ts'
import { refuse } from './refusal.ts'
import { may, mayTry } from './rights.ts'
import { timelineOf } from './timeline/timeline-of.ts'
import { view } from './view.ts'

/** Decides as the actor sees the records, then asks for the right to each change. What is invisible is missing. */
export function judge(look: Look, actor: Actor, intent: Intent, when: Omit<Asking, 'by'>): Decision {
	const seen: Look = {
		...look,
		places: look.places,
		bounds: look.bounds,
		get(id) {
			const record = look.get(id)
			return record && view(actor, record) ? record : undefined
		},
		known: (id) => look.get(id),
	}
	if (!mayTry(actor, intent)) return invisibleIn(seen, intent) ?? refuse('forbidden')
	if (intent.do === 'reveal' && !isMasked(seen, actor, intent)) return refuse('malformed', 'field', 'no masked value')
	const asking = { ...when, by: actor.account }
	const decision = decide(seen, intent, asking)
	if (!decision.ok) return decision
	for (const { id, before, after } of decision.changes) {
		if (decision.follows?.has(id)) continue
		// What the asker cannot see may be there all the same, and is not theirs to replace.
		if (!before && look.get(id)) return refuse('missing', 'id')
		if (!may(actor, intent, before, after, look.places)) return refuse('forbidden', 'id', id)
	}
	const lines = timelineOf(look, actor, intent, decision.changes, asking)
	return { ok: true, changes: [...decision.changes, ...lines] }
}

/** What the asker sees in full already, or not at all, is not theirs to be shown; a missing record is told as such. */
function isMasked(seen: Look, actor: Actor, { id, field }: RevealIntent): boolean {
	const record = seen.get(id)
	return record === undefined || maskedValue(actor, record, field) !== null
}

/** A role that may not write still hears of an invisible record that it is missing, as of an absent one. */
function invisibleIn(seen: Look, intent: Intent): Decision | null {
	const steps: readonly object[] = intent.do === 'batch' ? intent.intents : [intent]
	return steps.some((step) => 'id' in step && !seen.get(step.id as string)) ? refuse('missing', 'id') : null
}
