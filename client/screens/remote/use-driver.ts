import { useCallback, useMemo, useRef, useState } from 'react'
import type { SingleIntent } from '../../../domain/intent.ts'
import { useSession } from '../../session/use-session.ts'
import type { Note } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { refusedText } from '../common/refused-text.ts'

/** So long an answer may take before it is said that the act waits for the line. */
const PATIENCE_MS = 2000

export type Driver = {
	note: Note | null
	/** Does all of it or nothing, and says what became of it. */
	drive: (intents: readonly SingleIntent[], done: string) => void
	say: (text: string, bad?: boolean) => void
	close: () => void
}

/** Sends what the remote asks for; it is shown at once and carried out when the line is there. */
export function useDriver(): Driver {
	const session = useSession()
	const { t } = useWords()
	const [note, setNote] = useState<Note | null>(null)
	const last = useRef(0)
	const say = useCallback((text: string, bad = false) => {
		last.current += 1
		setNote({ key: last.current, text, bad })
	}, [])
	const drive = useCallback(
		async (intents: readonly SingleIntent[], done: string) => {
			const [first, ...more] = intents
			if (!first) return
			const waiting = setTimeout(() => say(t('remote.waiting', { text: done })), PATIENCE_MS)
			const outcome = await session.submit(more.length === 0 ? first : { do: 'batch', intents: [...intents] })
			clearTimeout(waiting)
			if (outcome.ok) say(done)
			else say(t('remote.refused', { reason: refusedText(outcome, t) }), outcome.refusal !== 'nothing-to-do')
		},
		[session, say, t],
	)
	const close = useCallback(() => setNote(null), [])
	return useMemo(() => ({ note, drive, say, close }), [note, drive, say, close])
}
