import { knownSum } from '../../../../domain/answers/known-sum.ts'
import { newest } from '../../../../domain/freshness.ts'
import type { Near } from '../../../../domain/nearest.ts'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { sumText } from './sum-text.ts'

type Shelter = Of<'shelter'>
export type ShelterRow = { shelter: Shelter; near: Pick<Near, 'minutes' | 'estimate'> | null }
type Props = { box: Box; rows: number; shelters: readonly ShelterRow[] }

const freeIn = ({ capacity, occupied }: Shelter): number | undefined =>
	capacity === undefined || occupied === undefined ? undefined : Math.max(0, capacity - occupied)

/** Where people can go, nearest by road first, and how many more each can take. */
export function SheltersSection({ box, rows, shelters }: Props) {
	const say = useWords()
	const { t } = say
	const free = knownSum(shelters.map(({ shelter }) => freeIn(shelter)))
	const at = newest(shelters.map(({ shelter }) => shelter.updated_at))
	return (
		<Section
			box={box}
			title={t('events.shelters.title')}
			sub={shelters.length > 0 ? t('events.shelters.free', { n: sumText(free, say) }) : ''}
			group={null}
			at={at}
			left={shelters.length - rows}
		>
			{shelters.length === 0 && <p className="ev-quiet">{t('events.shelters.none')}</p>}
			{shelters.slice(0, rows).map((row) => (
				<Row key={row.shelter.id} {...row} />
			))}
		</Section>
	)
}

function Row({ shelter, near }: ShelterRow) {
	const { t, number } = useWords()
	const { name, capacity, occupied } = shelter
	const free = freeIn(shelter)
	const known = (n: number | undefined) => (n === undefined ? t('events.unknown') : number(n))
	const share = capacity && occupied !== undefined ? Math.min(1, occupied / capacity) * 100 : 0
	return (
		<div className="ev-shelter">
			<div className="ev-line">
				<b className="ev-cut grow">{name}</b>
				{near && (
					<span className="ev-quiet">
						{t(near.estimate ? 'events.about' : 'unit.min', { n: Math.round(near.minutes) })}
					</span>
				)}
				<b>
					{known(occupied)} / {known(capacity)}
				</b>
				{free === 0 ? (
					<b className="bad">{t('events.shelters.full')}</b>
				) : (
					<span className="ev-soft">{free === undefined ? '–' : t('events.shelters.left', { n: number(free) })}</span>
				)}
			</div>
			<div className="ev-meter">
				<i style={{ width: `${share}%` }} />
			</div>
		</div>
	)
}
