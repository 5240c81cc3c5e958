import { memo } from 'react'
import type { Offer } from '../../../../../domain/answers/offers.ts'
import { MarkPicture } from '../../../../map/symbols/mark-picture.tsx'
import { forceMap } from '../../../../maps/force/layers.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { NoteLine } from '../parts/note-line.tsx'
import { offerNotes } from './offer-notes.ts'

type Props = { offer: Offer; today: string; onOrder: (force: string) => void }

/** What it is, when it can be here, how many are free of those on duty. */
export const OfferRow = memo(function OfferRow({ offer, today, onOrder }: Props) {
	const say = useWords()
	const { t, number } = say
	const { force, near, free, suits } = offer
	return (
		<div className={suits ? 'ans-cells force' : 'ans-cells force late'}>
			<MarkPicture mark={forceMap.mark(force, today)} size={22} />
			<span className="grow">
				<span className="ans-name">
					<b>{force.name}</b>
				</span>
				<NoteLine notes={offerNotes(offer, say)} />
			</span>
			<span className="ans-eta">
				<span>
					<b className={near.estimate ? 'quality' : undefined}>{Math.ceil(near.minutes)}</b> {t('answers.min')}
				</span>
			</span>
			<span className="ans-have people">
				<b>{free === null ? t('answers.unknown') : number(free)}</b>{' '}
				<span>/ {force.on_duty === undefined ? '–' : t('answers.people', { n: number(force.on_duty) })}</span>
			</span>
			<button
				type="button"
				className="button small"
				tabIndex={-1}
				onClick={(event) => {
					event.stopPropagation()
					onOrder(force.id)
				}}
			>
				{t('answers.force.order')}
			</button>
		</div>
	)
})
