import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from './problem.ts'

export const etagOf = (version: number): string => `"v${version}"`

/** Weak marks are let through: a proxy that packs an answer weakens its tag, and the version is what is compared. */
const TAG = /^(?:W\/)?"v(\d{1,15})"$/

/** Versions named by `If-Match`: null without one, `any` for `*`. */
export function matchOf({ 'if-match': given }: IncomingHttpHeaders): 'any' | readonly number[] | null {
	if (given === undefined) return null
	if (given.trim() === '*') return 'any'
	return given.split(',').map((tag) => {
		const version = TAG.exec(tag.trim())?.[1]
		if (version === undefined)
			throw new Problem(400, 'If-Match must hold the ETag of a record.', {
				where: 'If-Match',
				why: 'expected "v" and a number in quotes',
			})
		return Number(version)
	})
}

/** The version that a change expects: the present one when it is among those named, so that the store decides. */
export const expectOf = (match: ReturnType<typeof matchOf>, present: number): { expect?: number } =>
	match === null || match === 'any' ? {} : { expect: match.includes(present) ? present : (match[0] ?? 0) }

/** True when the asker holds this representation already. */
export function isFresh({ 'if-none-match': given = '' }: IncomingHttpHeaders, tag: string): boolean {
	const strong = (one: string) => one.trim().replace(/^W\//, '')
	return given.split(',').some((one) => one.trim() === '*' || strong(one) === strong(tag))
}

const KEY = /^"?([\w-]{8,64})"?$/

/** The asker's name for this request, which makes it safe to repeat; null when there is none. */
export function idempotencyKey(headers: IncomingHttpHeaders): string | null {
	const given = headers['idempotency-key']
	if (given === undefined) return null
	const key = KEY.exec(String(given))?.[1]
	if (key !== undefined) return key
	throw new Problem(400, 'Idempotency-Key is not usable.', {
		where: 'Idempotency-Key',
		why: '8 to 64 letters, digits, - or _',
	})
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID made from a key instead of the clock, so that a repeated request asks for the very same record. */
export function ulidFrom(key: string): string {
	const digest = createHash('sha256').update(key).digest()
	return Array.from({ length: 26 }, (_, i) => CROCKFORD[digest[i]! % (i === 0 ? 8 : 32)]).join('')
}
