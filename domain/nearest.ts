import { byText } from './by-text.ts'
import type { Conditions } from './conditions.ts'
import { distanceM, type LonLat } from './geometry.ts'
import type { PeopleOut } from './people-out.ts'
import type { AnyRecord, Id, Of } from './record.ts'

/** What can be near: stores to take from, teams to send, shelters to go to, hospitals among the targets. */
export const NEAR_KINDS = ['depot', 'force', 'shelter', 'target'] as const
export type NearKind = (typeof NEAR_KINDS)[number]

/**
 * `POST /api/nearest`: how many of each kind, nearest by road first; a kind that is left out is not asked for. `sent`
 * names forces that are under way, and so are no more to be found.
 */
export type NearestAsk = {
	from: LonLat
	find: Partial<Record<NearKind, number>>
	sent?: readonly Id[]
	/** How many of each kind, from the nearest, come with the way that they take; true is all, up to 50. */
	lines?: boolean | number
	conditions?: Conditions
}

/**
 * One of them. `minutes` is the whole time: `wait_min` to load or to mobilise (null where it is not known, and then not
 * counted) and `drive_min` by road. `estimate`: no road leads there, so the straight line was taken, 1.5 times, at
 * 25 km/h. `line` follows the road.
 */
export type Near = {
	id: Id
	minutes: number
	wait_min: number | null
	drive_min: number
	metres: number
	estimate: boolean
	/** Minutes more than without the closures in force; left out where they cost less than one. */
	detour_min?: number
	/** The way leads through the area of impact, and not only out of it. */
	through_hazard?: true
	line?: LonLat[]
}
/** Why one of them is not among those that are near. */
export const LEFT_OUT = ['in-hazard', 'cut-off', 'not-standby', 'flood-zone', 'no-place', 'not-in-use'] as const
export type LeftOut = { id: Id; why: (typeof LEFT_OUT)[number] }
/** `computed_at` is an instant in Beijing time; `sent` is there where it was asked for, without any time to mobilise. */
export type NearestAnswer = {
	computed_at: string
	near: Partial<Record<NearKind, Near[]>>
	sent?: Near[]
	/** Whoever was asked for and cannot come, with the reason. */
	left_out?: LeftOut[]
	/** How many closures in force the times reckon with, and who reckoned them; `none`: all are estimates. */
	closures?: number
	engine?: 'graph' | 'osrm' | 'none'
	/** The engine knows nothing of closures, and there are some. */
	ignores_closures?: true
}

/** What could be near: in use, standing somewhere, and free to be sent. */
export type Candidate = { id: Id; at: LonLat; wait_min: number | null; verified_at: string; code: string }
/** By road; null where none leads. */
type Drive = { seconds: number | null; metres: number | null }

const NOBODY_OUT: PeopleOut = () => null

/** The record as a candidate, or null where nobody could be sent there or from there. */
export function candidateOf(record: AnyRecord, out: PeopleOut = NOBODY_OUT): Candidate | null {
	if (!canBeNear(record) || whyLeftOut(record, out) !== null || !('at' in record)) return null
	const { id, at, verified_at = '', code = '' } = record
	return { id, at: at as LonLat, wait_min: waitOf(record), verified_at, code }
}

/** Whether it is one of those that are asked for: of the targets the hospitals and clinics. */
export const canBeNear = (record: AnyRecord): boolean =>
	record.kind === 'target'
		? record.type === 'hospital' || record.type === 'clinic'
		: NEAR_KINDS.some((kind) => kind === record.kind)

/** Why it cannot be near, wherever that is; null where it can. */
export function whyLeftOut(record: AnyRecord, out: PeopleOut = NOBODY_OUT): LeftOut['why'] | null {
	if (record.lifecycle !== 'active') return 'not-in-use'
	if (record.kind === 'force' && !hasPeopleFree(record, out)) return 'not-standby'
	return 'at' in record && record.at ? null : 'no-place'
}

const OUT: readonly Of<'force'>['status'][] = ['assigned', 'en_route', 'on_scene', 'working', 'returning']
/** On standby, or out with only some of those on duty. */
function hasPeopleFree({ id, status, on_duty }: Of<'force'>, out: PeopleOut): boolean {
	if (status === 'standby') return true
	const gone = OUT.includes(status) ? out(id) : null
	return gone !== null && on_duty !== undefined && on_duty > gone
}

/** A force that has been sent, wherever it is bound; null for anything else. */
export const sentCandidate = (record: AnyRecord): Candidate | null =>
	record.kind === 'force' && record.at
		? { id: record.id, at: record.at, wait_min: null, verified_at: record.verified_at ?? '', code: record.code ?? '' }
		: null

/** Minutes until it can set out; null where nobody knows. */
function waitOf(record: AnyRecord): number | null {
	switch (record.kind) {
		case 'depot':
			return record.ready_min ?? null
		case 'force':
			return record.mobilise_min ?? null
		default:
			return 0
	}
}

const DETOUR = 1.5
const METRES_A_MINUTE = 25_000 / 60
/** The way where no road leads: half as far again as the straight line, at 25 km/h. */
export function straightWay(from: LonLat, to: LonLat): { metres: number; minutes: number } {
	const metres = DETOUR * distanceM(from, to)
	return { metres, minutes: metres / METRES_A_MINUTE }
}

/** `drives` belong to the candidates one by one: the nearest in time first, of equals the one verified later, then by number. */
export function nearestFirst(
	from: LonLat,
	candidates: readonly Candidate[],
	drives: readonly Drive[],
	count: number,
): { candidate: Candidate; near: Near }[] {
	return candidates
		.map((candidate, i) => ({ candidate, near: nearOf(from, candidate, drives[i]) }))
		.sort((a, b) => a.near.minutes - b.near.minutes || compare(a.candidate, b.candidate))
		.slice(0, count)
}

function nearOf(from: LonLat, { id, at, wait_min }: Candidate, drive: Drive | undefined): Near {
	const { seconds = null, metres = null } = drive ?? {}
	const estimate = seconds === null || metres === null
	const way = estimate ? straightWay(from, at) : { metres, minutes: seconds / 60 }
	return {
		id,
		minutes: tenth((wait_min ?? 0) + way.minutes),
		wait_min,
		drive_min: tenth(way.minutes),
		metres: Math.round(way.metres),
		estimate,
	}
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10
const compare = (a: Candidate, b: Candidate): number =>
	byText(b.verified_at, a.verified_at) || byText(a.code, b.code) || byText(a.id, b.id)
