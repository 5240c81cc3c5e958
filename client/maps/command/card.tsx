import { LEVELS } from '../../../domain/level.ts'
import type { Of } from '../../../domain/record.ts'
import { fieldWords, optionWords } from '../../map/type-words.ts'
import { Fact, Facts } from '../../ui/card.tsx'
import { useWords } from '../../ui/words/use-words.ts'

/** Its level, whether it answers, whom to call, how many posts nobody holds. */
export function CommandCard({ record: r }: { record: Of<'org'> }) {
	const { t, pick } = useWords()
	const label = (key: string) => pick(fieldWords('org', key) ?? ['', '', ''])
	const net = optionWords('org', 'net', r.net)
	const vacant = (r.posts ?? []).filter(({ person_id }) => !person_id).length
	return (
		<Facts>
			<Fact label={label('level')}>{pick(LEVELS.command[r.level.level])}</Fact>
			<Fact label={label('net')} tone={r.net === 'silent' ? 'quality' : undefined}>
				{net ? pick(net) : t('card.unknown')}
			</Fact>
			<Fact label={label('duty_24h_phone')}>{r.duty_24h_phone ?? t('card.unknown')}</Fact>
			<Fact label={t('figures.vacant')} tone={vacant > 0 ? 'bad' : undefined}>
				{r.posts ? vacant : t('card.unknown')}
			</Fact>
		</Facts>
	)
}
