import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { ROLES } from '../../domain/actor.ts'
import { cookieIn, SESSION_COOKIE } from './cookies.ts'
import type { Identify, Identity } from './identify.ts'
import { signedTokens } from './signed-tokens.ts'

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
 * Sign-in by links that the server prints at start, until accounts exist. A link carries who it is for, so it survives
 * a restart.
 */
export function signInLinks(secret: Buffer): {
	tokenFor: (who: Identity) => string
	read: (token: string) => Identity | null
	identify: Identify
} {
	const { tokenFor, read } = signedTokens<Identity>(secret, identity)
	return {
		tokenFor: ({ account, name, role, scopes }) => tokenFor({ account, name, role, scopes }),
		read,
		identify: (headers) => {
			const token = tokenIn(headers)
			return token === null ? null : read(token)
		},
	}
}

function tokenIn(headers: IncomingHttpHeaders): string | null {
	const [scheme = '', credentials = ''] = (headers.authorization ?? '').split(' ')
	if (/^bearer$/i.test(scheme)) return credentials
	// QGIS and GDAL can only send Basic: the token is the password, whatever the user name.
	if (/^basic$/i.test(scheme)) return Buffer.from(credentials, 'base64').toString().split(':').at(-1) ?? null
	return cookieIn(headers, SESSION_COOKIE)
}
