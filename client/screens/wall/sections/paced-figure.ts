import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'

/** A figure is worked out anew at most so often: nobody reads faster, and the maps need the time. */
const PACE_MS = 1000

export type PacedFigure<T> = { get: () => T; subscribe: (changed: () => void) => () => void }

/**
 * A figure of the records of some kinds, read from the replica itself: worked out when asked for the first time, and
 * then at most once a second, and never while none of them has changed.
 */
export function pacedFigure<T>(
	replica: Replica,
	kinds: readonly Kind[],
	compute: (replica: Replica) => T,
): PacedFigure<T> {
	let kept: { value: T; seq: number } | null = null
	let computedAt = Number.NEGATIVE_INFINITY
	const get = (): T => {
		if (kept === null) {
			kept = { value: compute(replica), seq: replica.seq }
			computedAt = performance.now()
		}
		return kept.value
	}
	const subscribe = (changed: () => void) => {
		// Something may have been heard between the first look and this.
		if (kept && kept.seq !== replica.seq) kept = null
		let timer: ReturnType<typeof setTimeout> | undefined
		const stop = replica.listen((changes) => {
			if (timer !== undefined || !changes.some(({ id }) => kinds.some((kind) => id.startsWith(`${kind}:`)))) return
			timer = setTimeout(
				() => {
					timer = undefined
					kept = null
					changed()
				},
				Math.max(0, computedAt + PACE_MS - performance.now()),
			)
		})
		return () => {
			stop()
			clearTimeout(timer)
			// What the timer would have told is told to the next who asks.
			if (timer !== undefined) kept = null
		}
	}
	return { get, subscribe }
}
