import type { DisplayProfile } from '../../../../domain/display-profile.ts'
import type { PairingAnswer, pairingAsk } from '../../../../domain/pairing.ts'
import type { Heard } from './keep-pairing.ts'

const ADDRESS = '/api/walls/pairing'

/** Asks to be let in with this profile, or only whether a desk has done so. */
export async function askPairing(how: 'POST' | 'GET', profile: DisplayProfile, signal: AbortSignal): Promise<Heard> {
	const { seams_x, seams_y, ...rest } = profile
	const body: (typeof pairingAsk)['_input'] = { profile: { ...rest, seams_x: [...seams_x], seams_y: [...seams_y] } }
	const sent = how === 'POST' ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
	const answer = await fetch(ADDRESS, { method: how, cache: 'no-store', signal, ...sent })
	if (!answer.ok) throw new Error(`${ADDRESS}: ${answer.status}`)
	const serverMs = Date.parse(answer.headers.get('date') ?? '')
	return { answer: (await answer.json()) as PairingAnswer, serverMs: Number.isNaN(serverMs) ? Date.now() : serverMs }
}
