import { useMemo } from 'react'
import { allocate, sourcesOf } from '../../../../../domain/answers/allocate.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useDesk } from '../../desk.ts'
import { chosenOf } from './chosen-of.ts'
import { leftOutDepots } from './left-out-depots.ts'
import { promisedOf } from './promised-of.ts'

const NONE: never[] = []

/** The answer to what is wanted, from the records and the ways as they are now. */
export function useSupply() {
	const { state, incident, nearest, points, today } = useDesk()
	const { wanted, picks } = state
	const stocks = useRecords('stock')
	const reservations = useRecords('reservation')
	const { answer } = nearest
	const near = answer?.near.depot ?? NONE
	const left = answer?.left_out ?? NONE
	const sources = useMemo(
		() => sourcesOf(wanted.item_code, near, points.supply, stocks, today),
		[wanted.item_code, near, points.supply, stocks, today],
	)
	const out = useMemo(
		() => leftOutDepots(wanted.item_code, left, { depots: points.supply, stocks, today }),
		[wanted.item_code, left, points.supply, stocks, today],
	)
	const promised = useMemo(
		() => (incident ? promisedOf(incident.id, wanted.item_code, reservations) : NONE),
		[incident, wanted.item_code, reservations],
	)
	const had = promised.reduce((sum, { qty }) => sum + qty, 0)
	const plan = useMemo(
		() => (answer ? allocate({ ...wanted, qty: Math.max(0, wanted.qty - had) }, sources) : null),
		[answer, wanted, had, sources],
	)
	const chosen = useMemo(() => chosenOf(picks, plan), [picks, plan])
	return { sources, out, promised, had, plan, chosen, stocks }
}
export type Supply = ReturnType<typeof useSupply>
