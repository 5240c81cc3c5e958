import './search.css'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Camera } from '../camera.ts'
import { FoundList } from './found-list.tsx'
import { useSearch } from './use-search.ts'

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
	const [query, setQuery] = useState('')
	const [open, setOpen] = useState(false)
	const [active, setActive] = useState(0)
	/** Enter was pressed before the answers were there. */
	const eager = useRef(false)
	const near = useCallback(() => camera.centre, [camera])
	const { found, ask } = useSearch(near)
	const items = 'items' in found ? found.items : []

	const type = (text: string) => {
		setQuery(text)
		setActive(0)
		setOpen(true)
		eager.current = false
		ask(text)
	}
	const take = (place: FoundPlace | undefined) => {
		if (!place) return
		eager.current = false
		setOpen(false)
		input.current?.blur()
		onOpen(place)
	}
	const close = () => {
		setOpen(false)
		if (query === '') input.current?.blur()
	}
	const press = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Escape') (open ? close : () => input.current?.blur())()
		else if (event.key === 'ArrowDown') setActive((i) => Math.min(i + 1, items.length - 1))
		else if (event.key === 'ArrowUp') setActive((i) => Math.max(i - 1, 0))
		else if (event.key === 'Enter' && found.state === 'asking') eager.current = true
		else if (event.key === 'Enter') take(items[active])
		else return
		event.preventDefault()
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: acts on answers when they come, not on every drawing
	useEffect(() => {
		if (eager.current && found.state === 'found') take(items[0])
	}, [found])
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
					aria-activedescendant={expanded && items[active] ? `${list}-${active}` : undefined}
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
