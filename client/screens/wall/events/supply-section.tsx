import { itemOf } from '../../../../domain/catalogue.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Box, Section } from '../sections/section.tsx'
import { SupplyBar } from './supply-bar.tsx'
import type { SupplyRow } from './supply-rows.ts'

/** `at` is when anything of it last changed; `all` is false where only the stores of a township are seen. */
type Props = { box: Box; rows: number; supplies: readonly SupplyRow[]; at: string | null; all: boolean }

/** What is needed, how much of it is there or coming, and what is short. */
export function SupplySection({ box, rows, supplies, at, all }: Props) {
	const { t } = useWords()
	return (
		<Section
			box={box}
			title={t('events.supplies.title')}
			sub={all ? '' : t('events.supplies.own')}
			group="incident"
			at={at}
			left={supplies.length - rows}
		>
			{supplies.slice(0, rows).map((row) => (
				<Row key={row.need.id} {...row} />
			))}
		</Section>
	)
}

const PARTS = ['received', 'inTransit', 'held'] as const

function Row(row: SupplyRow) {
	const { t, pick, number } = useWords()
	const { words, unit } = itemOf(row.need.item_code)
	const promised = PARTS.filter((part) => row[part] > 0)
	return (
		<div className="ev-supply">
			<div className="ev-line">
				<b className="ev-cut grow">{pick(words)}</b>
				<span className="ev-soft">{t('events.supplies.need', { n: number(row.need.qty), unit })}</span>
				<Short short={row.short} />
			</div>
			<SupplyBar row={row} />
			<div className="ev-line ev-soft">
				{promised.length > 0
					? promised.map((part) => t(`events.supplies.${part}`, { n: number(row[part]) })).join(' · ')
					: t(row.short === null ? 'events.supplies.noneSeen' : 'events.supplies.none')}
			</div>
		</div>
	)
}

function Short({ short }: Pick<SupplyRow, 'short'>) {
	const { t, number } = useWords()
	if (short === null) return <span className="ev-unknown">{t('events.supplies.shortUnknown')}</span>
	return short > 0 ? (
		<b className="bad">{t('events.supplies.short', { n: number(short) })}</b>
	) : (
		<span className="ev-soft">{t('events.supplies.met')}</span>
	)
}
