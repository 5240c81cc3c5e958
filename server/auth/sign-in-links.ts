import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { ROLES } from '../../domain/actor.ts'
import type { Identify, Identity } from './identify.ts'

export const SESSION_COOKIE = 'fourmap_session'

const MOST_CHECKED = 1000

const GRANTABLE = ROLES.filter((role) => role !== 'system')
const identity = z.strictObject({
	account: z.string().min(1).max(60),
	name: z.string().min(1).max(60),
	role: z.enum(GRANTABLE as [(typeof GRANTABLE)[number]]),
	scopes: z
		.array(z.string().regex(/^\d{0,12}$/))
		.min(1)
		.max(20),
})

/**
 * Sign-in by links that the server prints at start, until accounts exist. A link carries who it is for,
 * signed with a secret that stays in the data folder, so it survives a restart and cannot be made up.
 */
export function signInLinks(dataDir: string): {
	tokenFor: (who: Identity) => string
	read: (token: string) => Identity | null
	identify: Identify
} {
	const secret = secretIn(dataDir)
	/** A map asks for tiles by the hundred: each token's signature is checked once. Only sound ones are kept. */
	const checked = new Map<string, Identity>()
	const sign = (body: string) => createHmac('sha256', secret).update(body).digest()

	const tokenFor = ({ account, name, role, scopes }: Identity) => {
		const body = Buffer.from(JSON.stringify({ account, name, role, scopes })).toString('base64url')
		return `${body}.${sign(body).toString('base64url')}`
	}
	const read = (token: string): Identity | null => {
		const known = checked.get(token) ?? check(token)
		if (checked.size >= MOST_CHECKED) checked.clear()
		if (known) checked.set(token, known)
		return known
	}
	const check = (token: string): Identity | null => {
		const [body = '', signature = ''] = token.split('.')
		const given = Buffer.from(signature, 'base64url')
		const right = sign(body)
		if (given.length !== right.length || !timingSafeEqual(given, right)) return null
		const parsed = identity.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
		return parsed.success ? parsed.data : null
	}
	return {
		tokenFor,
		read,
		identify: (headers) => {
			const token = tokenIn(headers)
			return token === null ? null : read(token)
		},
	}
}

function tokenIn({ authorization, cookie }: IncomingHttpHeaders): string | null {
	const [scheme = '', credentials = ''] = (authorization ?? '').split(' ')
	if (/^bearer$/i.test(scheme)) return credentials
	// QGIS and GDAL can only send Basic: the token is the password, whatever the user name.
	if (/^basic$/i.test(scheme)) return Buffer.from(credentials, 'base64').toString().split(':').at(-1) ?? null
	const found = (cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`))
	return found ? found.slice(SESSION_COOKIE.length + 1) : null
}

function secretIn(dataDir: string): Buffer {
	const path = join(dataDir, 'sign-in.secret')
	if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
	return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}
