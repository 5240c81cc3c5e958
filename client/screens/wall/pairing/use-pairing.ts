import { useEffect, useState } from 'react'
import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import { useSession } from '../../../session/use-session.ts'
import { askPairing } from './ask-pairing.ts'
import { type Heard, keepPairing } from './keep-pairing.ts'

/** Moments are milliseconds of the clock that nobody sets. */
export type Pairing = {
	code: { text: string; endsAt: number; lifeMs: number } | null
	/** A desk has approved: the line is being opened. */
	paired: boolean
	server: 'asking' | 'here' | 'away'
	/** What to add to the clock that nobody sets for the server's, in epoch milliseconds. */
	ahead: number | null
}

const NOTHING: Pairing = { code: null, paired: false, server: 'asking', ahead: null }

/** The code of this screen; once a desk has approved it, the session opens its line by itself. */
export function usePairing(profile: DisplayProfile): Pairing {
	const session = useSession()
	const [pairing, setPairing] = useState(NOTHING)
	useEffect(() => {
		const abort = new AbortController()
		const { signal } = abort
		void keepPairing({
			ask: (how) => askPairing(how, profile, signal),
			told: (heard) => {
				setPairing((before) => after(before, heard))
				if (heard?.answer.state === 'paired') session.tryNow()
			},
			pause: (ms) => new Promise((done) => setTimeout(done, ms)),
			isOver: () => signal.aborted,
		})
		return () => abort.abort()
	}, [profile, session])
	return pairing
}

function after(before: Pairing, heard: Heard | null): Pairing {
	if (!heard) return { ...before, server: 'away' }
	const now = performance.now()
	const { answer, serverMs } = heard
	const rest = { server: 'here', ahead: serverMs - now } as const
	if (answer.state !== 'waiting') return { code: null, paired: answer.state === 'paired', ...rest }
	const left = Date.parse(answer.expires_at) - serverMs
	const known = before.code?.text === answer.code ? before.code : null
	const code = known ?? { text: answer.code, endsAt: now + left, lifeMs: Math.max(left, 1) }
	return { code, paired: false, ...rest }
}
