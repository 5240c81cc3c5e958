import type { FoundPlace } from '../../../../domain/ground.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { FoundRow } from './found-row.tsx'
import type { Found } from './use-search.ts'

type Props = {
	id: string
	found: Found
	active: number
	today: string
	onActive: (index: number) => void
	onTake: (place: FoundPlace) => void
	onRetry: () => void
}

/** The answers under the search box, or why there are none. */
export function FoundList({ id, found, active, today, onActive, onTake, onRetry }: Props) {
	const { t } = useWords()
	if (found.state === 'idle') return <p className="found note">{t('search.hint')}</p>
	if (found.state === 'failed')
		return (
			<p className="found note" role="alert">
				<b className="bad">{t('search.failed')}</b>
				<span>{t('search.failedHint')}</span>
				<button type="button" className="link" onClick={onRetry}>
					{t('search.retry')}
				</button>
			</p>
		)
	if (found.items.length === 0)
		return (
			<p className="found note" aria-live="polite">
				{found.state === 'asking' ? (
					t('search.asking')
				) : (
					<>
						<b>{t('search.none', { query: found.query })}</b>
						<span>{t('search.noneHint')}</span>
					</>
				)}
			</p>
		)
	return (
		<div id={id} className="found" role="listbox" aria-label={t('search.results')} aria-busy={found.state === 'asking'}>
			{found.items.map((place, i) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
				// biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus
				<div
					// biome-ignore lint/suspicious/noArrayIndexKey: places have no id of their own
					key={i}
					id={`${id}-${i}`}
					role="option"
					aria-selected={i === active}
					className={i === active ? 'found-row active' : 'found-row'}
					onPointerMove={() => onActive(i)}
					// The field must not lose the focus before the click is over.
					onPointerDown={(event) => event.preventDefault()}
					onClick={() => onTake(place)}
				>
					<FoundRow place={place} query={found.query} today={today} />
				</div>
			))}
		</div>
	)
}
