import { type RefObject, useEffect, useRef } from 'react'
import { useDesk } from './desk.ts'
import { typeOfKey } from './intake/quick-picks.ts'
import { useTakeCall } from './intake/use-take-call.ts'

const TYPED_INTO = 'input, textarea, select, [contenteditable]'
const OWN_ESCAPE = '[data-own-escape], [role="dialog"]'
const inside = (target: EventTarget | null, selector: string) =>
	target instanceof Element && target.closest(selector) !== null
/** Enter belongs to what it would press. */
const pressable = (target: EventTarget | null) =>
	inside(target, 'button, a, summary, [role="listbox"], [role="option"]')

type Given = { search: RefObject<HTMLInputElement | null>; command: () => void }

/** The keys of the whole desk; those of the map and of the lists are theirs. */
export function usePageKeys({ search, command }: Given): void {
	const desk = useDesk()
	const take = useTakeCall()
	const latest = useRef({ desk, take, search, command })
	useEffect(() => {
		latest.current = { desk, take, search, command }
	})
	useEffect(() => {
		// Before the keys of the map: while a call is taken, digits say what has happened.
		const down = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing) return
			if (!press(event, latest.current)) return
			event.preventDefault()
			event.stopPropagation()
		}
		window.addEventListener('keydown', down, { capture: true })
		return () => window.removeEventListener('keydown', down, { capture: true })
	}, [])
}

type Now = Given & { desk: ReturnType<typeof useDesk>; take: () => Promise<void> }

function press(event: KeyboardEvent, now: Now): boolean {
	const { key, ctrlKey, metaKey, altKey, target } = event
	const { desk, take, search } = now
	const control = ctrlKey || metaKey
	if (control && event.code === 'KeyK') {
		search.current?.focus()
		search.current?.select()
	} else if (control && key === 'Enter' && desk.state.call) void take()
	else if (control || altKey) return false
	else if (key === 'Escape') return giveUp(target, desk)
	else if (inside(target, TYPED_INTO)) return false
	else return plain(event, now)
	return true
}

/** Leaves a field first, then the call; all else is given up by whoever opened it. */
function giveUp(target: EventTarget | null, { state, dispatch }: Now['desk']): boolean {
	if (inside(target, OWN_ESCAPE)) return false
	if (target instanceof HTMLElement && inside(target, TYPED_INTO)) target.blur()
	else if (state.call && state.tool === 'look') dispatch({ step: 'call', call: null })
	else return false
	return true
}

function plain({ key, target, repeat, shiftKey }: KeyboardEvent, { desk, take, command }: Now): boolean {
	const { state, dispatch } = desk
	const type = state.call && !shiftKey ? typeOfKey(key) : null
	if (type) dispatch({ step: 'call', call: { type } })
	else if (key === '/') command()
	else if (key === 'n' || key === 'N') dispatch({ step: 'call', call: {} })
	else if ((key === 'i' || key === 'I') && !state.call) dispatch({ step: 'incident', id: null })
	else if (key === 'r' || key === 'R') desk.again()
	else if (key === 'Enter' && !repeat && state.call?.type && state.call.at && !pressable(target)) void take()
	else return false
	return true
}
