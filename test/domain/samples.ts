import { z } from 'zod'
import { type Described, describeKind } from '../../domain/describe.ts'
import type { Disclosure, Field } from '../../domain/field.ts'
import type { Draft } from '../../domain/intent.ts'
import { type AnyRecord, definition, type Kind } from '../../domain/record.ts'
import type { Random } from '../fixtures/random.ts'
import { phoneOf, villageCode } from '../fixtures/world.ts'

type DraftOf<K extends Kind> = Extract<Draft, { kind: K }>

export const idOf = (kind: Kind, n: number) => `${kind}:01SAMP${String(n).padStart(20, '0')}`

const own = {
	risk: { type: 'road', grade_static: { scheme: 'risk', level: 'general' } },
	finding: { level: { scheme: 'hazard', level: 'general' }, status: 'registered' },
	depot: { type: 'town', level: { scheme: 'command', level: 'township' } },
	stock: { depot_id: idOf('depot', 1), item_code: 'pump', qty_on_hand: 10, qty_reserved: 0, condition: 'good' },
	force: { type: 'flood_team', status: 'standby' },
	org: { type: 'station', level: { scheme: 'command', level: 'village' } },
	person: { standing: 'official' },
	region: { level: 'village' },
	shelter: { type: 'school', level: { scheme: 'command', level: 'township' } },
	incident: { type: 'flood', level: { scheme: 'event', level: 'IV' }, status: 'draft' },
	journal: { sort: 'notice', words: '全区零报告已收齐' },
	warning: {
		event: 'rain',
		colour: { scheme: 'warning', level: 'red' },
		nature: 'actual',
		sender: '区气象台',
		areas: [villageCode(0, 0).slice(0, 9)],
		status: 'in_force',
	},
	alarm: { class: 'P2', type: 'water', source: '1 号水位站', status: 'active', count: 1 },
	callout: { status: 'pending' },
	shift: { org_id: idOf('org', 1) },
	weather: {},
	wall: { mode: 'normal', scene: 'carousel' },
	closure: { mode: 'closed', reason: 'flooded', status: 'in_force', at: [111.05, 26.05] },
	need: { incident_id: idOf('incident', 1), item_code: 'pump', qty: 4 },
	reservation: {
		incident_id: idOf('incident', 1),
		depot_id: idOf('depot', 1),
		item_code: 'pump',
		qty: 2,
		status: 'held',
	},
	movement: {
		sort: 'in',
		stock_id: idOf('stock', 1),
		depot_id: idOf('depot', 1),
		item_code: 'pump',
		change: 2,
		qty_after: 12,
	},
	task: { incident_id: idOf('incident', 1), force_id: idOf('force', 1), status: 'ordered' },
	target: { type: 'school' },
	water: { type: 'pond' },
	camera: { type: 'road', net: 'online' },
	reveal: { record_id: idOf('person', 1), field: 'mobile', reason: '通知转移' },
} as const satisfies Record<Kind, object>

/** The least that can be stored of a kind, in the first village of the first township unless `more` says otherwise. */
export const sample = <K extends Kind>(kind: K, n: number, more: Partial<DraftOf<K>> = {}): DraftOf<K> =>
	({
		id: idOf(kind, n),
		kind,
		name: `${definition(kind).label[0]}${n}`,
		region_code: villageCode(0, 0),
		lifecycle: 'active',
		data_level: 'internal',
		...own[kind],
		...more,
	}) as unknown as DraftOf<K>

/** What the rules write into a new record of the kind beside what `sample` holds. */
const BORN: Partial<Record<Kind, readonly string[]>> = {
	incident: ['status_at'],
	warning: ['received_at', 'took_at'],
	alarm: ['first_at', 'last_at'],
	callout: ['issued_at'],
	wall: ['mode_at'],
	closure: ['status_at'],
	task: ['status_at', 'steps'],
}
export const bornAt = (kind: Kind, at: string, by: string): Record<string, unknown> =>
	Object.fromEntries(
		(BORN[kind] ?? []).map((key) => [
			key,
			key === 'took_at' ? [at] : key === 'steps' ? [{ to: 'ordered', at, by }] : at,
		]),
	)

/** A personal or restricted value that a random record holds, as it was before any mask. */
export type Clear = { sort: Disclosure; value: string | number; private?: true }

const hanzi = (random: Random) =>
	String.fromCodePoint(random.chance(0.1) ? 0x20000 + random.int(40_000) : 0x4e00 + random.int(20_000))
const digits = (random: Random, length: number) => Array.from({ length }, () => random.int(10)).join('')
const nameOf = (random: Random) => random.pick(['王', '欧阳', '𬭚']) + hanzi(random) + hanzi(random)
const landline = (random: Random) => `0735-7${digits(random, 6)}`
const numberOf = (random: Random) => random.pick([phoneOf(random), landline(random), `6${digits(random, 5)}`])

