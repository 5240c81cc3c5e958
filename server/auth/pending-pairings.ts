import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { CODE_ALPHABET, CODE_LENGTH, type pairingAsk } from '../../domain/pairing.ts'

const LIFE_MS = 5 * 60_000
const MOST = 50
const MOST_OF_ADDRESS = 10

type Profile = z.output<typeof pairingAsk>['profile']
/** A screen that shows a code; `device` is the hash of its secret, `until` is in epoch milliseconds. */
export type Pending = {
	readonly code: string
	readonly device: string
	readonly address: string
	readonly until: number
	profile: Profile
	/** A desk is letting it in at this moment. */
	taken: boolean
}

/** Screens that wait to be let in. They are kept in memory alone: after a restart a screen asks again. */
export function pendingPairings(now: () => number) {
	const waiting = new Map<string, Pending>()
	const forgetOld = () => {
		for (const { device, until } of waiting.values()) if (until <= now()) waiting.delete(device)
	}
	const find = (test: (pending: Pending) => boolean) => {
		forgetOld()
		return [...waiting.values()].find(test) ?? null
	}
	return {
		of: (device: string): Pending | null => find((pending) => pending.device === device),
		/** The code of this screen, new or as it is; null where too many screens wait. */
		open(device: string, profile: Profile, address: string): Pending | null {
			const known = find((pending) => pending.device === device)
			if (known) {
				known.profile = profile
				return known
			}
			const ofAddress = [...waiting.values()].filter((pending) => pending.address === address)
			if (waiting.size >= MOST || ofAddress.length >= MOST_OF_ADDRESS) return null
			const pending = { code: newCode(), device, address, until: now() + LIFE_MS, profile, taken: false }
			waiting.set(device, pending)
			return pending
		},
		/** Whom the code lets in, once: a second desk finds nobody. */
		take(code: string): Pending | null {
			const pending = find((one) => one.code === code && !one.taken)
			if (pending) pending.taken = true
			return pending
		},
		/** The desk has let it in, or could not. */
		settle(pending: Pending, letIn: boolean): void {
			pending.taken = false
			if (letIn) waiting.delete(pending.device)
		},
	}

	function newCode(): string {
		for (;;) {
			const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
			if (!find((pending) => pending.code === code)) return code
		}
	}
}
