import './search.css'
import { type RefObject, useId } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Camera } from '../camera.ts'
import { FoundList } from './found-list.tsx'
import { useSearchBox } from './use-search-box.ts'

type Props = {
	input: RefObject<HTMLInputElement | null>
	camera: Camera
	today: string
	onOpen: (place: FoundPlace) => void
}

/** Search over everything that has a name or a position, wherever the page stands. */
export function SearchBox({ input, camera, today, onOpen }: Props) {
	const { t } = useWords()
	const list = useId()
	const { query, found, ask, open, setOpen, active, setActive, type, take, press } = useSearchBox({
		input,
		camera,
		onOpen,
	})
	const chosen = 'items' in found && found.items[active] !== undefined
	const expanded = open && found.state !== 'idle'
	return (
		<search
			className="search-box"
			data-own-escape=""
			onBlur={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
			}}
		>
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
					aria-activedescendant={expanded && chosen ? `${list}-${active}` : undefined}
					placeholder={t('search.placeholder')}
					value={query}
					onChange={(event) => type(event.target.value)}
					onFocus={() => setOpen(true)}
					onKeyDown={press}
				/>
				{query === '' ? (
					<kbd>Ctrl K</kbd>
				) : (
					<button type="button" className="bare" aria-label={t('search.clear')} onClick={() => type('')}>
						<Icon name="x" size={13} />
					</button>
				)}
			</div>
			{open && (
				<FoundList
					id={list}
					found={found}
					active={active}
					today={today}
					onActive={setActive}
					onTake={take}
					onRetry={() => ask(query)}
				/>
			)}
		</search>
	)
}
