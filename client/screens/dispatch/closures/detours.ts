import type { NearestAnswer } from '../../../../domain/nearest.ts'

/** Less is within what a driver makes up for. */
const NOTED_MIN = 1

/** How many stores and forces take a longer way because of the closures in force. */
export function detours(answer: NearestAnswer | null): { depots: number; forces: number } {
	const longer = (kind: 'depot' | 'force') =>
		answer?.near[kind]?.filter(({ detour_min = 0 }) => detour_min >= NOTED_MIN).length ?? 0
	return { depots: longer('depot'), forces: longer('force') }
}
