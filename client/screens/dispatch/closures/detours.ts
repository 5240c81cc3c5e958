import type { NearestAnswer } from '../../../../domain/nearest.ts'
import { detourOf } from '../answers/parts/detour-of.ts'

/** How many stores and forces take a longer way because of the closures in force. */
export function detours(answer: NearestAnswer | null): { depots: number; forces: number } {
	const longer = (kind: 'depot' | 'force') => answer?.near[kind]?.filter((near) => detourOf(near) > 0).length ?? 0
	return { depots: longer('depot'), forces: longer('force') }
}
