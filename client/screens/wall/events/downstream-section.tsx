import { knownSum } from '../../../../domain/answers/known-sum.ts'
import { FLOOD_SPEED } from '../../../../domain/downstream.ts'
import { newest } from '../../../../domain/freshness.ts'
import { optionWords } from '../../../map/type-words.ts'
import { type Say, useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { knownCount } from './known-count.ts'
import { sumText } from './sum-text.ts'
import type { IncidentFacts } from './use-incident-facts.ts'
import { mostUrgent, type VillageBelow } from './villages-below.ts'

type Props = {
	box: Box
	rows: number
	villages: readonly VillageBelow[]
	threatened: IncidentFacts['threatened']
}

/** Who the water reaches, when, and whether they have been told and are leaving. */
export function DownstreamSection({ box, rows, villages, threatened }: Props) {
	const say = useWords()
	const { t } = say
	const planned = threatened?.affected_people
	const living = knownSum(villages.map(({ village }) => village.population))
	const weak =
		planned === undefined
			? sumText(knownSum(villages.map(({ village }) => village.vulnerable_count)), say)
			: knownCount(threatened?.vulnerable_count, say)
	const at = newest(villages.map(({ call }) => call?.callout.updated_at))
	const straight = villages.some(({ reach }) => reach?.straight)
	return (
		<Section
			box={box}
			title={
				planned === undefined
					? t('events.below.title', { n: villages.length, people: sumText(living, say) })
					: t('events.below.threat', { n: villages.length, people: say.number(planned) })
			}
			sub={t('events.below.weak', { n: weak })}
			group="callout"
			at={at}
			left={villages.length - rows}
		>
			<div className="ev-row ev-below head">
				<span>{t('events.below.village')}</span>
				<span className="ev-rt">{t(straight ? 'events.below.straight' : 'events.below.way')}</span>
				<span className="ev-rt">{t('events.below.arrives')}</span>
				<span className="ev-rt">{t('events.below.people')}</span>
				<span className="ev-rt">{t('events.below.state')}</span>
			</div>
			{mostUrgent(villages, rows).map((below) => (
				<BelowRow key={below.village.id} {...below} />
			))}
			<p className="ev-foot quality">
				{t(straight ? 'events.below.guessStraight' : 'events.below.guess', { speed: FLOOD_SPEED })}
			</p>
		</Section>
	)
}

function BelowRow({ village, reach, call }: VillageBelow) {
	const say = useWords()
	const { t, number } = say
	const late = call?.group === 'late'
	return (
		<div className="ev-row ev-below">
			<b className="ev-cut">{village.short_name ?? village.name}</b>
			<span className="ev-rt">{reach ? reach.km.toFixed(1) : '–'}</span>
			<span className="ev-rt">
				{reach ? <b>{Math.max(1, Math.round(reach.minutes))}</b> : t('events.unknown')}
				{reach && ` ${t('events.minutes')}`}
			</span>
			<span className="ev-rt">
				{village.population === undefined ? t('events.unknown') : number(village.population)}
			</span>
			<span className={late ? 'ev-rt bad' : call?.group === 'answered' ? 'ev-rt ev-quiet' : 'ev-rt'}>
				{stateText(call, say)}
			</span>
		</div>
	)
}

function stateText(call: VillageBelow['call'], { t, pick }: Say): string {
	if (!call) return t('events.below.notCalled')
	if (call.group === 'late') return t('events.below.noAnswer', { n: call.minutes ?? '–' })
	const words = optionWords('callout', 'status', call.callout.status)
	return words ? pick(words) : ''
}
