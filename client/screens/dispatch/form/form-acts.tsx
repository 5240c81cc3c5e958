import type { ReactNode } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'

type Props = {
	/** What takes the thing itself away, where there is one. */
	remove?: { words: string; act: () => void } | null | undefined
	onBack: () => void
	/** The button that enters what was filled in; none where the choice itself does. */
	children?: ReactNode
}

/** The foot of a form: what takes away stands apart from what leaves and what enters. */
export function FormActs({ remove, onBack, children }: Props) {
	const { t } = useWords()
	return (
		<div className="form-acts">
			{remove && (
				<button type="button" className="button small" onClick={remove.act}>
					{remove.words}
				</button>
			)}
			<i className="grow" />
			<button type="button" className="button small" onClick={onBack}>
				{t('dispatch.back')}
			</button>
			{children}
		</div>
	)
}
