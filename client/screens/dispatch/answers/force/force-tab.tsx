import { useCallback, useMemo, useState } from 'react'
import type { Offer } from '../../../../../domain/answers/offers.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { RowList } from '../list/row-list.tsx'
import { useLookAt } from '../list/use-look-at.ts'
import { AnswerState } from '../parts/answer-state.tsx'
import { ForceDetails } from './force-details.tsx'
import { ForceFilter } from './force-filter.tsx'
import { leftOutForces, type OutForce } from './left-out-forces.ts'
import { OfferRow } from './offer-row.tsx'
import { OrderForm } from './order-form.tsx'
import { OutForceRow } from './out-force-row.tsx'
import { TaskList } from './task-list.tsx'
import { useOffers } from './use-offers.ts'
import { useOpenOrder } from './use-open-order.ts'

type Row = { sort: 'offer'; offer: Offer } | ({ sort: 'out' } & OutForce)
const ROOM = { offers: 14, out: 5 }
const keyOf = (row: Row) => (row.sort === 'offer' ? row.offer.force.id : row.force.id)

/** Who is under way, then who could be sent, the soonest of those who suit first. */
export function ForceTab() {
	const { state, nearest, points, at, today } = useDesk()
	const { t } = useWords()
	const [whole, setWhole] = useState(false)
	const { rows, rest, offers } = useRows(whole)
	const look = useLookAt()
	const openOrder = useOpenOrder()
	const nameOf = useRowName()
	const suiting = offers.filter(({ suits }) => suits).length
	return (
		<div className="ans-scroll">
			<TaskList />
			<ForceFilter />
			{nearest.answer && (
				<p className="ans-line" aria-live="polite">
					{t(
						suiting > 0
							? 'answers.force.suiting'
							: points.force.length > 0
								? 'answers.force.noneSuit'
								: 'answers.empty.forces',
						{ n: suiting },
					)}
				</p>
			)}
			<AnswerState nearest={nearest} />
			<RowList
				label={t('answers.force.list')}
				subject={`${state.skills.join()} ${state.minPeople} ${at?.join()} ${whole}`}
				items={rows}
				{...{ keyOf, nameOf }}
				opened={state.selected}
				onOpen={look.open}
				onPoint={look.point}
				row={(row) =>
					row.sort === 'offer' ? (
						<OfferRow offer={row.offer} today={today} onOrder={openOrder} />
					) : (
						<OutForceRow {...row} today={today} />
					)
				}
				more={(row) => <Opened row={row} />}
			/>
			{rest > 0 && (
				<button type="button" className="ans-rest" onClick={() => setWhole(true)}>
					{t('answers.force.rest', { n: rest })}
				</button>
			)}
		</div>
	)
}

function useRows(whole: boolean): { rows: Row[]; rest: number; offers: Offer[] } {
	const { state, nearest, points, at, incident } = useDesk()
	const offers = useOffers()
	const left = nearest.answer?.left_out
	const id = incident?.id ?? null
	return useMemo(() => {
		const out = leftOutForces(left ?? [], points.force, { at, skills: state.skills, incident: id })
		const isShown = (force: string, i: number, room: number) => whole || i < room || force === state.selected
		const rows: Row[] = [
			...offers
				.filter(({ force }, i) => isShown(force.id, i, ROOM.offers))
				.map((offer) => ({ sort: 'offer' as const, offer })),
			...out.filter(({ force }, i) => isShown(force.id, i, ROOM.out)).map((one) => ({ sort: 'out' as const, ...one })),
		]
		return { rows, rest: offers.length + out.length - rows.length, offers }
	}, [offers, left, points.force, at, id, state.skills, state.selected, whole])
}

function useRowName() {
	const { t, distance } = useWords()
	return useCallback(
		(row: Row): string =>
			row.sort === 'out'
				? t('answers.supply.outName', { name: row.force.name, why: t(`answers.why.${row.why}`) })
				: t('answers.force.rowName', {
						...{ name: row.offer.force.name, minutes: Math.ceil(row.offer.near.minutes) },
						...{ way: distance(row.offer.near.metres), free: row.offer.free ?? t('answers.unknown') },
					}),
		[t, distance],
	)
}

function Opened({ row }: { row: Row }) {
	const force = row.sort === 'offer' ? row.offer.force : row.force
	const { near, free, belowMinimum } =
		row.sort === 'offer' ? row.offer : { near: null, free: force.on_duty ?? null, belowMinimum: false }
	return (
		<>
			<ForceDetails force={force} />
			<OrderForm key={force.id} {...{ force, near, free, belowMinimum }} />
		</>
	)
}
