import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -1e9, End: 1e9 }
const TYPED_INTO = 'input, textarea, select, [contenteditable]'

type Given = {
	/** The rows that can be stood on, in their order. */
	keys: readonly string[]
	list: RefObject<HTMLElement | null>
	onOpen: (key: string) => void
	onMore: ((key: string, by: 1 | -1) => void) | undefined
	onActive: (key: string | null) => void
}

/** J and K walk through the rows from wherever nothing is typed, Enter opens, + and - change how many. */
export function useListKeys({ keys, list, onOpen, onMore, onActive }: Given) {
	const [active, setActive] = useState<string | null>(null)
	const stand = (key: string | null) => {
		setActive(key)
		onActive(key)
	}
	const walk = (by: number) => {
		const next = keys[Math.max(0, Math.min(keys.length - 1, (active ? keys.indexOf(active) : -1) + by))]
		if (next === undefined) return
		stand(next)
		list.current?.querySelector(`[data-row="${next}"]`)?.scrollIntoView({ block: 'nearest' })
	}
	const press = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
		if (event.key === 'Enter' && active) onOpen(active)
		else if ((event.key === '+' || event.key === '=') && active) onMore?.(active, 1)
		else if (event.key === '-' && active) onMore?.(active, -1)
		else if (STEPS[event.key] !== undefined) walk(STEPS[event.key]!)
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	useEffect(() => {
		const fromAfar = (event: globalThis.KeyboardEvent) => {
			const { target, key, ctrlKey, metaKey, altKey } = event
			if ((key !== 'j' && key !== 'k') || ctrlKey || metaKey || altKey || event.defaultPrevented) return
			if (target instanceof Element && target.closest(`${TYPED_INTO}, [role="listbox"], [role="dialog"]`)) return
			list.current?.focus({ preventScroll: true })
		}
		window.addEventListener('keydown', fromAfar)
		return () => window.removeEventListener('keydown', fromAfar)
	}, [list])
	return { active, stand, press, standOnFirst: () => active === null && keys[0] && stand(keys[0]) }
}
