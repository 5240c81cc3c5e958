import { SYSTEM } from '../domain/actor.ts'
import type { Of } from '../domain/record.ts'
import type { Layers } from './layers/layers.ts'
import type { Store } from './store/store.ts'

/** What was promised is free again at most so much later than it was promised for. */
const CHECK_MS = 2000
/** After a fault of the disk. */
const RETRY_MS = 60_000

type HoldsParts = {
	store: Store
	layers: Layers
	now: () => number
	fault: (where: string, error: unknown, about: object) => void
}

/** Releases what is held beyond its time, as the server itself, also what it finds so at its start. */
export function releaseExpired({ store, layers, now, fault }: HoldsParts): () => void {
	/** Asked for already, by reservation and version, and from when on to ask again. */
	const asked = new Map<string, number>()

	async function release({ id, version }: Of<'reservation'>, key: string): Promise<void> {
		asked.set(key, Number.POSITIVE_INFINITY)
		// The same id for the same version, so that not even a new start releases twice.
		const command = { id: `expired-${id.slice(id.indexOf(':') + 1)}-${version}` }
		try {
			const intent = { do: 'status', id, to: 'released', expect: version } as const
			const outcome = await store.commit(SYSTEM, { ...command, intent })
			// Somebody was quicker: what they made of it has a version of its own.
			if (outcome.ok || outcome.refusal === 'stale') asked.delete(key)
			else fault('hold', outcome, { id })
		} catch (error) {
			asked.set(key, now() + RETRY_MS)
			fault('hold', error, { id })
		}
	}

	function check(): void {
		for (const held of layers.ofKind('reservation').values()) {
			if (held.status !== 'held' || held.held_until === undefined) continue
			const key = `${held.id} ${held.version}`
			if (Date.parse(held.held_until) <= now() && (asked.get(key) ?? 0) <= now()) void release(held, key)
		}
	}

	check()
	const timer = setInterval(check, CHECK_MS)
	return () => clearInterval(timer)
}
