import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { PairingAnswer, pairingAsk } from '../../domain/pairing.ts'
import { beijingTime } from '../../domain/time.ts'
import type { Layers } from '../layers/layers.ts'
import type { Store } from '../store/store.ts'
import { attempts } from './attempts.ts'
import { cookieIn, DEVICE_COOKIE, SESSION_COOKIE } from './cookies.ts'
import type { Identify, Identity } from './identify.ts'
import { type Approval, type Approved, letIn } from './let-in.ts'
import { type Pending, pendingPairings } from './pending-pairings.ts'
import { fingerprint, wallSessions } from './wall-sessions.ts'

const MINUTE_MS = 60_000
const ASKS_A_MINUTE = 10
const WRONG_CODES_A_MINUTE = 10

/** `cookies` are set for good in the browser that asked. */
export type Pairing = { answer: PairingAnswer; cookies: Readonly<Record<string, string>> }
/** How big screens are let in, and known again. */
export type Walls = {
	identify: Identify
	/** What this browser is told of its pairing; a wall gets its session. */
	state(headers: IncomingHttpHeaders): Pairing
	/** A screen asks to be let in; null where this address, or everybody, asks too often. */
	ask(headers: IncomingHttpHeaders, profile: Profile, address: string): Pairing | null
	/** Lets the screen that shows the code in, as the person who read it. */
	approve(who: Identity, given: Approval): Promise<Approved>
}
type Profile = z.output<typeof pairingAsk>['profile']
type Parts = { secret: Buffer; layers: Layers; store: Store; now: () => number }

export function openWalls({ secret, layers, store, now }: Parts): Walls {
	const sessions = wallSessions(secret, layers)
	const pending = pendingPairings(now)
	const asks = attempts(ASKS_A_MINUTE, MINUTE_MS, now)
	const wrongCodes = attempts(WRONG_CODES_A_MINUTE, MINUTE_MS, now)

	function state(headers: IncomingHttpHeaders): Pairing {
		const secret = cookieIn(headers, DEVICE_COOKIE)
		if (secret === null) return NONE
		const wall = sessions.wallOf(fingerprint(secret))
		// Given anew at each visit, so that no wall in use is signed out by the calendar.
		if (wall)
			return {
				answer: { state: 'paired', wall: wall.id },
				cookies: { [DEVICE_COOKIE]: secret, [SESSION_COOKIE]: sessions.tokenFor(wall.id) },
			}
		const waits = pending.of(fingerprint(secret))
		return waits ? { answer: waiting(waits), cookies: {} } : NONE
	}

	function ask(headers: IncomingHttpHeaders, profile: Profile, address: string): Pairing | null {
		const told = state(headers)
		if (told.answer.state === 'paired') return told
		if (asks.spent(address)) return null
		asks.count(address)
		// Only a secret that was given out here, and is waited for, is kept.
		const known = told.answer.state === 'waiting' ? cookieIn(headers, DEVICE_COOKIE) : null
		const device = known ?? randomBytes(32).toString('base64url')
		const waits = pending.open(fingerprint(device), profile, address)
		return waits && { answer: waiting(waits), cookies: { [DEVICE_COOKIE]: device } }
	}

	const approve = letIn({ pending, wrongCodes, store })
	return { identify: sessions.identify, state, ask, approve }
}

const NONE: Pairing = { answer: { state: 'none' }, cookies: {} }
const waiting = ({ code, until }: Pending): PairingAnswer => ({
	state: 'waiting',
	code,
	expires_at: beijingTime(until),
})
