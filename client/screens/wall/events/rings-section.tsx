import { useMemo } from 'react'
import { newest } from '../../../../domain/freshness.ts'
import type { LonLat } from '../../../../domain/geometry.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import { knownCount } from './known-count.ts'
import { type RingCount, ringCounts } from './rings.ts'
import { sumText } from './sum-text.ts'

/** Who and what lies within one, three and five kilometres. */
export function RingsSection({ box, rows, at }: { box: Box; rows: number; at: LonLat | undefined }) {
	const { t } = useWords()
	const { points } = useWall()
	const regions = useRecords('region')
	const shelters = useRecords('shelter')
	const rings = useMemo(
		() => (at ? ringCounts(at, { regions, risks: points.risk, shelters }) : null),
		[at, regions, points.risk, shelters],
	)
	const dataAt = newest(regions.map(({ updated_at }) => updated_at))
	if (!rings)
		return (
			<Section box={box} title={t('events.rings.title')} group={null} at={null}>
				<p className="quality">{t('events.noPosition')}</p>
			</Section>
		)
	return (
		<Section box={box} title={t('events.rings.title')} group={null} at={dataAt} left={rings.length - rows}>
			<div className="ev-row ev-ring head">
				<span>{t('events.rings.within')}</span>
				<span className="ev-rt">{t('events.rings.villages')}</span>
				<span className="ev-rt">{t('events.rings.people')}</span>
				<span className="ev-rt">{t('events.rings.weak')}</span>
				<span className="ev-rt">{t('events.rings.risks')}</span>
				<span className="ev-rt">{t('events.rings.shelters')}</span>
			</div>
			{rings.slice(0, rows).map((ring) => (
				<RingRow key={ring.metres} {...ring} />
			))}
			{rows >= rings.length && <p className="ev-foot ev-quiet">{t('events.rings.note')}</p>}
		</Section>
	)
}

function RingRow({ metres, villages, people, vulnerable, risks, shelters, schools }: RingCount) {
	const say = useWords()
	const { t, number, distance } = say
	return (
		<div className="ev-row ev-ring">
			<b>{distance(metres)}</b>
			<span className="ev-rt">{knownCount(villages ?? undefined, say)}</span>
			<b className="ev-rt">{sumText(people, say)}</b>
			<span className="ev-rt">{sumText(vulnerable, say)}</span>
			<span className="ev-rt">{number(risks)}</span>
			<span className="ev-rt">
				{number(shelters)}
				{schools > 0 && <small>{t('events.rings.schools', { n: schools })}</small>}
			</span>
		</div>
	)
}
