import { useCallback, useMemo, useRef, useState } from 'react'
import { useSession } from '../../../session/use-session.ts'
import type { Note } from '../../../ui/toast.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { refusedText } from '../refused-text.ts'

export const UNDO_SECONDS = 10

export type Notes = {
	note: Note | null
	/** Says what was done and cannot be taken back here. */
	tell: (text: string) => void
	fail: (text: string) => void
	/** Says what was done and, for ten seconds, offers to take it back. */
	undoable: (text: string, seq: number, undone: string) => void
	/** Takes the last step back that was not taken back yet, as long ago as it may be. */
	undo: () => void
	close: () => void
}

/** An entry of this page's own and the words for having taken it back. */
type Step = { seq: number; undone: string }
const STEPS_KEPT = 100

/** The one line at the foot of the page that says what became of the last step. */
export function useNotes(): Notes {
	const session = useSession()
	const { t } = useWords()
	const [note, setNote] = useState<Note | null>(null)
	const last = useRef(0)
	const say = useCallback((text: string, rest: Partial<Note> = {}) => {
		last.current += 1
		setNote({ key: last.current, text, ...rest })
	}, [])
	const tell = useCallback((text: string) => say(text), [say])
	const fail = useCallback((text: string) => say(text, { bad: true }), [say])
	const steps = useRef<Step[]>([])
	const takeBack = useCallback(
		async (step: Step | undefined) => {
			if (!step) return
			steps.current = steps.current.filter((other) => other !== step)
			setNote(null)
			const outcome = await session.submit({ do: 'undo', seq: step.seq })
			if (outcome.ok) say(step.undone)
			else fail(t('toast.failed', { reason: refusedText(outcome, t) }))
		},
		[session, say, fail, t],
	)
	const undoable = useCallback(
		(text: string, seq: number, undone: string) => {
			const step = { seq, undone }
			steps.current = [...steps.current, step].slice(-STEPS_KEPT)
			say(text, { action: { label: t('move.undo'), run: () => void takeBack(step) } })
		},
		[say, takeBack, t],
	)
	const close = useCallback(() => setNote(null), [])
	return useMemo(
		() => ({ note, tell, fail, undoable, undo: () => void takeBack(steps.current.at(-1)), close }),
		[note, tell, fail, undoable, takeBack, close],
	)
}
