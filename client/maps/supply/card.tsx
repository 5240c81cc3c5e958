import { availableOf } from '../../../domain/kinds/stock.ts'
import type { Of } from '../../../domain/record.ts'
import { fieldWords, typeWords } from '../../map/type-words.ts'
import { useRecords } from '../../session/use-session.ts'
import { Fact, Facts } from '../../ui/card.tsx'
import { useWords } from '../../ui/words/use-words.ts'

/** What it is, what it holds, how soon it is loaded, whom to call. */
export function SupplyCard({ record: r, today }: { record: Of<'depot'>; today: string }) {
	const { t, pick } = useWords()
	// A wall is told totals, and not which depot holds what.
	const stocks = useRecords('stock').filter((s) => s.depot_id !== undefined)
	const items = new Set(stocks.filter((s) => s.depot_id === r.id && availableOf(s, today) > 0).map((s) => s.item_code))
		.size
	const label = (key: string) => pick(fieldWords('depot', key) ?? ['', '', ''])
	const type = typeWords(r)
	return (
		<Facts>
			<Fact label={label('type')}>{type ? pick(type) : t('card.unknown')}</Fact>
			<Fact label={t('figures.items')}>{stocks.length > 0 ? items : t('card.unknown')}</Fact>
			<Fact label={label('ready_min')}>
				{r.ready_min === undefined ? t('card.unknown') : t('unit.min', { n: r.ready_min })}
			</Fact>
			<Fact label={label('duty_24h_phone')}>{r.duty_24h_phone ?? t('card.unknown')}</Fact>
		</Facts>
	)
}
