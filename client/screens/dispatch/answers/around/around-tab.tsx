import { useCallback, useMemo, useState } from 'react'
import { affectedBy } from '../../../../../domain/answers/affected.ts'
import type { LonLat } from '../../../../../domain/geometry.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { RowList } from '../list/row-list.tsx'
import { useLookAt } from '../list/use-look-at.ts'
import { AnswerState } from '../parts/answer-state.tsx'
import { knowsVillages } from '../parts/knows-villages.ts'
import { NoteLine } from '../parts/note-line.tsx'
import { sumText } from '../parts/sum-text.ts'
import { ScopeChips } from './scope-chips.tsx'
import { type Looked, type Scope, scopeOf } from './scope-of.ts'
import { type AroundRow, aroundRows, keyOfAround, recordOf } from './section.ts'
import { COVER_MIN, useDistrictSections, usePlaceSections } from './use-sections.ts'

/** Everything that lies around, within the ground that is looked at. */
export function AroundTab() {
	const { nearest, at, state, incident } = useDesk()
	const [scope, setScope] = useState<Scope>('ring')
	const looked = useMemo(
		() => (at ? (scopeOf(scope, at, state.radius, incident) ?? scopeOf('ring', at, state.radius, null)) : null),
		[scope, at, state.radius, incident],
	)
	if (!at || !looked) return <AnswerState nearest={nearest} />
	return (
		<div className="ans-scroll">
			<ScopeChips at={at} scope={looked.within ? scope : 'ring'} onScope={setScope} />
			<Summary looked={looked} />
			<Sections at={at} looked={looked} subject={`${looked.within ? scope : state.radius}`} />
		</div>
	)
}

function Summary({ looked }: { looked: Looked }) {
	const say = useWords()
	const { t } = say
	const regions = useRecords('region')
	const { villages, people, vulnerable, unplaced } = useMemo(() => affectedBy(looked.area, regions), [looked, regions])
	const values = { n: villages.length, people: sumText(people, say), weak: sumText(vulnerable, say) }
	return (
		<div className="ans-sum" aria-live="polite">
			<h2>
				{villages.length === 0
					? t(knowsVillages(regions) ? 'answers.shelter.noVillage' : 'answers.empty.villages')
					: t(looked.within ? 'answers.shelter.villages' : 'answers.shelter.inside', values)}
			</h2>
			{villages.length > 0 && <p>{t('answers.shelter.weak', values)}</p>}
			{!knowsVillages(regions) && <p>{t('answers.empty.villagesHow')}</p>}
			{villages.length > 0 && (
				<p className="ans-names">{villages.map(({ village }) => village.name).join(t('answers.comma'))}</p>
			)}
			{unplaced > 0 && <p className="quality">{t('answers.shelter.unplaced', { n: unplaced })}</p>}
		</div>
	)
}

function Sections({ at, looked, subject }: { at: LonLat; looked: Looked; subject: string }) {
	const { state } = useDesk()
	const { t } = useWords()
	const look = useLookAt()
	const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())
	const places = usePlaceSections(at, looked)
	const district = useDistrictSections()
	const rows = useMemo(() => aroundRows([...places, ...district], whole), [places, district, whole])
	const open = useCallback((key: string) => look.open(recordOf(key)), [look])
	const point = useCallback((key: string | null) => look.point(key && recordOf(key)), [look])
	return (
		<RowList
			label={t('answers.around.list')}
			subject={`${at.join()} ${subject} ${[...whole].join()}`}
			items={rows}
			keyOf={keyOfAround}
			nameOf={nameOf}
			opened={null}
			chosen={(row) => row.sort === 'line' && row.line.id === state.selected}
			onOpen={open}
			onPoint={point}
			row={(row) => <Line row={row} onAll={(key) => setWhole(new Set([...whole, key]))} />}
		/>
	)
}

const nameOf = (row: AroundRow): string | null =>
	row.sort === 'line' ? [row.line.name, ...row.line.notes.map(({ text }) => text), row.line.right].join(' ') : null

function Line({ row, onAll }: { row: AroundRow; onAll: (section: string) => void }) {
	const { t } = useWords()
	if (row.sort === 'rest')
		return (
			<button type="button" className="ans-rest" onClick={() => onAll(row.section)}>
				{t('answers.around.rest', { n: row.count })}
			</button>
		)
	if (row.sort === 'head')
		return (
			<div className="ans-head found-head">
				<b>{row.section.title}</b>
				<span className="grow">
					<NoteLine notes={row.section.sum} />
				</span>
				{row.section.key === 'cover' && <ReachButton />}
			</div>
		)
	const { name, notes, right } = row.line
	return (
		<div className="found-line">
			<span className="line-name">{name}</span>
			<NoteLine notes={notes} />
			<span className="line-right">{right}</span>
		</div>
	)
}

/** Draws how far one drives in time from the place itself. */
function ReachButton() {
	const { state, dispatch } = useDesk()
	const { t } = useWords()
	const drawn = state.reach !== null
	return (
		<button
			type="button"
			className="button small"
			aria-pressed={drawn}
			onClick={() => dispatch({ step: 'reach', minutes: drawn ? null : COVER_MIN })}
		>
			{t(drawn ? 'answers.around.noReach' : 'answers.around.reach', { n: COVER_MIN })}
		</button>
	)
}
