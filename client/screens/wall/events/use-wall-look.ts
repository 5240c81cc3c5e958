import { useMemo } from 'react'
import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import type { WallLook } from '../../../map/wall/wall-look.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useClosedRoads } from '../../common/closed-roads/use-closed-roads.ts'
import { useWall } from '../wall-state.ts'
import { alarmQueue } from './alarm-queue.ts'
import { type Attend, attendTo } from './attend.ts'
import { closedWords } from './closed-words.ts'
import { exercisesOf } from './exercises-of.ts'
import { lookOfFocus } from './look-of-focus.ts'
import { lookOfIncident } from './look-of-incident.ts'
import { useFocus } from './use-focus.ts'
import { useIncidentFacts } from './use-incident-facts.ts'
import { areasOf, inkOf } from './warned-areas.ts'

/** What the map shows of what is going on; which map leads, what it shows and its seams are the screen's to say. */
export type EventLook = Omit<WallLook, 'lead' | 'shown' | 'seams'>
export type EventView = { look: EventLook; attend: Attend | null }

const NOTHING = { selected: null, lit: [], links: [], impact: null, dots: [] } as const

/** Incidents, alarms and warned areas on every map, and what a chosen point or the incident in hand lights up. */
export function useWallLook(): EventView {
	const { now, wall, minute } = useWall()
	const { t } = useWords()
	const incidents = useRecords('incident')
	const alarms = useRecords('alarm')
	const warned = useWarned()
	const inHand = incidents.find(({ id }) => id === now.incident)
	const focused = useFocusLook()
	const incident = useIncidentLook(inHand)
	const closed = useClosedLook()
	const shownIncidents = useMemo(
		() => incidents.filter((one) => one.at && (isOpenIncident(one) || one.id === now.incident)),
		[incidents, now.incident],
	)
	const standing = useMemo(() => alarms.filter(({ at, status }) => at && status !== 'closed'), [alarms])
	const top = useMemo(() => alarmQueue(alarms, minute).top, [alarms, minute])
	const look = useMemo<EventLook>(
		() => ({
			...NOTHING,
			...warned,
			...incident?.look,
			...focused?.look,
			incidents: shownIncidents,
			alarms: standing,
			closed,
			exerciseWord: t('events.exercise'),
		}),
		[warned, incident, focused, shownIncidents, standing, closed, t],
	)
	const frozen = wall?.frozen ?? false
	return useMemo(() => {
		const alarm: Attend | null = top?.at ? { id: top.id, why: 'alarm', at: top.at, around: [] } : null
		return { look, attend: attendTo(frozen, alarm, focused?.attend ?? null, incident?.attend ?? null) }
	}, [look, frozen, top, focused, incident])
}

function useFocusLook(): { look: Partial<EventLook>; attend: Attend | null } | null {
	const focus = useFocus()
	const say = useWords()
	return useMemo(() => {
		if (!focus) return null
		const { risk } = focus
		const look = lookOfFocus(focus, say)
		const around = look.links.flatMap(({ line }) => [line[0]!, line.at(-1)!])
		return { look, attend: risk.at ? { id: risk.id, why: 'focus', at: risk.at, around } : null }
	}, [focus, say])
}

function useIncidentLook(incident: Of<'incident'> | undefined) {
	const { minute } = useWall()
	const facts = useIncidentFacts(incident)
	const shelters = useRecords('shelter')
	const say = useWords()
	return useMemo(() => {
		if (!incident) return null
		const look = lookOfIncident({ incident, facts, shelters, minute }, say)
		const around = [...look.links.map(({ line }) => line[0]!), ...look.dots.map(({ at }) => at)]
		const attend: Attend | null = incident.at ? { id: incident.id, why: 'incident', at: incident.at, around } : null
		return { look, attend }
	}, [incident, facts, shelters, minute, say])
}

/** Roads closed for an exercise say so, as no mark of theirs would. */
function useClosedLook(): EventLook['closed'] {
	const roads = useClosedRoads()
	const incidents = useRecords('incident')
	const say = useWords()
	return useMemo(() => {
		const exercises = exercisesOf(incidents)
		return roads.map(({ closure, at, lines }) => {
			const exercise = closure.incident_id !== undefined && exercises.has(closure.incident_id)
			const words = closedWords(closure, say)
			return {
				id: closure.id,
				at,
				lines,
				mode: closure.mode,
				words: exercise ? `${say.t('events.exercise')} ${words}` : words,
			}
		})
	}, [roads, incidents, say])
}

/** The areas of the warning that rules the wall. */
function useWarned(): Pick<EventLook, 'areas' | 'areaInk'> {
	const { now } = useWall()
	const warnings = useRecords('warning')
	const regions = useRecords('region')
	return useMemo(() => {
		const warning = warnings.find(({ id }) => id === now.warning)
		return warning ? { areas: areasOf(warning, regions), areaInk: inkOf(warning) } : { areas: [], areaInk: 'grade-low' }
	}, [warnings, regions, now.warning])
}
