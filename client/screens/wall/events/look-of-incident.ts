import type { Of } from '../../../../domain/record.ts'
import type { WallDot, WallLink } from '../../../map/wall/wall-look.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import { RINGS_M } from './rings.ts'
import type { SentForce } from './sent-forces.ts'
import { nearRecords } from './standby.ts'
import type { IncidentFacts } from './use-incident-facts.ts'
import type { VillageBelow } from './villages-below.ts'
import { wayLink } from './way-link.ts'

type Given = { incident: Of<'incident'>; facts: IncidentFacts; shelters: readonly Of<'shelter'>[]; minute: number }

/** What an incident shows on the map: where it reaches, who is on the way, where people can go, who has answered. */
export function lookOfIncident({ incident, facts, shelters, minute }: Given, say: Pick<Say, 't'>) {
	const { at, geom } = incident
	const byId = new Map(shelters.map((shelter) => [shelter.id, shelter]))
	const near = nearRecords(facts.near.answer, 'shelter', (id) => byId.get(id))
	return {
		selected: incident.id,
		lit: [...facts.sent.map(({ force }) => force.id), ...near.map(({ record }) => record.id)],
		links: facts.sent.flatMap((sent) => wayOf(sent, incident, minute, say)),
		impact: at ? { at, geom: geom ?? null, rings: RINGS_M } : null,
		dots: (facts.below ?? []).flatMap((below) => dotOf(below, say)),
	}
}

function wayOf({ force, state, way, dueAt }: SentForce, { at }: Of<'incident'>, minute: number, { t }: Pick<Say, 't'>) {
	if (state !== 'coming' && state !== 'gathering') return []
	const label =
		dueAt === null
			? undefined
			: dueAt < minute
				? t('events.sent.late', { time: clockText(dueAt) })
				: t('unit.min', { n: Math.max(1, Math.round((dueAt - minute) / 60_000)) })
	const link: WallLink | null = wayLink(force.id, { from: force.at, to: at, way, label })
	return link ? [link] : []
}

function dotOf({ village, call }: VillageBelow, { t }: Pick<Say, 't'>): WallDot[] {
	if (!village.at) return []
	const name = village.short_name ?? village.name
	const late = call?.group === 'late'
	const words = late ? t('events.below.dotLate', { name, n: call?.minutes ?? '–' }) : name
	return [{ id: village.id, at: village.at, words, tone: late ? 'bad' : call ? 'plain' : 'quality' }]
}
