import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import { steadied } from './steadied.ts'

type Kept<T> = { subject: string; items: readonly T[] }

/**
 * Rows that do not change their places under the pointer, or while one of them has the focus. Another subject is
 * another list: it is shown at once.
 */
export function useSteady<T>(items: readonly T[], keyOf: (item: T) => string, subject: string) {
	const [pointed, setPointed] = useState(false)
	const [focused, setFocused] = useState(false)
	const [, redraw] = useState(0)
	const box = useRef<Element>(null)
	const kept = useRef<Kept<T>>({ subject, items })
	const holds = (pointed || focused) && kept.current.subject === subject
	const steady = holds ? steadied(kept.current.items, items, keyOf) : { shown: items, waiting: 0 }
	useLayoutEffect(() => {
		kept.current = { subject, items: steady.shown }
		// What goes while it has the focus, as a button that has done its work, does not say that it loses it.
		if (focused && !box.current?.contains(document.activeElement)) setFocused(false)
	})
	const handlers = {
		onPointerEnter: () => setPointed(true),
		onPointerLeave: () => setPointed(false),
		onFocus: ({ currentTarget }: FocusEvent) => {
			box.current = currentTarget
			setFocused(true)
		},
		onBlur: (event: FocusEvent) => setFocused(event.currentTarget.contains(event.relatedTarget)),
	}
	const apply = () => {
		kept.current = { subject, items }
		redraw((n) => n + 1)
	}
	return { ...steady, handlers, apply }
}
