import { useCallback, useId, useRef } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'
import { FoundList } from '../../common/search/found-list.tsx'
import { useSearchBox } from '../../common/search/use-search-box.ts'
import { useDesk } from '../desk.ts'
import { useOpenFound } from '../state/use-open-found.ts'

/** Where it happened, by the name of a village or anything else, or by pasted coordinates; a click on the map does as well. */
export function PlaceField() {
	const { t } = useWords()
	const { today } = useDesk()
	const list = useId()
	const input = useRef<HTMLInputElement>(null)
	const nowhere = useCallback(() => null, [])
	const box = useSearchBox({ input, near: nowhere, onOpen: useOpenFound() })
	const { query, found, open, active } = box
	const expanded = open && found.state !== 'idle'
	const chosen = 'items' in found && found.items[active] !== undefined
	return (
		<search
			className="place-field"
			data-own-escape={expanded ? '' : undefined}
			onBlur={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget)) box.setOpen(false)
			}}
		>
			<input
				ref={input}
				className="field"
				role="combobox"
				autoComplete="off"
				spellCheck={false}
				aria-label={t('dispatch.intake.where')}
				aria-expanded={expanded}
				aria-controls={list}
				aria-activedescendant={expanded && chosen ? `${list}-${active}` : undefined}
				placeholder={t('dispatch.intake.whereHint')}
				value={query}
				onChange={(event) => box.type(event.target.value)}
				onKeyDown={box.press}
			/>
			{expanded && (
				<FoundList
					id={list}
					found={found}
					active={active}
					today={today}
					onActive={box.setActive}
					onTake={box.take}
					onRetry={() => box.ask(query)}
				/>
			)}
		</search>
	)
}
