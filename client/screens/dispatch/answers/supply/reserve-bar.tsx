import { useEffect } from 'react'
import { itemOf } from '../../../../../domain/catalogue.ts'
import { HOLD_MINUTES } from '../../../../../domain/kinds/reservation.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useMay } from '../../../common/use-may.ts'
import { useDesk } from '../../desk.ts'
import { lostRace } from './lost-race.ts'
import { usePicks } from './use-picks.ts'
import { useReserve } from './use-reserve.ts'
import type { Supply } from './use-supply.ts'

/** What is chosen in all, what would make up for what is missing, and the act. */
export function ReserveBar({ supply }: { supply: Supply }) {
	const { state, incident } = useDesk()
	const { t, number } = useWords()
	const may = useMay('reservation', 'add')
	const { sum, missing, take } = usePicks(supply)
	const { busy, lost, reserve, again } = useReserve(supply)
	const { unit, capability } = itemOf(state.wanted.item_code)
	const depots = Object.values(supply.chosen).filter((qty) => qty > 0).length
	const next = missing > 0 ? nextOf(supply) : null
	const can = may && incident !== null && sum > 0 && !busy
	useControlEnter(can, reserve)
	return (
		<>
			{lost && <Lost supply={supply} asked={lost} onAgain={again} />}
			<div className="ans-act">
				<div className="grow">
					<b>
						{t('answers.supply.chosen', { n: depots, qty: `${number(sum)} ${unit}` })}
						{capability && sum > 0 && ` · ${number(sum * capability.per)} ${capability.unit}`}
					</b>
					<p>
						{t(incident === null ? 'answers.supply.noIncident' : may ? 'answers.supply.kept' : 'answers.mayNot', {
							n: HOLD_MINUTES,
						})}
					</p>
				</div>
				{next && (
					<button type="button" className="button" onClick={() => take(next.id)}>
						{t('answers.supply.fill', { rank: next.rank, qty: `${number(Math.min(missing, next.available))} ${unit}` })}
					</button>
				)}
				<button type="button" className="button primary" disabled={!can} onClick={() => void reserve()}>
					{t('answers.supply.reserve', { qty: `${number(sum)} ${unit}` })}
				</button>
			</div>
		</>
	)
}

/** The soonest depot that is not chosen yet. */
function nextOf({ sources, chosen }: Supply): { id: string; rank: number; available: number } | null {
	const ranked = sources.filter(({ available, depot }) => available > 0 || (chosen[depot.id] ?? 0) > 0)
	const i = ranked.findIndex(({ depot, available }) => available > 0 && !chosen[depot.id])
	const found = ranked[i]
	return found ? { id: found.depot.id, rank: i + 1, available: found.available } : null
}

/** Somebody was faster: how many are left, and the step that works it out anew. */
function Lost({ supply, asked, onAgain }: { supply: Supply; asked: Record<string, number>; onAgain: () => void }) {
	const { state } = useDesk()
	const { t, number } = useWords()
	const { unit } = itemOf(state.wanted.item_code)
	const [first, ...others] = lostRace(asked, supply.sources)
	return (
		<div className="ans-lost" role="alert">
			<span className="grow">
				{first
					? t('answers.supply.lost', {
							...{ name: first.name, left: `${number(first.left)} ${unit}` },
							asked: `${number(first.asked)} ${unit}`,
						})
					: t('answers.supply.lostSome')}
				{others.length > 0 && t('answers.supply.lostMore', { n: others.length })}
			</span>
			<button type="button" className="button small" onClick={onAgain}>
				{t('answers.supply.recompute')}
			</button>
		</div>
	)
}

/** Ctrl Enter is the act of the panel from wherever one stands. */
function useControlEnter(can: boolean, act: () => void) {
	useEffect(() => {
		if (!can) return
		const press = (event: KeyboardEvent) => {
			if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return
			if (event.target instanceof Element && event.target.closest('form')) return
			event.preventDefault()
			act()
		}
		window.addEventListener('keydown', press)
		return () => window.removeEventListener('keydown', press)
	})
}
