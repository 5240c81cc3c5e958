import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { Of } from '../../domain/record.ts'
import { prefixOf } from '../../domain/region.ts'
import type { Layers } from '../layers/layers.ts'
import { cookieIn, DEVICE_COOKIE, SESSION_COOKIE } from './cookies.ts'
import type { Identify } from './identify.ts'
import { signedTokens } from './signed-tokens.ts'

const session = z.strictObject({ wall: z.string().max(60) })

export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Sessions of big screens. A token names the wall and is worth nothing without the secret of the device whose
 * fingerprint the wall's record holds, nor without the record: to remove it, or to change its division, takes effect
 * with the next request.
 */
export function wallSessions(secret: Buffer, layers: Layers) {
	const tokens = signedTokens(secret, session)

	function wallIn(headers: IncomingHttpHeaders): Of<'wall'> | null {
		// A browser sends cookies by itself; whoever writes a header of their own is a program.
		if (headers.authorization !== undefined) return null
		const token = cookieIn(headers, SESSION_COOKIE)
		const said = token === null ? null : tokens.read(token)
		const wall = said && layers.get(said.wall)
		const device = deviceIn(headers)
		return wall?.kind === 'wall' && device !== null && isDeviceOf(wall, device) ? wall : null
	}
	const identify: Identify = (headers) => {
		const wall = wallIn(headers)
		return wall && { account: wall.id, name: wall.name, role: 'wall', scopes: [prefixOf(wall.region_code)] }
	}
	return {
		tokenFor: (wall: string) => tokens.tokenFor({ wall }),
		/** The wall that was tied to this device, whether or not it has its session yet. */
		wallOf: (device: string): Of<'wall'> | null =>
			[...layers.ofKind('wall').values()].find((wall) => isDeviceOf(wall, device)) ?? null,
		identify,
	}
}

/** Fingerprint of the device that sends this request, or null. */
function deviceIn(headers: IncomingHttpHeaders): string | null {
	const secret = cookieIn(headers, DEVICE_COOKIE)
	return secret === null ? null : fingerprint(secret)
}

function isDeviceOf({ device, lifecycle }: Of<'wall'>, fingerprint: string): boolean {
	if (device?.length !== fingerprint.length || lifecycle !== 'active') return false
	return timingSafeEqual(Buffer.from(device), Buffer.from(fingerprint))
}
