import { useMemo } from 'react'
import { affectedBy } from '../../../../../domain/answers/affected.ts'
import { shelterPlan } from '../../../../../domain/answers/shelter-plan.ts'
import type { WaysOutAnswer, WaysOutAsk } from '../../../../../domain/roads.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useDesk } from '../../desk.ts'
import { useAsked } from '../parts/use-asked.ts'
import { areaOf } from './area-of.ts'
import { freePlaces, isUnsafe } from './shelter-notes.ts'

/** More villages than this are asked about in no one question. */
const MOST_VILLAGES = 200

/** Who must leave, by which way, and where there is room for them. */
export function useShelterPlan() {
	const { incident, at, state, conditions, nearest } = useDesk()
	const regions = useRecords('region')
	const shelters = useRecords('shelter')
	const area = useMemo(() => areaOf(incident, at, state.radius), [incident, at, state.radius])
	const affected = useMemo(() => (area ? affectedBy(area, regions) : null), [area, regions])
	const villages = useMemo(() => (affected?.villages ?? []).slice(0, MOST_VILLAGES), [affected])
	const ask: WaysOutAsk | null =
		villages.length > 0 ? { villages: villages.map(({ village }) => village.id), conditions } : null
	const ways = useAsked<WaysOutAnswer>('/api/ways-out', ask, nearest.answer?.computed_at ?? null)
	const type = incident?.type ?? state.call?.type ?? null
	const placed = useMemo(() => {
		if (!ways.answer) return null
		const known = new Map(shelters.map((shelter) => [shelter.id, shelter]))
		const rooms = ways.answer.shelters.map((id) => {
			const shelter = known.get(id)
			return { id, free: shelter && !isUnsafe(type, shelter) ? freePlaces(shelter) : null }
		})
		const people = new Map(villages.map((one) => [one.village.id, one.people ?? null]))
		const asked = ways.answer.villages.map((id) => ({ id, people: people.get(id) ?? null }))
		return shelterPlan(asked, rooms, ways.answer.minutes)
	}, [ways.answer, villages, shelters, type])
	return { affected, placed, ways, shelters, type }
}
