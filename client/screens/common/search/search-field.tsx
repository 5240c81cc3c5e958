import type { KeyboardEvent, RefObject } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'

type Props = {
	input: RefObject<HTMLInputElement | null>
	query: string
	/** Ids of the list of answers and of the answer that the keys stand on. */
	list: string
	active: string | undefined
	expanded: boolean
	onType: (text: string) => void
	onFocus: () => void
	onPress: (event: KeyboardEvent) => void
}

/** The field that keeps the focus while the keys go through the answers. */
export function SearchField({ input, query, list, active, expanded, onType, onFocus, onPress }: Props) {
	const { t } = useWords()
	return (
		<div className="find">
			<Icon name="search" size={15} />
			<input
				ref={input}
				type="search"
				role="combobox"
				autoComplete="off"
				spellCheck={false}
				aria-label={t('search.label')}
				aria-expanded={expanded}
				aria-controls={list}
				aria-activedescendant={active}
				placeholder={t('search.placeholder')}
				value={query}
				onChange={(event) => onType(event.target.value)}
				onFocus={onFocus}
				onKeyDown={onPress}
			/>
			{query === '' ? (
				<kbd>Ctrl K</kbd>
			) : (
				<button type="button" className="bare" aria-label={t('search.clear')} onClick={() => onType('')}>
					<Icon name="x" size={13} />
				</button>
			)}
		</div>
	)
}
