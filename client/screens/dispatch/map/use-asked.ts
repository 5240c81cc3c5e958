import { useEffect, useRef, useState } from 'react'

/** The last answer, which stays while the next is asked for and while the server does not tell. */
export type Asked<Answer> = { answer: Answer | null; failing: boolean }
type Question = {
	/** What the answer is about: another subject has no answer yet. */
	subject: string
	/** Everything that the answer depends on. */
	key: string
}

/** Changes come in flocks: one question for all of them. */
const SETTLE_MS = 60
const RETRY_MS = 5000
const NOTHING: Asked<never> = { answer: null, failing: false }

/** Asks a question of the server, again whenever what it depends on changes, and again until it is answered. */
export function useAsked<Answer>(
	question: Question | null,
	ask: (signal: AbortSignal) => Promise<Answer>,
): Asked<Answer> {
	const [asked, setAsked] = useState<Asked<Answer> & { subject: string | null }>({ ...NOTHING, subject: null })
	const latest = useRef(ask)
	latest.current = ask
	const { subject = null, key = null } = question ?? {}
	useEffect(() => {
		if (key === null) return
		const abort = new AbortController()
		let timer: ReturnType<typeof setTimeout>
		const put = () =>
			latest.current(abort.signal).then(
				(answer) => !abort.signal.aborted && setAsked({ answer, failing: false, subject }),
				() => {
					if (abort.signal.aborted) return
					setAsked((before) => ({ answer: before.subject === subject ? before.answer : null, failing: true, subject }))
					timer = setTimeout(put, RETRY_MS)
				},
			)
		timer = setTimeout(put, SETTLE_MS)
		return () => {
			clearTimeout(timer)
			abort.abort()
		}
	}, [key, subject])
	return key !== null && asked.subject === subject ? asked : NOTHING
}
