import { useCallback, useMemo, useRef, useState } from 'react'
import { useSession } from '../../session/use-session.ts'
import type { Note } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'

export const UNDO_SECONDS = 10

export type Notes = {
	note: Note | null
	fail: (text: string) => void
	/** Says what was done; for ten seconds it can be taken back. */
	undoable: (text: string, seq: number, undone: string) => void
	/** Takes the last step back, if that is still offered. */
	undo: () => void
	close: () => void
}

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
	const fail = useCallback((text: string) => say(text, { bad: true }), [say])
	const undoable = useCallback(
		(text: string, seq: number, undone: string) => {
			const run = async () => {
				setNote(null)
				const outcome = await session.submit({ do: 'undo', seq })
				if (outcome.ok) say(undone)
				else fail(t('toast.failed', { reason: t(`refused.${outcome.refusal}`) }))
			}
			say(text, { action: { label: t('move.undo'), run: () => void run() } })
		},
		[session, say, fail, t],
	)
	const close = useCallback(() => setNote(null), [])
	return useMemo(
		() => ({ note, fail, undoable, undo: () => note?.action?.run(), close }),
		[note, fail, undoable, close],
	)
}
