import { useMemo } from 'react'
import { suppliedOf } from '../../../../../domain/answers/supplied.ts'
import { itemOf } from '../../../../../domain/catalogue.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { otherGaps } from './gaps.ts'

/** What else is missing for the incident, and how much of it could be there in time. */
export function OtherGaps() {
	const { state, dispatch, incident, nearest, points, today } = useDesk()
	const { t, pick, number } = useWords()
	const needs = useRecords('need')
	const reservations = useRecords('reservation')
	const stocks = useRecords('stock')
	const near = nearest.answer?.near.depot
	const gaps = useMemo(() => {
		const supplied = incident ? suppliedOf(incident.id, needs, reservations) : []
		return otherGaps(supplied, state.wanted.item_code, { near: near ?? [], depots: points.supply, stocks, today })
	}, [incident, needs, reservations, state.wanted.item_code, near, points.supply, stocks, today])
	const [first, ...others] = gaps
	if (!first || !near) return null
	const { unit, words } = itemOf(first.need.item_code)
	const count = (n: number) => `${number(n)} ${unit}`
	const { item_code, qty, within_min = null } = first.need
	return (
		<div className="ans-other">
			<b>{t('answers.gap.title')}</b>
			<span className="grow">
				{t('answers.gap.short', { name: pick(words), short: count(first.short) })}
				{first.got > 0 &&
					t(within_min === null ? 'answers.gap.could' : 'answers.gap.couldInTime', {
						...{ n: first.depots, got: number(first.got), limit: within_min ?? '' },
					})}
				{others.length > 0 && t('answers.gap.others', { n: others.length })}
			</span>
			{first.short > first.got && (
				<b className="bad">{t('answers.gap.still', { n: number(first.short - first.got) })}</b>
			)}
			<button
				type="button"
				className="button small"
				onClick={() => dispatch({ step: 'want', wanted: { item_code, qty, within_min } })}
			>
				{t('answers.gap.look')}
			</button>
		</div>
	)
}
