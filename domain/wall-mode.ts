import { isOpenIncident } from './kinds/incident.ts'
import type { WallMode } from './kinds/wall.ts'
import { isInForce } from './kinds/warning.ts'
import type { Id, Of } from './record.ts'

/** What a wall shows now, and why. `over`: its cause has ended, and it waits for a person to send it back to normal. */
export type WallNow = {
	mode: WallMode
	/** Set by a person at the remote, or by an event that came after them. */
	by: 'operator' | 'event'
	incident: Id | null
	warning: Id | null
	/** Everything shown is an exercise, and says so. */
	exercise: boolean
	over: boolean
}
export type WallFacts = {
	incidents: readonly Of<'incident'>[]
	warnings: readonly Of<'warning'>[]
	alarms: readonly Of<'alarm'>[]
}
type Wall = Pick<Of<'wall'>, 'mode' | 'mode_at' | 'frozen' | 'frozen_at' | 'focus'>

/**
 * Worked out from the records alone, so that a restart forgets nothing. A person's choice holds until an event of
 * alarm class P1, a response or a red or orange warning comes after it; what an event has begun only a person ends.
 * A frozen wall knows nothing of what came later. `now` is an instant in Beijing time.
 */
export function wallNow(wall: Wall, facts: WallFacts, now: string): WallNow {
	const since = Date.parse(wall.mode_at ?? '1970-01-01T00:00:00+08:00')
	const until = wall.frozen ? Date.parse(wall.frozen_at ?? wall.mode_at ?? '') : Number.POSITIVE_INFINITY
	const event = eventWithin(facts, { since, until }, wall.mode)
	if (event?.kind === 'incident') return { ...BLANK, mode: 'incident', by: 'event', ...aboutIncident(event) }
	if (event) return { ...BLANK, mode: 'warning', by: 'event', ...aboutWarning(event, now) }
	return chosen(wall, facts, now)
}

const BLANK = { incident: null, warning: null, exercise: false, over: false } as const

const aboutIncident = (incident: Of<'incident'>) => ({
	incident: incident.id,
	exercise: incident.exercise ?? false,
	over: !isOpenIncident(incident),
})
const aboutWarning = (warning: Of<'warning'>, now: string) => ({
	warning: warning.id,
	exercise: warning.nature === 'exercise',
	over: !isInForce(warning, now),
})

/** After `since`, up to and with `until`; in epoch milliseconds, of times in whole seconds. */
type Span = { since: number; until: number }

/**
 * What took the wall over: an incident before a warning, and whatever is real before any drill. Where a person chose to
 * see an incident, no warning comes in between, and no drill where they chose either.
 */
function eventWithin(facts: WallFacts, span: Span, chosen: WallMode): Of<'incident'> | Of<'warning'> | null {
	const drills = chosen === 'normal' || chosen === 'exercise' ? [false, true] : [false]
	for (const drill of drills) {
		const incidents = facts.incidents.filter((incident) => isDrill(incident) === drill)
		const incident = latest(incidents, (one) => incidentAt(one, facts.alarms, span), span)
		if (incident) return incident
		if (chosen === 'incident') continue
		const warnings = facts.warnings.filter(({ nature }) => nature === (drill ? 'exercise' : 'actual'))
		const warning = latest(warnings, (one) => warningAt(one, span), span)
		if (warning) return warning
	}
	return null
}
const isDrill = ({ exercise }: Of<'incident'>): boolean => exercise ?? false

type Taking = { took_at?: readonly string[] | undefined }
/** When something last took the walls over within the span; `otherwise` where its record does not tell. */
const lastWithin = ({ since, until }: Span, { took_at }: Taking, otherwise: string | undefined): number =>
	Math.max(
		...(took_at ?? [otherwise ?? '']).map(Date.parse).filter((time) => time > since && time <= until),
		Number.NEGATIVE_INFINITY,
	)

/** An incident takes over with its alarms of class P1, and with the response. */
const incidentAt = (incident: Of<'incident'>, alarms: WallFacts['alarms'], span: Span): number =>
	Math.max(
		lastWithin(span, incident, incident.response_at),
		...alarms
			.filter(({ incident_id }) => incident_id === incident.id)
			.map((alarm) => lastWithin(span, alarm, alarm.class === 'P1' ? alarm.first_at : undefined)),
	)

const TAKING_COLOURS: readonly string[] = ['red', 'orange']
const warningAt = (warning: Of<'warning'>, span: Span): number =>
	lastWithin(span, warning, TAKING_COLOURS.includes(warning.colour.level) ? warning.received_at : undefined)

/** Of those whose time is within the span the one with the latest; of equals always the same, on every wall. */
function latest<T extends { id: Id }>(
	things: readonly T[],
	at: (thing: T) => number,
	{ since, until }: Span,
): T | null {
	let best: T | null = null
	for (const thing of things) {
		const time = at(thing)
		if (!(time > since && time <= until)) continue
		const than = best === null ? Number.NEGATIVE_INFINITY : at(best)
		if (best === null || time > than || (time === than && thing.id > best.id)) best = thing
	}
	return best
}

/** What the person at the remote chose, filled with what is going on. */
function chosen(wall: Wall, facts: WallFacts, now: string): WallNow {
	const { mode } = wall
	const base = { ...BLANK, mode, by: 'operator' } as const
	switch (mode) {
		case 'normal':
			return base
		case 'incident': {
			const incident = facts.incidents.find(({ id }) => id === wall.focus) ?? mostPressing(facts.incidents)
			return incident ? { ...base, ...aboutIncident(incident) } : base
		}
		case 'warning': {
			const warning = strongest(facts.warnings, now)
			return warning ? { ...base, ...aboutWarning(warning, now) } : base
		}
		case 'exercise': {
			const incident = mostPressing(facts.incidents.filter(isDrill))
			const warning = strongest(
				facts.warnings.filter(({ nature }) => nature === 'exercise'),
				now,
			)
			return { ...base, exercise: true, incident: incident?.id ?? null, warning: warning?.id ?? null }
		}
		default:
			throw new Error(`no such mode: ${JSON.stringify(mode satisfies never)}`)
	}
}

const EVER: Span = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
const receivedAt = ({ received_at }: Of<'incident'>): number => Date.parse(received_at ?? '') || 0
/** Open before ended, real before a drill, the newest of them. */
function mostPressing(incidents: WallFacts['incidents']): Of<'incident'> | null {
	const rank = (one: Of<'incident'>) => (isOpenIncident(one) ? 2 : 0) + (isDrill(one) ? 0 : 1)
	const highest = Math.max(...incidents.map(rank))
	return latest(
		incidents.filter((one) => rank(one) === highest),
		receivedAt,
		EVER,
	)
}

const COLOURS: readonly string[] = ['red', 'orange', 'yellow', 'blue']
/** Of the warnings in force the highest, of equals the newest. */
function strongest(warnings: WallFacts['warnings'], now: string): Of<'warning'> | null {
	const inForce = warnings.filter((warning) => isInForce(warning, now) && warning.nature !== 'test')
	const least = Math.min(...inForce.map(({ colour }) => COLOURS.indexOf(colour.level)))
	return latest(
		inForce.filter(({ colour }) => COLOURS.indexOf(colour.level) === least),
		({ sent_at }) => Date.parse(sent_at ?? '') || 0,
		EVER,
	)
}
