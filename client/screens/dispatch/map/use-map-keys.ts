import { useLayoutEffect, useRef } from 'react'
import type { DispatchHand } from '../../../map/dispatch/dispatch-map-view.tsx'
import { MAP_KEYS } from '../../../map/map-face.ts'
import { useDesk } from '../desk.ts'
import { shapeOf } from './drawing.ts'
import { toolKey } from './map-key.ts'
import type { DeskView } from './use-desk-view.ts'
import type { ToolActs } from './use-tool.ts'

type Given = { hand: DispatchHand | null; acts: ToolActs; view: DeskView }

const TYPED_INTO = 'input, textarea, select, [contenteditable], [role=dialog], [data-own-escape]'
/** Something of the page that has keys of its own. */
const taken = (target: EventTarget | null) => target instanceof Element && target.closest(TYPED_INTO) !== null
/** The hand is on the map, or nowhere. */
const onMap = (target: EventTarget | null) =>
	target === document.body || (target instanceof Element && target.closest('.map-view') !== null)

/** The keys of the map: those of the tool in hand before its own, then layers, the lock, zoom, and Esc for the innermost thing. */
export function useMapKeys(given: Given): void {
	const { state, dispatch } = useDesk()
	const latest = useRef({ ...given, state, dispatch })
	latest.current = { ...given, state, dispatch }
	// Before the keys of the page: with a tool in hand, Enter sets a place rather than enters a call.
	useLayoutEffect(() => {
		const moved = { now: false }
		const early = (event: KeyboardEvent) => {
			if (
				onMap(event.target) &&
				!event.ctrlKey &&
				!event.altKey &&
				!event.metaKey &&
				press(event, latest.current, moved)
			) {
				event.preventDefault()
				event.stopPropagation()
			}
		}
		const late = (event: KeyboardEvent) => {
			if (event.defaultPrevented || taken(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
			if (plain(event, latest.current)) event.preventDefault()
		}
		// The map moves by arrows itself; a tool in hand goes before it.
		window.addEventListener('keydown', early, { capture: true })
		window.addEventListener('keydown', late)
		return () => {
			window.removeEventListener('keydown', early, { capture: true })
			window.removeEventListener('keydown', late)
		}
	}, [])
}

type Now = Given & Pick<ReturnType<typeof useDesk>, 'state' | 'dispatch'>

/** True when the key was for the tool in hand. */
function press({ key, shiftKey: shift }: KeyboardEvent, { hand, acts, state }: Now, moved: { now: boolean }): boolean {
	if (state.tool === 'look' || !hand) return false
	const { pen } = hand
	const meant = toolKey({ key, shift, crosshair: pen.keys, moved: moved.now })
	switch (meant?.does) {
		case 'nudge':
			pen.nudge(meant.dx, meant.dy)
			moved.now = true
			return true
		case 'set':
			if (pen.at) acts.set(pen.at)
			if (!shapeOf(state.tool)) pen.settle()
			moved.now = false
			return true
		case 'end':
			return acts.end()
		case 'back':
			acts.back()
			return true
		case 'leave':
			acts.leave()
			return true
		default:
			return false
	}
}

function plain(event: KeyboardEvent, { view, acts, state, dispatch }: Now): boolean {
	// With Shift the key says ! or @, but its place is the same.
	const map = MAP_KEYS[['Digit1', 'Digit2', 'Digit3', 'Digit4'].indexOf(event.code)]
	if (map) dispatch({ step: event.shiftKey ? 'lead' : 'toggle', key: map })
	else if (event.code === 'KeyL') view.setLocked(!view.locked)
	else if (event.key === 'Escape') {
		if (state.tool !== 'look') acts.leave()
		else if (state.selected) dispatch({ step: 'select', id: null })
		else view.camera.restore()
	} else if (!onMap(event.target) || event.target === document.body) return zoomed(event.key, view)
	else return false
	return true
}

/** The map zooms by these keys itself while it has the focus. */
function zoomed(key: string, { camera }: DeskView): boolean {
	if (key !== '+' && key !== '=' && key !== '-') return false
	camera.zoom(key === '-' ? -1 : 1)
	return true
}
