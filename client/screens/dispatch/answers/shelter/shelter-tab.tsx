import { useState } from 'react'
import type { Placed } from '../../../../../domain/answers/shelter-plan.ts'
import type { Near } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { RowList } from '../list/row-list.tsx'
import { useLookAt } from '../list/use-look-at.ts'
import { AnswerState } from '../parts/answer-state.tsx'
import { knowsVillages } from '../parts/knows-villages.ts'
import { sumText } from '../parts/sum-text.ts'
import { ShelterDetails } from './shelter-details.tsx'
import { freePlaces } from './shelter-notes.ts'
import { ShelterRow } from './shelter-row.tsx'
import { useShelterPlan } from './use-shelter-plan.ts'

/** Who must leave and where they go, then the shelters, the soonest reached first. */
export function ShelterTab() {
	const { nearest, at } = useDesk()
	const plan = useShelterPlan()
	if (!at) return <AnswerState nearest={nearest} />
	return (
		<div className="ans-scroll">
			<Summary plan={plan} />
			{plan.placed && <Villages placed={plan.placed} plan={plan} />}
			<Shelters shelters={plan.shelters} />
		</div>
	)
}

type Plan = ReturnType<typeof useShelterPlan>

function Summary({ plan: { affected, placed, ways } }: { plan: Plan }) {
	const { incident, state, nearest } = useDesk()
	const regions = useRecords('region')
	const say = useWords()
	const { t, number, distance } = say
	if (!affected) return null
	const left = (placed ?? []).reduce((sum, one) => sum + one.left, 0)
	const values = {
		n: affected.villages.length,
		people: sumText(affected.people, say),
		weak: sumText(affected.vulnerable, say),
	}
	const drawn = incident?.geom && incident.geom.type !== 'LineString'
	const known = knowsVillages(regions)
	return (
		<div className="ans-sum" aria-live="polite">
			<h2>
				{affected.villages.length === 0
					? t(known ? 'answers.shelter.noVillage' : 'answers.empty.villages')
					: t(drawn ? 'answers.shelter.villages' : 'answers.shelter.inside', values)}
				{left > 0 && <span className="bad">{t('answers.shelter.short', { n: number(left) })}</span>}
			</h2>
			<p>
				{drawn ? t('answers.shelter.byImpact') : t('answers.shelter.byRadius', { way: distance(state.radius) })}
				{affected.villages.length > 0 && `${t('answers.comma')}${t('answers.shelter.weak', values)}`}
			</p>
			{!known && <p>{t('answers.empty.villagesHow')}</p>}
			{affected.unplaced > 0 && <p className="quality">{t('answers.shelter.unplaced', { n: affected.unplaced })}</p>}
			{ways.state === 'asking' && <p className="data-time">{t('answers.asking')}</p>}
			{ways.state === 'failed' && <p className="quality">{t('answers.shelter.noWays')}</p>}
			<AnswerState nearest={nearest} />
		</div>
	)
}

/** So many villages, and shelters of one, are told at first. */
const [FEW_VILLAGES, FEW_PARTS] = [5, 3]

function Villages({ placed, plan: { affected, shelters } }: { placed: readonly Placed[]; plan: Plan }) {
	const { t } = useWords()
	const names = new Map(shelters.map(({ id, name }) => [id, name]))
	const villages = new Map((affected?.villages ?? []).map(({ village }) => [village.id, village]))
	const [whole, setWhole] = useState(false)
	const shown = whole ? placed : placed.slice(0, FEW_VILLAGES)
	return (
		<ul className="flows" aria-label={t('answers.shelter.where')}>
			{shown.map((one) => (
				<Flow
					key={one.village}
					one={one}
					name={villages.get(one.village)?.name ?? t('answers.unknown')}
					names={names}
				/>
			))}
			{placed.length > shown.length && (
				<li className="rest">
					<button type="button" className="ans-rest" onClick={() => setWhole(true)}>
						{t('answers.shelter.rest', { n: placed.length - shown.length })}
					</button>
				</li>
			)}
		</ul>
	)
}

function Flow({ one, name, names }: { one: Placed; name: string; names: ReadonlyMap<string, string> }) {
	const { dispatch } = useDesk()
	const { t, number } = useWords()
	return (
		<li
			onPointerEnter={() => dispatch({ step: 'point', id: one.village })}
			onPointerLeave={() => dispatch({ step: 'point', id: null })}
		>
			<b>{name}</b>
			<span className="count">
				{one.people === null ? t('answers.unknown') : t('answers.people', { n: number(one.people) })}
			</span>
			<span className="grow">
				{one.parts.slice(0, FEW_PARTS).map(({ shelter, people, minutes }) => (
					<span key={shelter} className="part">
						→ {names.get(shelter) ?? t('answers.unknown')} {number(people)} · {t('unit.min', { n: Math.ceil(minutes) })}
					</span>
				))}
				{one.parts.length > FEW_PARTS && (
					<span className="part">{t('answers.shelter.others', { n: one.parts.length })}</span>
				)}
				{one.left > 0 && <span className="part bad">{t('answers.shelter.left', { n: number(one.left) })}</span>}
				{one.people === null && <span className="part quality">{t('answers.shelter.noCount')}</span>}
			</span>
		</li>
	)
}

const SHOWN = 20
type Row = { shelter: Of<'shelter'>; near: Near }

function Shelters({ shelters }: { shelters: readonly Of<'shelter'>[] }) {
	const { nearest, state, at } = useDesk()
	const { t } = useWords()
	const look = useLookAt()
	const known = new Map(shelters.map((shelter) => [shelter.id, shelter]))
	const rows = (nearest.answer?.near.shelter ?? [])
		.flatMap((near): Row[] => {
			const shelter = known.get(near.id)
			return shelter ? [{ shelter, near }] : []
		})
		.slice(0, SHOWN)
	const nameOf = ({ shelter, near }: Row) =>
		t('answers.shelter.rowName', {
			name: shelter.name,
			minutes: Math.ceil(near.minutes),
			free: freePlaces(shelter) ?? t('answers.unknown'),
		})
	return (
		<>
			<div className="ans-head">
				<span className="grow">{t('answers.shelter.byTime')}</span>
				<span className="ans-eta">{t('answers.shelter.drive')}</span>
				<span className="ans-have people">{t('answers.shelter.free')}</span>
			</div>
			<RowList
				label={t('answers.shelter.list')}
				subject={at?.join() ?? ''}
				items={rows}
				keyOf={({ shelter }) => shelter.id}
				nameOf={nameOf}
				opened={state.selected}
				onOpen={look.open}
				onPoint={look.point}
				row={(row) => <ShelterRow {...row} />}
				more={({ shelter }) => <ShelterDetails shelter={shelter} />}
			/>
		</>
	)
}
