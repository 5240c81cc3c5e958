import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'

export type OpenIncident = { incident: Of<'incident'>; onScene: number; onTheWay: number }
export type IncidentFigure = {
	at: string | null
	/** Received today, without exercises and false alarms. */
	today: number
	/** Still being dealt with, without exercises. */
	handled: number
	/** Exercises too, which say so; the newest first. */
	open: readonly OpenIncident[]
	/** The last ones to end, the newest first. */
	ended: readonly Of<'incident'>[]
}
const ENDED: readonly string[] = ['ended', 'archived']
const NEVER_WAS: readonly string[] = ['false_alarm', 'merged']
const ENDED_SHOWN = 5
const receivedAt = ({ received_at, updated_at }: Of<'incident'>) => received_at ?? updated_at
export const endedAt = ({ status_at, updated_at }: Of<'incident'>): string => status_at ?? updated_at

/** What is going on, with who is there, and what has ended. */
export function incidentFigure(
	incidents: Iterable<Of<'incident'>>,
	forces: Iterable<Of<'force'>>,
	today: string,
): IncidentFigure {
	const figure = { today: 0, handled: 0 }
	const open: Of<'incident'>[] = []
	const ended: Of<'incident'>[] = []
	let at: string | null = null
	for (const incident of incidents) {
		if (!inUse(incident)) continue
		at = later(at, incident.updated_at)
		const real = !incident.exercise && !NEVER_WAS.includes(incident.status)
		if (real && receivedAt(incident).slice(0, 10) === today) figure.today++
		if (isOpenIncident(incident)) {
			open.push(incident)
			if (real) figure.handled++
		} else if (ENDED.includes(incident.status)) ended.push(incident)
	}
	open.sort((a, b) => receivedAt(b).localeCompare(receivedAt(a)))
	ended.sort((a, b) => endedAt(b).localeCompare(endedAt(a)))
	return {
		at,
		...figure,
		open: withForces(open, forces),
		ended: ended.slice(0, ENDED_SHOWN),
	}
}

const ON_SCENE: readonly string[] = ['on_scene', 'working']
const ON_THE_WAY: readonly string[] = ['assigned', 'en_route']

function withForces(open: readonly Of<'incident'>[], forces: Iterable<Of<'force'>>): OpenIncident[] {
	const found = new Map(open.map((incident) => [incident.id, { incident, onScene: 0, onTheWay: 0 }]))
	if (found.size > 0)
		for (const { incident_id, status } of forces) {
			const sentTo = incident_id === undefined ? undefined : found.get(incident_id)
			if (!sentTo) continue
			if (ON_SCENE.includes(status)) sentTo.onScene++
			else if (ON_THE_WAY.includes(status)) sentTo.onTheWay++
		}
	return [...found.values()]
}