const CLEAR: Record<Disclosure, ((random: Random, field: Field) => string) | null> = {
	official_name: nameOf,
	official_mobile: numberOf,
	duty_phone: landline,
	keeper_name: nameOf,
	keeper_mobile: numberOf,
	private_name: nameOf,
	private_mobile: numberOf,
	plate: (random) => `湘A·${digits(random, 5)}`,
	caller: nameOf,
	caller_phone: numberOf,
	device: (random) => digits(random, 32),
	stock_place: (random, { ref }) => (ref ? `${ref}:${random.ulid()}` : `架${digits(random, 8)}`),
	stock_division: (random) => villageCode(random.int(3), random.int(2)),
	restricted: null,
}

function core(schema: z.ZodType): z.ZodType {
	let at: unknown = schema
	while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodArray)
		at = at instanceof z.ZodArray ? at.element : at.unwrap()
	return at as z.ZodType
}

const position = (random: Random) => [111 + random.next() * 0.3, 26 + random.next() * 0.2]
const SPECIAL: Readonly<Record<string, (random: Random) => unknown>> = {
	region_code: (random) => villageCode(random.int(3), random.int(2)),
	version: (random) => 1 + random.int(9),
	updated_by: () => 'someone',
	updated_at: () => '2026-07-01T12:00:00+08:00',
	label_at: position,
	areas: (random) => villageCode(random.int(3), random.int(2)),
	seams_x: (random) => 1 + random.int(1000),
	seams_y: (random) => 1 + random.int(1000),
	center: position,
	focus: (random) => `risk:${random.ulid()}`,
	geom: (random) => ({ type: 'LineString', coordinates: [position(random), position(random)] }),
}

function oneOf(described: Described, random: Random, clear: Clear[]): unknown {
	const { key, field, members, schema } = described
	const make = field.disclosure && CLEAR[field.disclosure]
	if (make) {
		const value = make(random, field)
		clear.push({ sort: field.disclosure!, value })
		return value
	}
	if (field.ref) return `${field.ref}:${random.ulid()}`
	if (field.options) {
		const option = random.pick(Object.keys(field.options))
		return field.scheme ? { scheme: field.scheme, level: option } : option
	}
	if (members.length > 0) return valuesOf(members, random, clear)
	const type = core(schema)
	// A position or a moment, as the schema says.
	if (key === 'at' && !(type instanceof z.ZodISODateTime)) return position(random)
	const special = SPECIAL[key]
	if (special) return special(random)
	if (type instanceof z.ZodBoolean) return random.chance(0.5)
	if (type instanceof z.ZodISODate) return `2026-0${1 + random.int(9)}-1${random.int(9)}`
	if (type instanceof z.ZodISODateTime) return `2026-0${1 + random.int(9)}-1${random.int(9)}T08:30:00+08:00`
	if (type instanceof z.ZodNumber) {
		const least = Math.ceil(Math.max(type.minValue ?? 0, 0))
		const value = least + random.int(Math.min((type.maxValue ?? 1) - least, 10_000) + 1)
		if (field.disclosure) clear.push({ sort: field.disclosure, value })
		return value
	}
	if (type instanceof z.ZodString) return `字${random.int(1000)}`
	throw new Error(`no random value for ${key}`)
}

const fewest = (schema: z.ZodType): number => (schema.safeParse([]).success ? 0 : 1)

function valuesOf(described: readonly Described[], random: Random, clear: Clear[]): Record<string, unknown> {
	const values: Record<string, unknown> = {}
	const first = clear.length
	for (const member of described) {
		if (member.schema.safeParse(undefined).success && random.chance(0.3)) continue
		values[member.key] = member.many
			? Array.from({ length: fewest(member.schema) + random.int(4) }, () => oneOf(member, random, clear))
			: oneOf(member, random, clear)
	}
	if (values.role === 'patrol' || values.role === 'monitor')
		for (const value of clear.slice(first)) value.private = true
	return values
}

/** A record of the kind with most of its fields filled, and every personal or restricted value that went into it. */
export function randomRecord(kind: Kind, random: Random): { record: AnyRecord; clear: Clear[] } {
	const clear: Clear[] = []
	const values = valuesOf(
		describeKind(kind).filter(({ key }) => key !== 'id' && key !== 'kind'),
		random,
		clear,
	)
	const record = { id: `${kind}:${random.ulid()}`, kind, ...values }
	return { record: definition(kind).schema.parse(record) as unknown as AnyRecord, clear }
}
