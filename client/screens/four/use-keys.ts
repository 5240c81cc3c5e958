import { useEffect, useRef } from 'react'
import { MAP_KEYS, type MapKey } from '../../map/map-face.ts'

export type KeyActions = {
	toggle: (key: MapKey) => void
	only: (key: MapKey) => void
	/** Gives up the innermost thing that is open. */
	escape: () => void
	undo: () => void
	search: () => void
	/** Goes to the list, where J, K, arrows and Enter work. */
	list: () => void
	zoom: (by: 1 | -1) => void
	/** Back to the ground that needs no network. */
	localBasemap: () => void
	/** The carried mark; null while none is carried by keys. */
	carried: { nudge: (east: number, north: number) => void; drop: () => void } | null
}

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
	ArrowUp: [0, 1],
	ArrowDown: [0, -1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
}
const STEP_M = 10
const FINE_M = 1
const typing = (target: EventTarget | null) =>
	target instanceof HTMLElement && target.matches('input, textarea, select')
/** Something that is open and closes itself. */
const ownsEscape = (target: EventTarget | null) =>
	target instanceof HTMLElement && target.closest('[data-own-escape]') !== null
const inList = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('[role=listbox]')

/** True when the key was meant for the mark that is carried. */
function carryKey(event: KeyboardEvent, carried: NonNullable<KeyActions['carried']>): boolean {
	const arrow = ARROWS[event.key]
	const metres = event.shiftKey ? FINE_M : STEP_M
	if (arrow) carried.nudge(arrow[0] * metres, arrow[1] * metres)
	else if (event.key === 'Enter') carried.drop()
	else return false
	return true
}

function press(event: KeyboardEvent, actions: KeyActions): boolean {
	if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') actions.search()
	else if (event.key === 'Escape' && ownsEscape(event.target)) return false
	else if (event.key === 'Escape') actions.escape()
	else if (typing(event.target) || event.altKey) return false
	else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ') actions.undo()
	else if (event.ctrlKey || event.metaKey) return false
	else if (actions.carried && carryKey(event, actions.carried)) return true
	else return plainKey(event, actions)
	return true
}

function plainKey(event: KeyboardEvent, actions: KeyActions): boolean {
	// With Shift the key says ! or @, but its place is the same.
	const map = MAP_KEYS[['Digit1', 'Digit2', 'Digit3', 'Digit4'].indexOf(event.code)]
	if (map) (event.shiftKey ? actions.only : actions.toggle)(map)
	else if ((event.code === 'KeyJ' || event.code === 'KeyK') && !inList(event.target)) actions.list()
	else if (event.key === '+' || event.key === '=') actions.zoom(1)
	else if (event.key === '-') actions.zoom(-1)
	else if (event.code === 'KeyB') actions.localBasemap()
	else return false
	return true
}

/** The keys of the page; while somebody types, only Esc and Ctrl K. */
export function useKeys(actions: KeyActions): void {
	const latest = useRef(actions)
	useEffect(() => {
		latest.current = actions
	})
	useEffect(() => {
		const down = (event: KeyboardEvent) => {
			// The map has keys of its own; a carried mark goes before them.
			if (!event.defaultPrevented && press(event, latest.current)) {
				event.preventDefault()
				if (latest.current.carried) event.stopPropagation()
			}
		}
		window.addEventListener('keydown', down, { capture: true })
		return () => window.removeEventListener('keydown', down, { capture: true })
	}, [])
}
