import type { Actor, Role } from './actor.ts'
import { ruledFields } from './describe.ts'
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
	// Alarms are acknowledged at a dispatcher's desk alone; the duty log only grows.
	planner: { ...everything(['alarm', 'journal']), journal: ['add'] },
	dispatcher: {
		force: ['edit', 'status'],
		stock: ['edit'],
		shelter: ['edit'],
		org: ['edit'],
		incident: ['add', 'edit', 'status'],
		journal: ['add'],
		warning: ['add', 'edit', 'status'],
		alarm: ['add', 'edit', 'status'],
		callout: ['add', 'edit', 'status'],
		shift: ['add', 'edit'],
		weather: ['add', 'edit'],
		wall: ALL,
	},
	leader: { wall: ['edit', 'status'] },
	village: {
		risk: ['add', 'edit'],
		finding: ['add', 'edit', 'status'],
		depot: ['edit'],
		stock: ['add', 'edit'],
		force: ['edit', 'status'],
		shelter: ['edit'],
		person: ['add', 'edit'],
		incident: ['add'],
		callout: ['status'],
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

const IDENTITY: ReadonlySet<string> = new Set(['id', 'kind', 'version', 'updated_by', 'updated_at', 'device'])

/** Only who keeps the ledgers may bring in a record that has a past; everyone else's records begin at the beginning. */
const BRINGS_PAST: ReadonlySet<Role> = new Set(['system', 'planner'])
/** What only the course of things writes. */
const PAST_FIELDS = Object.fromEntries(
	KIND_KEYS.map((kind) => [
		kind,
		[...ruledFields(kind)].filter((key) => !IDENTITY.has(key) && key !== definition(kind).status?.field),
	]),
) as unknown as Record<Kind, readonly string[]>
function isNewborn(record: AnyRecord): boolean {
	const machine = definition(record.kind).status
	if (machine && loose(record)[machine.field] !== Object.keys(machine.next)[0]) return false
	const stamps: readonly unknown[] = [undefined, 0, record.updated_at, record.updated_by]
	return PAST_FIELDS[record.kind].every(
		(key) => stamps.includes(loose(record)[key]) || (key === 'count' && loose(record)[key] === 1),
	)
}

/**
 * May this role try such a thing at all? Asked before anything is decided, so that a refusal tells nothing of
 * values that the asker sees masked.
 */
export function mayTry({ role }: Actor, intent: Intent): boolean {
	if (intent.do === 'undo') return GRANTS[role] !== undefined
	if (intent.do === 'raise') return GRANTS[role]?.alarm?.includes('add') ?? false
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
