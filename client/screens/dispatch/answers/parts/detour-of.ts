import type { Near } from '../../../../../domain/nearest.ts'

/** Fewer minutes than this are no detour worth a word. */
const WORTH_MIN = 3

/** Whole minutes that closed or slow roads cost; 0 where they cost next to nothing. */
export function detourOf({ detour_min = 0 }: Pick<Near, 'detour_min'>): number {
	const minutes = Math.ceil(detour_min)
	return minutes >= WORTH_MIN ? minutes : 0
}
