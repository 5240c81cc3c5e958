import type { PairingAnswer } from '../../../../domain/pairing.ts'

/** What the server answered, and its clock then, in epoch milliseconds. */
export type Heard = { answer: PairingAnswer; serverMs: number }
type Parts = {
	/** Asks for a code, or only whether it was approved. */
	ask: (how: 'POST' | 'GET') => Promise<Heard>
	/** Null where the server did not answer. */
	told: (heard: Heard | null) => void
	pause: (ms: number) => Promise<void>
	isOver: () => boolean
}

const POLL_MS = 2000
const MOST_MS = 16_000

/** Shows a code until a desk has approved it, with a new one whenever the old one has run out, for as long as it takes. */
export async function keepPairing({ ask, told, pause, isOver }: Parts): Promise<void> {
	let how: 'POST' | 'GET' = 'POST'
	let wait = POLL_MS
	while (!isOver()) {
		const heard: Heard | null = await ask(how).catch(() => null)
		if (isOver()) return
		// A code that is not known any more, as after a restart, is as good as none: the next one is asked for at once.
		const lost: boolean = heard?.answer.state === 'none'
		if (lost && how === 'GET') {
			how = 'POST'
			continue
		}
		told(heard)
		how = heard && !lost ? 'GET' : how
		wait = heard ? POLL_MS : Math.min(wait * 2, MOST_MS)
		await pause(wait)
	}
}
