import type { Supplied } from '../../../../domain/answers/supplied.ts'
import { ITEMS } from '../../../../domain/catalogue.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'

type Props = { supplied: Supplied; chosen: boolean; onEdit: (() => void) | undefined }

/** A need in one line; a click asks on the right side who can give what is short. */
export function NeedRow({ supplied: { need, held, inTransit, received, short }, chosen, onEdit }: Props) {
	const { t, pick, number } = useWords()
	const { dispatch } = useDesk()
	const { item_code, qty, within_min } = need
	const { words, unit } = ITEMS[item_code]
	const have = held + inTransit + received
	const ask = () => {
		dispatch({ step: 'want', wanted: { item_code, qty, within_min: within_min ?? null } })
		dispatch({ step: 'tab', tab: 'supply' })
	}
	return (
		<li className={chosen ? 'need-row chosen' : 'need-row'}>
			<button type="button" className="need-ask" aria-pressed={chosen} onClick={ask}>
				<b>{pick(words)}</b>
				<span>{t('dispatch.needs.have', { have: number(have), qty: number(qty), unit })}</span>
				<span className={short > 0 ? 'bad' : 'met'}>
					{short > 0 ? t('dispatch.needs.short', { n: number(short) }) : t('dispatch.needs.met')}
				</span>
			</button>
			{onEdit && (
				<button
					type="button"
					className="bare"
					aria-label={t('dispatch.needs.edit', { item: pick(words) })}
					title={t('dispatch.needs.edit', { item: pick(words) })}
					onClick={onEdit}
				>
					<Icon name="pencil" size={14} />
				</button>
			)}
		</li>
	)
}
