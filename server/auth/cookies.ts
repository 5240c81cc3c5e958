import type { IncomingHttpHeaders } from 'node:http'

/** Who is signed in, and the secret by which a screen is known again; no script can read either. */
export const SESSION_COOKIE = 'fourmap_session'
export const DEVICE_COOKIE = 'fourmap_device'

/** The value of a cookie in a request, or null. */
export function cookieIn({ cookie = '' }: IncomingHttpHeaders, name: string): string | null {
	const found = cookie.split(/;\s*/).find((part) => part.startsWith(`${name}=`))
	return found ? found.slice(name.length + 1) : null
}
