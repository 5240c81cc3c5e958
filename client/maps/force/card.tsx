import type { Of } from '../../../domain/record.ts'
import { fieldWords, optionWords } from '../../map/type-words.ts'
import { Fact, Facts } from '../../ui/card.tsx'
import { useWords } from '../../ui/words/use-words.ts'

/** Where it stands, how many are there, how soon it leaves, whom to call. */
export function ForceCard({ record: r }: { record: Of<'force'> }) {
	const { t, pick, number } = useWords()
	const label = (key: string) => pick(fieldWords('force', key) ?? ['', '', ''])
	const status = optionWords('force', 'status', r.status)
	const people = [r.on_duty, r.headcount].map((n) => (n === undefined ? t('card.none') : number(n))).join(' / ')
	return (
		<Facts>
			<Fact label={label('status')}>{status ? pick(status) : t('card.unknown')}</Fact>
			<Fact label={t('card.onDuty')}>{people}</Fact>
			<Fact label={label('mobilise_min')}>
				{r.mobilise_min === undefined ? t('card.unknown') : t('unit.min', { n: r.mobilise_min })}
			</Fact>
			<Fact label={label('duty_24h_phone')}>{r.duty_24h_phone ?? t('card.unknown')}</Fact>
		</Facts>
	)
}
