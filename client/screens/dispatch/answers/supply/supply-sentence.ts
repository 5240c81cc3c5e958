import type { Plan } from '../../../../../domain/answers/allocate.ts'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import type { Id } from '../../../../../domain/record.ts'
import type { Say } from '../../../../ui/words/use-words.ts'

type Words = Pick<Say, 't' | 'pick' | 'number'>
type Given = {
	item: ItemCode
	/** What is asked for in all, and what of it is promised already: the plan is about the rest. */
	qty: number
	promised: number
	within_min: number | null
	plan: Plan
	/** Is it stocked anywhere, whoever may come. */
	stocked: boolean
	/** Is any depot known at all. */
	anyDepot: boolean
	nameOf: (depot: Id) => string
	rankOf: (depot: Id) => number | null
	/** The clock in so many minutes. */
	clock: (minutes: number) => string
}
export type Sentence = { head: string; tail: string }

/** The answer in words, with its marked parts: how many can be there and what is missing; then how, and what would do. */
export function supplySentence(given: Given, say: Words): Sentence {
	const { t, pick } = say
	const { plan, stocked, item, qty, promised } = given
	const name = pick(itemOf(item).words)
	const done =
		promised > 0
			? t('answers.supply.promised', { qty: count(given.qty, given, say), got: count(promised, given, say) })
			: ''
	if (promised >= qty)
		return {
			head: t('answers.supply.allPromised', { qty: count(qty, given, say) }),
			tail: t('answers.supply.inAll', { got: count(promised, given, say) }),
		}
	if (!given.anyDepot) return { head: t('answers.empty.depots'), tail: `${done}${t('answers.empty.depotsHow')}` }
	if (plan.why === 'nobody-stocks')
		return stocked
			? { head: t('answers.supply.nobodyComes', { name }), tail: `${done}${t('answers.supply.seeReasons')}` }
			: { head: t('answers.supply.nobody', { name }), tail: `${done}${t('answers.supply.askOutside')}` }
	return { head: headOf(given, say), tail: `${done}${howOf(given, say)}${whatElse(given, say)}` }
}

const count = (n: number, { item }: Given, { number }: Words): string => `${number(n)} ${itemOf(item).unit}`

function headOf(given: Given, say: Words): string {
	const { plan, within_min: limit } = given
	const { t } = say
	if (plan.got === 0)
		return limit === null || (plan.relaxed === null && plan.why === 'too-little-anywhere')
			? t('answers.supply.noneFree', { name: say.pick(itemOf(given.item).words) })
			: t('answers.supply.noneInTime', { limit, short: count(plan.unmet, given, say) })
	const values = { limit: limit ?? '', got: count(plan.got, given, say), short: count(plan.unmet, given, say) }
	const which = plan.unmet === 0 ? 'enough' : 'short'
	return t(limit === null ? `answers.supply.${which}` : `answers.supply.${which}InTime`, values)
}

/** From how many depots, and when the last of it is there. */
function howOf({ plan, nameOf, clock }: Given, { t }: Words): string {
	const [first] = plan.shares
	if (!first || plan.latest_min === null) return ''
	const values = { n: plan.shares.length, name: nameOf(first.depot), time: clock(plan.latest_min) }
	return t(plan.shares.length === 1 ? 'answers.supply.fromOne' : 'answers.supply.fromMany', values)
}

/** What would do where it does not. */
function whatElse(given: Given, say: Words): string {
	const { plan, rankOf } = given
	const { t } = say
	if (plan.unmet === 0) return ''
	if (plan.relaxed === null) return t('answers.supply.tooLittle', { short: count(plan.unmet, given, say) })
	const { within_min: limit, shares } = plan.relaxed
	const qty = count(
		shares.reduce((sum, share) => sum + share.qty, 0),
		given,
		say,
	)
	const rank = shares.length === 1 ? rankOf(shares[0]!.depot) : null
	return rank === null
		? t('answers.supply.relaxMany', { limit, n: shares.length, qty })
		: t('answers.supply.relaxOne', { limit, rank, qty })
}
