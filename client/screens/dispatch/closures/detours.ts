import type { Source } from '../../../../domain/answers/allocate.ts'
import type { Offer } from '../../../../domain/answers/offers.ts'
import { detourOf } from '../answers/parts/detour-of.ts'

/** How many take a longer way because of closures: of the stores that have what is wanted, and of the forces that suit. */
export function detours(
	sources: readonly Pick<Source, 'near' | 'available'>[],
	offers: readonly Pick<Offer, 'near' | 'suits'>[],
): { depots: number; forces: number } {
	return {
		depots: sources.filter(({ near, available }) => available > 0 && detourOf(near) > 0).length,
		forces: offers.filter(({ near, suits }) => suits && detourOf(near) > 0).length,
	}
}
