import { useMemo } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import {
	NEAR_KINDS,
	type Near,
	type NearestAnswer,
	type NearestAsk,
	type NearKind,
} from '../../../../domain/nearest.ts'
import { type Id, kindOfId } from '../../../../domain/record.ts'
import type { DispatchWay, RankedMark } from '../../../map/dispatch/dispatch-look.ts'
import { positionOf } from '../../../map/map-face.ts'
import { useSession } from '../../../session/use-session.ts'
import { askNearest } from '../../common/nearest/ask-nearest.ts'
import { useDesk } from '../desk.ts'
import { useAsked } from './use-asked.ts'
import { waysLook } from './ways-look.ts'

const NONE: DispatchWay[] = []
/** The first of the ranking have their ways drawn, chosen or not. */
const FEW = 5
/** So many of a kind come with their lines at most. */
const MOST = 50

function nearById(answer: NearestAnswer | null): ReadonlyMap<Id, Near> {
	const all = answer ? [...NEAR_KINDS.flatMap((kind) => answer.near[kind] ?? []), ...(answer.sent ?? [])] : []
	return new Map(all.map((near) => [near.id, near]))
}

/** How far down the answer one has to ask for lines until each that is chosen, or among the first, has one; null where all have theirs. */
export function linesWanted(answer: NearestAnswer | null, ranked: readonly RankedMark[]): NearestAsk['find'] | null {
	const find: Partial<Record<NearKind, number>> = {}
	for (const { id, chosen, rank } of ranked) {
		const kind = NEAR_KINDS.find((one) => one === kindOfId(id))
		const list = kind && answer?.near[kind]
		const place = (chosen || (rank ?? FEW + 1) <= FEW) && list ? list.findIndex((near) => near.id === id) : -1
		const near = list?.[place]
		if (kind && near && !near.estimate && !near.line && place < MOST) find[kind] = Math.max(find[kind] ?? 0, place + 1)
	}
	return Object.keys(find).length > 0 ? find : null
}

/** The ways of what is ranked; lines that did not come with the answer are asked for. */
export function useWays(ranked: readonly RankedMark[]): readonly DispatchWay[] {
	const { at, nearest, conditions } = useDesk()
	const { replica } = useSession()
	const { answer } = nearest
	const find = useMemo(() => linesWanted(answer, ranked), [answer, ranked])
	const ask = at && find && { from: at, find, lines: MOST, conditions }
	const asked = useAsked(
		ask && { subject: at.join(), key: `${JSON.stringify(ask)} ${answer?.computed_at}` },
		(signal) => askNearest(ask!, signal),
	)
	const near = useMemo(() => nearById(answer), [answer])
	const more = useMemo(() => nearById(asked.answer), [asked.answer])
	return useMemo(() => {
		if (!at) return NONE
		const lines = new Map([...more].flatMap(([id, { line }]): [Id, LonLat[]][] => (line ? [[id, line]] : [])))
		const placeOf = (id: Id) => {
			const record = replica.get(id)
			return record && positionOf(record)
		}
		return waysLook({ ranked, near, lines, placeOf, at })
	}, [at, ranked, near, more, replica])
}
