import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useLayoutEffect, useState } from 'react'

type Props<T> = {
	items: readonly T[]
	rowHeight: number
	label: string
	keyOf: (item: T) => string
	row: (item: T) => ReactNode
	selected: string | null
	/** The row under the keyboard. */
	active: string | null
	onActive: (key: string | null) => void
	onOpen: (key: string) => void
	listRef: RefObject<HTMLDivElement | null>
}
/** Rows kept ready above and below what is seen. */
const SPARE = 6
const STEPS: Readonly<Record<string, number>> = {
	ArrowDown: 1,
	ArrowUp: -1,
	j: 1,
	k: -1,
	PageDown: 10,
	PageUp: -10,
	Home: -1e9,
	End: 1e9,
}
const optionId = (key: string) => `row-${key}`

/** Draws only the rows in view, all equally high; one stop of the Tab key, then arrows and Enter. */
export function VirtualList<T>({
	items,
	rowHeight,
	label,
	keyOf,
	row,
	selected,
	active,
	onActive,
	onOpen,
	listRef: box,
}: Props<T>) {
	const view = useScroll(box)
	const reveal = active ?? selected
	// biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice, not every change of the rows
	useLayoutEffect(() => {
		const index = reveal ? items.findIndex((item) => keyOf(item) === reveal) : -1
		if (index >= 0 && box.current) scrollTo(box.current, index * rowHeight, rowHeight)
	}, [reveal])

	const step = (event: KeyboardEvent) => {
		if (event.key === 'Enter' && active) return onOpen(active)
		const by = STEPS[event.key]
		if (by === undefined || items.length === 0) return
		event.preventDefault()
		const from = items.findIndex((item) => keyOf(item) === (active ?? selected))
		const next = items[Math.max(0, Math.min(items.length - 1, from + by))]
		if (next) onActive(keyOf(next))
	}
	const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE)
	const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + SPARE)
	const activeDrawn = active !== null && items.slice(first, last).some((item) => keyOf(item) === active)
	return (
		<div
			ref={box}
			className="virtual"
			role="listbox"
			tabIndex={0}
			aria-label={label}
			aria-activedescendant={activeDrawn ? optionId(active) : undefined}
			onKeyDown={step}
			onFocus={(event) => {
				// By keyboard only: a click says itself which row is meant.
				const start = selected ?? (items[0] && keyOf(items[0]))
				if (start && event.currentTarget.matches(':focus-visible')) onActive(start)
			}}
			onBlur={() => onActive(null)}
		>
			<div style={{ height: items.length * rowHeight }} role="presentation">
				{items.slice(first, last).map((item, i) => {
					const key = keyOf(item)
					return (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
						// biome-ignore lint/a11y/useFocusableInteractive: the list takes the focus
						<div
							key={key}
							id={optionId(key)}
							role="option"
							aria-selected={key === selected}
							aria-setsize={items.length}
							aria-posinset={first + i + 1}
							className={key === active ? 'option active' : 'option'}
							style={{ top: (first + i) * rowHeight, height: rowHeight }}
							onClick={() => onOpen(key)}
						>
							{row(item)}
						</div>
					)
				})}
			</div>
		</div>
	)
}

function scrollTo(element: HTMLElement, top: number, height: number): void {
	if (top < element.scrollTop) element.scrollTop = top
	else if (top + height > element.scrollTop + element.clientHeight)
		element.scrollTop = top + height - element.clientHeight
}

function useScroll(box: { readonly current: HTMLDivElement | null }): { top: number; height: number } {
	const [view, setView] = useState({ top: 0, height: 600 })
	const measure = useCallback(() => {
		if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight })
	}, [box])
	useLayoutEffect(() => {
		const element = box.current
		if (!element) return
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		element.addEventListener('scroll', measure, { passive: true })
		return () => {
			observer.disconnect()
			element.removeEventListener('scroll', measure)
		}
	}, [box, measure])
	return view
}
