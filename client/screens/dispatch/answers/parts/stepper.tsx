import { useState } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../../../ui/words/use-words.ts'
import { readQuantity } from './read-quantity.ts'
import { stepped } from './stepped.ts'

type Props = { label: string; qty: number; least?: number; most: number; onQty: (qty: number) => void }

/** So many of what there is: one more, one less, or typed; what cannot be is marked and not taken. */
export function Stepper({ label, qty, least = 0, most, onQty }: Props) {
	const { t } = useWords()
	const [typed, setTyped] = useState<string | null>(null)
	const wrong = typed !== null && readQuantity(typed, least, most) === null
	const type = (text: string) => {
		const read = readQuantity(text, least, most)
		setTyped(text)
		if (read !== null) onQty(read)
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only keeps the row beneath from being opened
		// biome-ignore lint/a11y/useKeyWithClickEvents: as above
		<span className={wrong ? 'stepper bad' : 'stepper'} onClick={(event) => event.stopPropagation()}>
			<button
				type="button"
				aria-label={t('answers.less', { name: label })}
				disabled={qty <= least}
				onClick={() => onQty(Math.max(least, stepped(qty, -1, most)))}
			>
				<Icon name="minus" size={12} />
			</button>
			<input
				aria-label={label}
				aria-invalid={wrong}
				title={wrong ? t('answers.between', { least, most }) : undefined}
				inputMode="numeric"
				value={typed ?? String(qty)}
				onChange={(event) => type(event.target.value)}
				onBlur={() => setTyped(null)}
			/>
			<button
				type="button"
				aria-label={t('answers.more', { name: label })}
				disabled={qty >= most}
				onClick={() => onQty(stepped(qty, 1, most))}
			>
				<Icon name="plus" size={12} />
			</button>
			{wrong && (
				<span className="stepper-why" role="alert">
					{t('answers.between', { least, most })}
				</span>
			)}
		</span>
	)
}
