import './focus.css'
import './rows.css'
import type { ChainStep } from '../../../../domain/answers/chain-of.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { typeWords } from '../../../map/type-words.ts'
import { commandMap } from '../../../maps/command/layers.ts'
import { riskMap } from '../../../maps/risk/layers.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import { useWall } from '../wall-state.ts'
import { knownCount } from './known-count.ts'
import { NearNote } from './near-note.tsx'
import { NearRow } from './near-row.tsx'
import { type Focus, useFocus } from './use-focus.ts'

/** The chosen risk point, what is nearest to it by road, and who answers for it; nothing where none is chosen. */
export function FocusCard({ width, height }: { width: number; height: number }) {
	const { t } = useWords()
	const focus = useFocus()
	if (!focus) return null
	const { near, depots, forces, shelters, chain } = focus
	const rows = [...depots, ...forces, ...shelters].sort((a, b) => a.near.minutes - b.near.minutes)
	return (
		<section className="ev-focus" style={{ width, height }} aria-label={t('events.focus.label')}>
			<Head focus={focus} />
			<Why focus={focus} />
			<h3>
				{t('events.focus.near')}
				{near.answer && (
					<span>{t('events.focus.byRoad', { time: clockText(Date.parse(near.answer.computed_at)) })}</span>
				)}
			</h3>
			<NearNote near={near} />
			{rows.map((row) => (
				<NearRow key={row.near.id} {...row} />
			))}
			<h3>{t('events.focus.chain')}</h3>
			{chain.length === 0 && <p className="quality">{t('events.focus.noChain')}</p>}
			{chain.map((step) => (
				<ChainRow key={step.unit.id} {...step} />
			))}
		</section>
	)
}

function Head({ focus: { risk } }: { focus: Focus }) {
	const say = useWords()
	const { t, pick } = say
	const { today, places } = useWall()
	const type = typeWords(risk)
	const state = riskMap.state(risk)
	return (
		<header>
			<MarkPicture mark={riskMap.mark(risk, today)} size={38} />
			<div className="grow">
				<b className="ev-cut">{risk.name}</b>
				<p className="ev-soft ev-cut">
					{[type ? pick(type) : '', state ? pick(state) : '', places.nameOf(risk.region_code)]
						.filter(Boolean)
						.join(' · ')}
				</p>
				<p className="ev-soft ev-cut">
					{t('events.focus.threat', {
						households: knownCount(risk.affected_households, say),
						people: knownCount(risk.affected_people, say),
					})}
				</p>
			</div>
		</header>
	)
}

/** Why it is dangerous, and what to do. */
function Why({ focus: { risk } }: { focus: Focus }) {
	const { t } = useWords()
	const { hazard_factor, emergency_measures } = risk
	return (
		<>
			{hazard_factor && (
				<p>
					<span className="ev-quiet">{t('events.focus.why')}</span> {hazard_factor}
				</p>
			)}
			{emergency_measures && (
				<p>
					<span className="ev-quiet">{t('events.focus.measures')}</span> {emergency_measures}
				</p>
			)}
		</>
	)
}

function ChainRow({ level, unit }: ChainStep) {
	const { t, pick } = useWords()
	const { today } = useWall()
	const net = commandMap.state(unit)
	return (
		<div className="ev-row">
			<MarkPicture mark={commandMap.mark(unit, today)} size={30} />
			<b className="ev-cut">{unit.name}</b>
			<span className="ev-quiet grow">{t(`events.focus.${level}`)}</span>
			<span className="ev-soft">{unit.duty_24h_phone ?? ''}</span>
			<span className={unit.net === 'silent' ? 'quality' : ''}>{net ? pick(net) : '–'}</span>
		</div>
	)
}
