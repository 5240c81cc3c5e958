import { useWords } from '../../../../ui/words/use-words.ts'

const LEDGERS = ['detail', 'in', 'out', 'stocktake'] as const

/** The four ledgers of the stores, as files. */
export function Ledgers() {
	const { t } = useWords()
	return (
		<nav className="ans-ledgers" aria-label={t('answers.ledgers.label')}>
			<span>{t('answers.ledgers.label')}</span>
			{LEDGERS.map((ledger) => (
				<a key={ledger} className="link" href={`/api/ledgers/${ledger}.csv`} download>
					{t(`answers.ledgers.${ledger}`)}
				</a>
			))}
		</nav>
	)
}
