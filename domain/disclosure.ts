import type { Role } from './actor.ts'
import { type Described, describeKind } from './describe.ts'
import { equal } from './equal.ts'
import type { Disclosure } from './field.ts'
import { MASKS } from './masks.ts'
import { type AnyRecord, KIND_KEYS, type Kind, type Loose, loose } from './record.ts'
import { scrubbed } from './scrub.ts'
import { withoutStore } from './without-store.ts'

export type Verdict = 'full' | 'masked' | 'absent'
type Row = Partial<Record<Role, Verdict>>

/** Sort of value × role. A role not named here sees nothing of the sort. */
const DISCLOSURE: Readonly<Record<Disclosure, Row>> = {
	official_name: {
		wall: 'masked',
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'masked',
	},
	official_mobile: {
		wall: 'masked',
		viewer: 'full',
		dispatcher: 'masked',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'masked',
	},
	duty_phone: {
		wall: 'full',
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'full',
	},
	keeper_name: {
		wall: 'masked',
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'masked',
	},
	keeper_mobile: {
		wall: 'masked',
		viewer: 'masked',
		dispatcher: 'masked',
		planner: 'full',
		village: 'masked',
		leader: 'full',
		auditor: 'masked',
	},
	private_name: {
		wall: 'masked',
		viewer: 'masked',
		dispatcher: 'masked',
		planner: 'masked',
		village: 'full',
		leader: 'masked',
		auditor: 'masked',
	},
	private_mobile: {
		wall: 'masked',
		viewer: 'masked',
		dispatcher: 'masked',
		planner: 'masked',
		village: 'full',
		leader: 'masked',
		auditor: 'masked',
	},
	plate: {
		wall: 'masked',
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'masked',
	},
	// Who raised an alarm, and their words, in which they may name others.
	caller: { dispatcher: 'full', leader: 'masked', auditor: 'masked' },
	// A desk calls back now and then, and says why; until then the number is nobody's business.
	caller_phone: { dispatcher: 'masked', leader: 'masked', auditor: 'masked' },
	device: {},
	// Totals may be shown to everybody, but not what lies where.
	stock_place: {
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'full',
	},
	stock_division: {
		wall: 'masked',
		viewer: 'full',
		dispatcher: 'full',
		planner: 'full',
		village: 'full',
		leader: 'full',
		auditor: 'full',
	},
	restricted: { viewer: 'full', dispatcher: 'full', planner: 'full', village: 'full', leader: 'full' },
}

export const verdictFor = (role: Role, sort: Disclosure): Verdict =>
	role === 'system' ? 'full' : (DISCLOSURE[sort][role] ?? 'absent')

type Path = { key: string; sort: Disclosure | null; members: Path[]; many: boolean }

const pathsIn = (described: readonly Described[]): Path[] =>
	described
		.map(({ key, field, many, members }) => ({ key, sort: field.disclosure ?? null, members: pathsIn(members), many }))
		.filter((path) => path.sort !== null || path.members.length > 0)

const paths = Object.fromEntries(KIND_KEYS.map((kind) => [kind, pathsIn(describeKind(kind))])) as Record<Kind, Path[]>

const PRIVATE: Partial<Record<Disclosure, Disclosure>> = {
	official_name: 'private_name',
	keeper_name: 'private_name',
	official_mobile: 'private_mobile',
	keeper_mobile: 'private_mobile',
}
const PRIVATE_ROLES: ReadonlySet<unknown> = new Set(['patrol', 'monitor'])

/** Grid workers, rangers and monitors are private persons, told from officials by what they do and not by the field. */
const isPrivate = (whole: Loose, part: Loose): boolean =>
	whole.kind === 'person'
		? whole.standing === 'private'
		: (whole.kind === 'force' && whole.type === 'person_grid') || PRIVATE_ROLES.has(part.role)

const sortIn = (whole: Loose, part: Loose, sort: Disclosure): Disclosure =>
	isPrivate(whole, part) ? (PRIVATE[sort] ?? sort) : sort

function maskAlong(role: Role, ways: readonly Path[], value: Loose, whole: Loose): Loose {
	let masked: Record<string, unknown> | null = null
	for (const { key, sort, members, many } of ways) {
		const found = value[key]
		if (found === undefined) continue
		const next =
			sort === null
				? maskMembers(role, members, found, many, whole)
				: maskValue(role, sortIn(whole, value, sort), found)
		if (next === found) continue
		masked ??= { ...value }
		if (next === undefined) delete masked[key]
		else masked[key] = next
	}
	return masked ?? value
}

function maskMembers(role: Role, members: readonly Path[], found: unknown, many: boolean, whole: Loose): unknown {
	if (!many) return maskAlong(role, members, found as Loose, whole)
	const items = found as Loose[]
	const next = items.map((item) => maskAlong(role, members, item, whole))
	return next.every((item, i) => item === items[i]) ? found : next
}

function maskValue(role: Role, sort: Disclosure, found: unknown): unknown {
	const verdict = verdictFor(role, sort)
	if (verdict === 'full') return found
	return verdict === 'masked' && typeof found === 'string' ? MASKS[sort](found) : undefined
}

/** The record as the role may see it: the same object where nothing is hidden. */
export const masked = (role: Role, record: AnyRecord): AnyRecord => {
	const whole = loose(record)
	const told = maskAlong(role, paths[record.kind], whole, whole) as unknown as AnyRecord
	return role === 'wall' ? scrubbed(withoutStore(record, told)) : told
}

/** Path of a newly written personal value that is itself a mask, as when a masked record is sent back; else null. */
export function looksMasked(before: AnyRecord | null, after: AnyRecord): string | null {
	const walk = (ways: readonly Path[], old: Loose | undefined, value: Loose, prefix: string): string | null => {
		for (const { key, sort, members, many } of ways) {
			const found = value[key]
			if (found === undefined || equal(found, old?.[key])) continue
			if (sort !== null) {
				if (typeof found === 'string' && /[×*]/.test(found)) return prefix + key
				continue
			}
			const items = (many ? found : [found]) as Loose[]
			for (const [i, item] of items.entries()) {
				const at = walk(members, undefined, item, many ? `${prefix}${key}.${i}.` : `${prefix}${key}.`)
				if (at) return at
			}
		}
		return null
	}
	return walk(paths[after.kind], before ? loose(before) : undefined, loose(after), '')
}
