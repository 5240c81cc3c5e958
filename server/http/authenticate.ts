import type { Request } from 'express'
import type { Identify, Identity } from '../auth/identify.ts'
import { Problem } from './problem.ts'

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Who sends this request, or a problem. A write that rides on a cookie must come from a page of this server. */
export function authenticate(identify: Identify, req: Request): Identity {
	const who = identify(req.headers)
	if (!who)
		throw new Problem(
			401,
			'Sign in first, or send a token.',
			{ where: 'Authorization' },
			{ 'WWW-Authenticate': challengeTo(req) },
		)
	if (!READING.includes(req.method) && req.headers.authorization === undefined && isForeign(req))
		throw new Problem(403, 'A page of another site may not write here.', { where: 'Origin' })
	return who
}

/**
 * To a page's own fetch the offer of Basic would pop up the browser's password box over the sign-in page. QGIS calls
 * itself Mozilla too, but without a platform, and it wants the offer.
 */
const challengeTo = ({ headers: { 'user-agent': program = '' } }: Request): string =>
	program.startsWith('Mozilla/5.0 (') ? 'Bearer' : 'Bearer, Basic realm="fourmap", charset="UTF-8"'

/** Browsers say where a request comes from; programs with a cookie say nothing. */
function isForeign({ headers }: Request): boolean {
	const site = headers['sec-fetch-site']
	if (site !== undefined) return site !== 'same-origin'
	if (headers.origin === undefined) return false
	return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}
