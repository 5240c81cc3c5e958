import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { useSearch } from './use-search.ts'

type Given = {
	input: RefObject<HTMLInputElement | null>
	near: () => LonLat | null
	onOpen: (place: FoundPlace) => void
}

/** What is typed, what was found, which answer the keys stand on; Enter takes it. */
export function useSearchBox({ input, near, onOpen }: Given) {
	const [query, setQuery] = useState('')
	const [open, setOpen] = useState(false)
	const [active, setActive] = useState(0)
	/** Enter was pressed before the answers were there. */
	const eager = useRef(false)
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
	return { query, found, ask, open, setOpen, active, setActive, type, take, press }
}
