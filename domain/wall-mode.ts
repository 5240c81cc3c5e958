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
type Wall = Pick<Of<'wall'>, 'mode' | 'mode_at' | 'frozen' | 'focus'>

/**
 * Worked out from the records alone, so that a restart forgets nothing. A person's choice holds until an event of
 * alarm class P1, a response or a red or orange warning comes after it; what an event has begun only a person ends.
 * `now` is an instant in Beijing time.
 */
export function wallNow(wall: Wall, facts: WallFacts, now: string): WallNow {
	const since = Date.parse(wall.mode_at ?? '1970-01-01T00:00:00+08:00')
	const event = wall.frozen ? null : (incidentAfter(facts, since) ?? warningAfter(facts, since))
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

/** When an incident took over the walls: with its first alarm of class P1, or with the response; NaN when it did not. */
function tookOver(incident: Of<'incident'>, alarms: WallFacts['alarms']): number {
	const times = alarms
		.filter((alarm) => alarm.class === 'P1' && alarm.incident_id === incident.id)
		.map(({ first_at }) => Date.parse(first_at ?? ''))
	if (incident.response) times.push(Date.parse(incident.response_at ?? ''))
	return Math.max(...times.filter((time) => !Number.isNaN(time)), Number.NEGATIVE_INFINITY)
}

const latest = <T>(things: readonly T[], at: (thing: T) => number, after: number): T | null => {
	const found = things.filter((thing) => at(thing) > after)
	return found.reduce<T | null>((best, thing) => (best === null || at(thing) >= at(best) ? thing : best), null)
}

const incidentAfter = ({ incidents, alarms }: WallFacts, since: number) =>
	latest(incidents, (incident) => tookOver(incident, alarms), since)

const TAKING_COLOURS: readonly string[] = ['red', 'orange']
const warningAfter = ({ warnings }: WallFacts, since: number) =>
	latest(
		warnings.filter(({ colour, nature }) => TAKING_COLOURS.includes(colour.level) && nature !== 'test'),
		({ received_at }) => Date.parse(received_at ?? ''),
		since,
	)

/** What the person at the remote chose, filled with what is going on. */
function chosen(wall: Wall, facts: WallFacts, now: string): WallNow {
	const { mode } = wall
	const base = { ...BLANK, mode, by: 'operator' } as const
	switch (mode) {
		case 'normal':
			return base
		case 'incident': {
			const incident = facts.incidents.find(({ id }) => id === wall.focus) ?? newestOpen(facts.incidents)
			return incident ? { ...base, ...aboutIncident(incident) } : base
		}
		case 'warning': {
			const warning = strongest(facts.warnings, now)
			return warning ? { ...base, ...aboutWarning(warning, now) } : base
		}
		case 'exercise': {
			const incident = newestOpen(facts.incidents.filter(({ exercise }) => exercise))
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

const newestOpen = (incidents: WallFacts['incidents']) =>
	latest(incidents.filter(isOpenIncident), ({ received_at }) => Date.parse(received_at ?? '') || 0, -1)

const COLOURS: readonly string[] = ['red', 'orange', 'yellow', 'blue']
/** Of the warnings in force the highest, of equals the newest. */
function strongest(warnings: WallFacts['warnings'], now: string): Of<'warning'> | null {
	const inForce = warnings.filter((warning) => isInForce(warning, now))
	const least = Math.min(...inForce.map(({ colour }) => COLOURS.indexOf(colour.level)))
	return latest(
		inForce.filter(({ colour }) => COLOURS.indexOf(colour.level) === least),
		({ sent_at }) => Date.parse(sent_at ?? '') || 0,
		-1,
	)
}
