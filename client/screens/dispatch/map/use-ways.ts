import { useMemo } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import { NEAR_KINDS, type Near, type NearestAnswer } from '../../../../domain/nearest.ts'
import type { Id } from '../../../../domain/record.ts'
import type { DispatchWay, RankedMark } from '../../../map/dispatch/dispatch-look.ts'
import { positionOf } from '../../../map/map-face.ts'
import { useSession } from '../../../session/use-session.ts'
import { askNearest } from '../../common/nearest/ask-nearest.ts'
import { useDesk } from '../desk.ts'
import { linesWanted, MOST_LINES } from './lines-wanted.ts'
import { useAsked } from './use-asked.ts'
import { waysLook } from './ways-look.ts'

const NONE: DispatchWay[] = []
function nearById(answer: NearestAnswer | null): ReadonlyMap<Id, Near> {
	const all = answer ? [...NEAR_KINDS.flatMap((kind) => answer.near[kind] ?? []), ...(answer.sent ?? [])] : []
	return new Map(all.map((near) => [near.id, near]))
}

/** The ways of what is ranked; lines that did not come with the answer are asked for. */
export function useWays(ranked: readonly RankedMark[]): readonly DispatchWay[] {
	const { at, nearest, conditions } = useDesk()
	const { replica } = useSession()
	const { answer } = nearest
	const find = useMemo(() => linesWanted(answer, ranked), [answer, ranked])
	const ask = at && find && { from: at, find, lines: MOST_LINES, conditions }
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
