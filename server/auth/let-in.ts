import { ulid } from 'ulid'
import type { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import type { Draft } from '../../domain/intent.ts'
import type { approval } from '../../domain/pairing.ts'
import { type Refused, refuse } from '../../domain/refusal.ts'
import { covers } from '../../domain/region.ts'
import { mayTry } from '../../domain/rights.ts'
import type { Store } from '../store/store.ts'
import type { attempts } from './attempts.ts'
import type { Identity } from './identify.ts'
import type { pendingPairings } from './pending-pairings.ts'

export type Approval = z.output<typeof approval>
/** `often`: tried too often within the last minute; `unknown-code`: no screen shows it, or shows it no longer. */
export type Approved = { ok: true; id: string } | { ok: false; fault: 'often' | 'unknown-code' } | Refused

type Parts = {
	pending: ReturnType<typeof pendingPairings>
	wrongCodes: ReturnType<typeof attempts>
	store: Store
}

/** Lets the screen that shows the code in, as the person who read it. */
export const letIn =
	({ pending, wrongCodes, store }: Parts) =>
	async (who: Identity, given: Approval): Promise<Approved> => {
		const draft = wallOf(given)
		if (!mayTry(who, { do: 'add', record: draft })) return refuse('forbidden')
		if (!covers(who.scopes, given.region_code)) return refuse('forbidden', 'region_code')
		if (wrongCodes.spent(who.account)) return { ok: false, fault: 'often' }
		const screen = pending.take(given.code)
		if (!screen) {
			wrongCodes.count(who.account)
			return { ok: false, fault: 'unknown-code' }
		}
		let isIn = false
		try {
			const record = { ...draft, device: screen.device, profile: given.profile ?? screen.profile }
			const outcome = await store.commit(handOf(who), { id: `pair-${ulid()}`, intent: { do: 'add', record } })
			isIn = outcome.ok
			return outcome.ok ? { ok: true, id: record.id } : outcome
		} finally {
			pending.settle(screen, isIn)
		}
	}

/** The name and the scope of the person, and the hand of the server, which alone may tie a wall to a device. */
const handOf = ({ account, scopes }: Identity): Actor => ({ account, scopes, role: 'system' })

const wallOf = ({ name, region_code }: Approval): Extract<Draft, { kind: 'wall' }> => ({
	id: `wall:${ulid()}`,
	kind: 'wall',
	name,
	region_code,
	lifecycle: 'active',
	data_level: 'internal',
	mode: 'normal',
	scene: 'carousel',
})
