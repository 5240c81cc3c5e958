import type { Of } from '../../../../domain/record.ts'
import { dutyDay } from '../../../../domain/time.ts'
import { inUse } from '../../../map/verify-due.ts'
import { commandMap } from '../../../maps/command/layers.ts'
import { later } from './later.ts'

/** The five levels of the command network, from the top. */
export const NET_LEVELS = ['ministry', 'province', 'city', 'county', 'township'] as const
type NetLevel = (typeof NET_LEVELS)[number]
/** Units of a level: how many are known to answer or not to, and how many answer. */
export type NetAnswers = { asked: number; online: number }

export type CommandFigure = {
	/** Of the last roll-call, which is when the stations were known to be there. */
	at: string | null
	stations: number
	online: number
	silent: readonly Of<'org'>[]
	/** Units that must keep watch this duty day; null while no shift of that day is known. */
	watch: { signedIn: number; required: number } | null
	net: Readonly<Record<NetLevel, NetAnswers>>
}

/** The structure of command: who answers, who keeps watch, which levels can be reached. */
export function commandFigure(orgs: Iterable<Of<'org'>>, shifts: Iterable<Of<'shift'>>, nowMs: number): CommandFigure {
	const figure = { stations: 0, online: 0 }
	const silent: Of<'org'>[] = []
	const net = Object.fromEntries(NET_LEVELS.map((level) => [level, { asked: 0, online: 0 }]))
	const headquarters = new Set<string>()
	let at: string | null = null
	for (const org of orgs) {
		if (!inUse(org)) continue
		const { level } = org.level
		const answers = net[level]
		if (answers && (org.net === 'online' || org.net === 'silent')) {
			answers.asked++
			if (org.net === 'online') answers.online++
		}
		if (org.type === 'hq' && (level === 'county' || level === 'township')) headquarters.add(org.region_code)
		if (!commandMap.shows(org)) continue
		at = later(at, org.last_rollcall_at)
		figure.stations++
		if (org.net === 'online') figure.online++
		if (org.net === 'silent') silent.push(org)
	}
	return {
		at,
		...figure,
		silent,
		watch: watchOf(headquarters, shifts, dutyDay(nowMs)),
		net: net as CommandFigure['net'],
	}
}

/** By division, as the watch of a headquarters may be that of its office; one that planned no shift is missing. */
function watchOf(headquarters: ReadonlySet<string>, shifts: Iterable<Of<'shift'>>, day: string) {
	const required = new Set(headquarters)
	const signedIn = new Set<string>()
	let planned = 0
	for (const shift of shifts) {
		if (!inUse(shift) || shift.day !== day) continue
		planned++
		required.add(shift.region_code)
		if (shift.signed_in_at !== undefined) signedIn.add(shift.region_code)
	}
	return planned === 0 ? null : { signedIn: signedIn.size, required: required.size }
}
