import type { Actor, Role } from './actor.ts'
import { equal } from './equal.ts'
import type { Intent } from './intent.ts'
import { positionOf } from './place-record.ts'
import type { Places } from './places.ts'
import { type AnyRecord, definition, KIND_KEYS, type Kind, kindOfId, loose } from './record.ts'
import { covers } from './region.ts'

type Verb = 'add' | 'edit' | 'remove' | 'status'
type Grant = Partial<Record<Kind, readonly Verb[]>>

const ALL: readonly Verb[] = ['add', 'edit', 'remove', 'status']
const everything = (except: readonly Kind[] = []): Grant =>
	Object.fromEntries(KIND_KEYS.filter((kind) => !except.includes(kind)).map((kind) => [kind, ALL]))

/** Role × kind × verb. A role not named here writes nothing. */
export const GRANTS: Readonly<Partial<Record<Role, Grant>>> = {
	system: everything(),
	planner: everything(),
	dispatcher: { force: ['edit', 'status'], stock: ['edit'], shelter: ['edit'], org: ['edit'] },
	village: {
		risk: ['add', 'edit'],
		finding: ['add', 'edit', 'status'],
		depot: ['edit'],
		stock: ['add', 'edit'],
		force: ['edit', 'status'],
		shelter: ['edit'],
		person: ['add', 'edit'],
	},
}

/** Divisions belong to the district: a township may not redraw itself. */
const DISTRICT_PREFIX = 6
const mayTouchDivisions = ({ scopes }: Actor) => scopes.some((scope) => scope.length <= DISTRICT_PREFIX)

/** What an undo, a move or a batch does to one record is judged by what became of the record. */
const verbOf = (intent: Intent, before: AnyRecord | null, after: AnyRecord | null): Verb =>
	!before
		? 'add'
		: !after
			? 'remove'
			: intent.do === 'status'
				? 'status'
				: statusChanged(before, after)
					? 'status'
					: 'edit'

const statusChanged = (before: AnyRecord, after: AnyRecord): boolean =>
	'status' in before && 'status' in after && before.status !== after.status

/** Only who keeps the ledgers may bring in a record that has a past; everyone else's records begin at the beginning. */
const BRINGS_PAST: ReadonlySet<Role> = new Set(['system', 'planner'])
function isNewborn(record: AnyRecord): boolean {
	const machine = definition(record.kind).status
	if (machine && loose(record)[machine.field] !== Object.keys(machine.next)[0]) return false
	return !('submitted_by' in record && record.submitted_by) && !('qty_reserved' in record && record.qty_reserved > 0)
}

/**
 * May this role try such a thing at all? Asked before anything is decided, so that a refusal tells nothing of
 * values that the asker sees masked.
 */
export function mayTry({ role }: Actor, intent: Intent): boolean {
	if (intent.do === 'undo') return GRANTS[role] !== undefined
	const steps = intent.do === 'batch' ? intent.intents : [intent]
	return steps.every((step) => {
		const kind = step.do === 'add' ? step.record.kind : kindOfId(step.id)
		const verb: Verb = step.do === 'move' ? 'edit' : step.do
		return kind !== null && (GRANTS[role]?.[kind]?.includes(verb) ?? false)
	})
}

/**
 * May the actor make this change? Asked in the transaction, on the record before and after:
 * the scope must cover both, and the ground on which the point comes to stand.
 */
export function may(
	actor: Actor,
	intent: Intent,
	before: AnyRecord | null,
	after: AnyRecord | null,
	places: Places,
): boolean {
	const record = after ?? before
	if (!record) return false
	if (!GRANTS[actor.role]?.[record.kind]?.includes(verbOf(intent, before, after))) return false
	if (!before && after && !BRINGS_PAST.has(actor.role) && !isNewborn(after)) return false
	if (record.kind === 'region' && actor.role !== 'system' && !mayTouchDivisions(actor)) return false
	for (const side of [before, after]) if (side && !covers(actor.scopes, side.region_code)) return false
	const stands = positionOf(after)
	if (!stands || equal(stands, positionOf(before))) return true
	const ground = places.at(stands)
	return ground === null || covers(actor.scopes, ground)
}
