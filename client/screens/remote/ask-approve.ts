import type { Approval } from '../../../domain/pairing.ts'
import { REFUSALS, type RefusalCode } from '../../../domain/refusal.ts'

export type Approved =
	| { ok: true; id: string }
	| { ok: false; fault: 'unknown' | 'often' | 'away' }
	| { ok: false; fault: 'other'; refusal: RefusalCode }

/** Lets the screen that shows the code in; says in one word why not. */
export async function askApprove(approval: Approval): Promise<Approved> {
	try {
		const answer = await fetch('/api/walls/approve', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(approval),
		})
		const told = (await answer.json()) as { id?: string; refusal?: string }
		if (answer.ok && told.id !== undefined) return { ok: true, id: told.id }
		const refusal = REFUSALS.find((code) => code === told.refusal)
		if (refusal) return { ok: false, fault: 'other', refusal }
		if (answer.status === 404) return { ok: false, fault: 'unknown' }
		if (answer.status === 429) return { ok: false, fault: 'often' }
		if (answer.status === 401 || answer.status === 403) return { ok: false, fault: 'other', refusal: 'forbidden' }
		return { ok: false, fault: 'away' }
	} catch {
		return { ok: false, fault: 'away' }
	}
}
