import { useMemo } from 'react'
import type { LeftOut, Near } from '../../../../domain/nearest.ts'
import { type Id, kindOfId, type Of } from '../../../../domain/record.ts'
import type { RankedMark } from '../../../map/dispatch/dispatch-look.ts'
import { positionOf } from '../../../map/map-face.ts'
import type { Replica } from '../../../session/replica.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useOffers } from '../answers/force/use-offers.ts'
import { useSupply } from '../answers/supply/use-supply.ts'
import { type Tab, useDesk } from '../desk.ts'
import { rankedLook } from './ranked-look.ts'

const NONE: never[] = []
/** Reasons that are told by a place; whoever is off duty is told of in the list alone. */
const PLACED: readonly LeftOut['why'][] = ['in-hazard', 'cut-off', 'flood-zone']
const KIND_OF: Readonly<Partial<Record<Tab, string>>> = { supply: 'depot', force: 'force', shelter: 'shelter' }

/** Where each of those left out stands that would belong to the answer. */
function outOf(left: readonly LeftOut[], tab: Tab, holds: (id: Id) => boolean, replica: Replica) {
	return left.flatMap(({ id, why }) => {
		if (kindOfId(id) !== KIND_OF[tab] || !PLACED.includes(why) || !holds(id)) return []
		const record = replica.get(id)
		const at = record && positionOf(record)
		return at ? [{ id, why, at }] : []
	})
}

/** What the answer of the tab speaks of, as marks with their places in the ranking. */
export function useRanked(): readonly RankedMark[] {
	const { state, at, nearest } = useDesk()
	const { replica } = useSession()
	const say = useWords()
	const { sources, out: depotsOut, chosen } = useSupply()
	const offers = useOffers()
	const shelters = useShelters()
	const { tab, wanted } = state
	const item = wanted.item_code
	const left = nearest.answer?.left_out ?? NONE
	const sent = nearest.answer?.sent ?? NONE
	const holding = useMemo(() => new Set(depotsOut.map(({ depot }) => depot.id)), [depotsOut])
	return useMemo(() => {
		if (!at) return NONE
		const out = outOf(left, tab, (id) => tab !== 'supply' || holding.has(id), replica)
		return rankedLook({ tab, at, item, sources, offers, shelters, chosen, sent, out }, say)
	}, [at, left, tab, holding, replica, item, sources, offers, shelters, chosen, sent, say])
}

type NearShelter = { shelter: Of<'shelter'>; near: Near }
function useShelters(): NearShelter[] {
	const { nearest } = useDesk()
	const records = useRecords('shelter')
	const near = nearest.answer?.near.shelter ?? NONE
	return useMemo(() => {
		const known = new Map(records.map((shelter) => [shelter.id, shelter]))
		return near.flatMap((way): NearShelter[] => {
			const shelter = known.get(way.id)
			return shelter ? [{ shelter, near: way }] : []
		})
	}, [near, records])
}
