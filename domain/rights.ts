import type { Actor, Role } from './actor.ts'
import { ruledFields } from './describe.ts'
import { equal } from './equal.ts'
import type { Intent } from './intent.ts'
import { positionOf } from './place-record.ts'
import type { Places } from './places.ts'
import { type AnyRecord, definition, KIND_KEYS, type Kind, kindOfId, type Loose, loose } from './record.ts'
import { covers } from './region.ts'

type Verb = 'add' | 'edit' | 'remove' | 'status'
type Grant = Partial<Record<Kind, readonly Verb[]>>

const ALL: readonly Verb[] = ['add', 'edit', 'remove', 'status']
const everything = (except: readonly Kind[]): Grant =>
	Object.fromEntries(KIND_KEYS.filter((kind) => !except.includes(kind)).map((kind) => [kind, ALL]))

/** Role × kind × verb. A role not named here writes nothing. */
export const GRANTS: Readonly<Partial<Record<Role, Grant>>> = {
	// The duty log only grows, whoever writes; alarms are acknowledged at a dispatcher's desk alone.
	system: { ...everything(['journal', 'movement', 'reveal']), journal: ['add'], movement: ['add'], reveal: ['add'] },
	planner: {
		...everything(['journal', 'alarm', 'movement', 'reveal']),
		journal: ['add'],
		reservation: ['add', 'edit', 'status'],
		task: ['add', 'edit', 'status'],
		movement: ['add'],
		reveal: ['add'],
	},
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
		closure: ['add', 'edit', 'status'],
		need: ALL,
		reservation: ['add', 'edit', 'status'],
		movement: ['add'],
		task: ['add', 'edit', 'status'],
		target: ['edit'],
		water: ['edit'],
		camera: ['edit'],
		reveal: ['add'],
	},
	leader: { wall: ['edit', 'status'], reveal: ['add'] },
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
		closure: ['add', 'edit', 'status'],
		need: ['add', 'edit'],
		reservation: ['edit', 'status'],
		movement: ['add'],
		task: ['status'],
		reveal: ['add'],
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
			? // Who may reserve and dispatch may take it back at once.
				intent.do === 'undo' && definition(before.kind).begun
				? 'add'
				: 'remove'
			: intent.do === 'status'
				? 'status'
				: statusChanged(before, after)
					? 'status'
					: 'edit'

function statusChanged(before: AnyRecord, after: AnyRecord): boolean {
	const field = definition(after.kind).status?.field
	return field !== undefined && loose(before)[field] !== loose(after)[field]
}

/** Only who keeps the ledgers may bring in a record that has a past; everyone else's records begin at the beginning. */
const BRINGS_PAST: ReadonlySet<Role> = new Set(['system', 'planner'])
const STAMPS: ReadonlySet<string> = new Set(['id', 'kind', 'version', 'updated_by', 'updated_at'])

/** Is every field that only the course of things writes as the rules write it into a new record? */
function isNewborn(record: AnyRecord): boolean {
	const { schema, status, settled } = definition(record.kind)
	const written = [...ruledFields(record.kind)].filter((key) => !STAMPS.has(key))
	const bare = { ...record, ...Object.fromEntries(written.map((key) => [key, undefined])) }
	const { updated_by: by, updated_at: at } = record
	const born: Loose = settled?.(null, bare as never, { by, at, today: at.slice(0, 10) }) ?? {}
	return written.every((key) => {
		const value = loose(record)[key]
		if (key === status?.field) return value === Object.keys(status.next)[0]
		return value === undefined || equal(value, born[key]) || value === schema.shape[key]?.safeParse(undefined).data
	})
}

/** A wall is tied to a device by the server alone, when a desk lets it in. */
const tiesDevice = (before: AnyRecord | null, after: AnyRecord | null): boolean =>
	after?.kind === 'wall' && after.device !== undefined && !(before?.kind === 'wall' && before.device === after.device)

/**
 * May this role try such a thing at all? Asked before anything is decided, so that a refusal tells nothing of
 * values that the asker sees masked.
 */
export function mayTry({ role }: Actor, intent: Intent): boolean {
	if (intent.do === 'undo') return GRANTS[role] !== undefined
	if (intent.do === 'raise') return GRANTS[role]?.alarm?.includes('add') ?? false
	if (intent.do === 'reserve') return GRANTS[role]?.reservation?.includes('add') ?? false
	if (intent.do === 'dispatch') return GRANTS[role]?.task?.includes('add') ?? false
	if (intent.do === 'stock') return GRANTS[role]?.stock?.includes('edit') ?? false
	if (intent.do === 'reveal') return GRANTS[role]?.reveal?.includes('add') ?? false
	if (intent.do === 'merge') return GRANTS[role]?.incident?.includes('status') ?? false
	const steps = intent.do === 'batch' ? intent.intents : [intent]
	return steps.every((step) => {
		const kind = step.do === 'add' ? step.record.kind : kindOfId(step.id)
		const verb: Verb = step.do === 'move' ? 'edit' : step.do
		if (kind === null || (role !== 'system' && isForRules(kind, verb))) return false
		return GRANTS[role]?.[kind]?.includes(verb) ?? false
	})
}

/** What only the rules do, as a consequence of something else. The server itself brings in ledgers as they stand. */
function isForRules(kind: Kind, verb: Verb): boolean {
	const { made, begun } = definition(kind)
	return made === true || (begun !== undefined && (verb === 'add' || verb === 'remove'))
}

/** What the rules wrote whole is no record that somebody brings in. */
const WRITTEN_BY_RULES: ReadonlySet<Intent['do']> = new Set(['reserve', 'dispatch'])

/** Only with reservations behind it may stock be reserved. */
const isReserved = (after: AnyRecord): boolean => after.kind === 'stock' && after.qty_reserved > 0

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
	if (!before && after && !WRITTEN_BY_RULES.has(intent.do)) {
		if (!BRINGS_PAST.has(actor.role) && !isNewborn(after)) return false
		if (actor.role !== 'system' && isReserved(after)) return false
	}
	if (actor.role !== 'system' && tiesDevice(before, after)) return false
	if (record.kind === 'region' && actor.role !== 'system' && !mayTouchDivisions(actor)) return false
	for (const side of [before, after]) if (side && !covers(actor.scopes, side.region_code)) return false
	// A task says where to go, which may be anywhere.
	const stands = after?.kind === 'task' ? undefined : positionOf(after)
	if (!stands || equal(stands, positionOf(before))) return true
	const ground = places.at(stands)
	return ground === null || covers(actor.scopes, ground)
}
