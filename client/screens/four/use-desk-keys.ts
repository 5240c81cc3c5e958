import type { Dispatch, RefObject } from 'react'
import type { Notes } from '../common/shell/use-notes.ts'
import { LOCAL } from '../common/use-basemap.ts'
import type { DeskStep } from './desk.ts'
import type { Drafts } from './drafts/use-drafts.ts'
import type { Stage } from './stage.ts'
import { useKeys } from './use-keys.ts'

type Given = {
	stage: Stage
	notes: Notes
	drafts: Drafts
	dispatch: Dispatch<DeskStep>
	list: RefObject<HTMLElement | null>
	search: RefObject<HTMLInputElement | null>
}

/** What the keys of the page do; Esc gives up the innermost thing that is open. */
export function useDeskKeys({ stage, notes, drafts, dispatch, list, search }: Given): void {
	const { desk, move, camera, pick, pin, ground } = stage
	const held = move.carry?.phase === 'carried' && move.carry.by === 'keys'
	useKeys({
		toggle: (key) => dispatch({ step: 'toggle', key }),
		only: (key) => dispatch({ step: 'only', key }),
		escape: () => {
			if (move.carry) move.cancel()
			else if (desk.selected || pin.place) pick(null)
			else if (drafts.open) drafts.show(false)
			else camera.restore()
		},
		undo: notes.undo,
		search: () => {
			search.current?.focus()
			search.current?.select()
		},
		list: () => list.current?.focus(),
		zoom: (by) => camera.zoom(by),
		localBasemap: () => ground.choose(LOCAL),
		carried: held ? { nudge: move.nudge, drop: move.drop } : null,
	})
}
