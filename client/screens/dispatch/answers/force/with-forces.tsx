import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { OfferRow } from './offer-row.tsx'
import { useOffers } from './use-offers.ts'
import { useOpenOrder } from './use-open-order.ts'

const SHOWN = 4

/** Who could go with the supplies: the first of those who suit. */
export function WithForces() {
	const { today, state } = useDesk()
	const { t } = useWords()
	const offers = useOffers()
	const openOrder = useOpenOrder()
	if (offers.length === 0) return null
	return (
		<section className="with-forces" aria-label={t('answers.force.along')}>
			<div className="ans-head">
				<span className="grow">
					<b>{t('answers.force.along')}</b>{' '}
					{t(state.skills.length > 0 ? 'answers.force.bySkill' : 'answers.force.standby')}
				</span>
				<span className="ans-have people">{t('answers.force.free')}</span>
				<span className="ans-gap" />
			</div>
			<ul>
				{offers.slice(0, SHOWN).map((offer) => (
					<li key={offer.force.id}>
						<OfferRow {...{ offer, today }} onOrder={openOrder} />
					</li>
				))}
			</ul>
		</section>
	)
}
