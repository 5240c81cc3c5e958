import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import type { Places } from '../common/use-places.ts'

type Props = {
	query: string
	onQuery: (query: string) => void
	townships: Places['townships']
	/** The nine digits of the township that the list is narrowed to. */
	township: string | null
	onTownship: (code: string | null) => void
}

/** What narrows the list: a word, a township. */
export function ListTools({ query, onQuery, townships, township, onTownship }: Props) {
	const { t } = useWords()
	return (
		<div className="list-tools">
			<div className="find">
				<Icon name="search" size={15} />
				<input
					type="search"
					value={query}
					placeholder={t('list.search')}
					aria-label={t('list.search')}
					onChange={(event) => onQuery(event.target.value)}
				/>
				{query !== '' && (
					<button type="button" className="bare" aria-label={t('list.clear')} onClick={() => onQuery('')}>
						<Icon name="x" size={13} />
					</button>
				)}
			</div>
			<label className="select">
				<select
					aria-label={t('list.township')}
					value={township ?? ''}
					onChange={(event) => onTownship(event.target.value || null)}
				>
					<option value="">{t('list.whole')}</option>
					{townships.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
				<Icon name="down" size={12} />
			</label>
		</div>
	)
}
