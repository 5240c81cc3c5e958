import { createHmac, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'

const MOST_CHECKED = 1000

/** Tokens that carry what they say, signed so that they cannot be made up; `schema` tells one sort from the others. */
export function signedTokens<T extends object>(secret: Buffer, schema: z.ZodType<T>) {
	/** A map asks for tiles by the hundred: each token's signature is checked once. Only sound ones are kept, null of another sort. */
	const checked = new Map<string, T | null>()
	const sign = (body: string) => createHmac('sha256', secret).update(body).digest()

	function check(token: string): T | null {
		const [body = '', signature = ''] = token.split('.')
		const given = Buffer.from(signature, 'base64url')
		const right = sign(body)
		if (given.length !== right.length || !timingSafeEqual(given, right)) return null
		const said = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString())).data ?? null
		if (checked.size >= MOST_CHECKED) checked.clear()
		checked.set(token, said)
		return said
	}
	return {
		tokenFor(said: T): string {
			const body = Buffer.from(JSON.stringify(said)).toString('base64url')
			return `${body}.${sign(body).toString('base64url')}`
		},
		/** What a token says; null where it is not sound, or of another sort. */
		read(token: string): T | null {
			const known = checked.get(token)
			return known === undefined ? check(token) : known
		},
	}
}
