import type { LonLat } from '../../../../domain/geometry.ts'
import type { Id } from '../../../../domain/record.ts'
import type { RankedMark } from '../../../map/dispatch/dispatch-look.ts'

/** Where the first few of the ranking stand. */
export const firstPlaces = (
	ranked: readonly RankedMark[],
	count: number,
	placeOf: (id: Id) => LonLat | undefined,
): LonLat[] =>
	ranked
		.filter(({ rank }) => rank !== null && rank <= count)
		.flatMap(({ id }) => {
			const at = placeOf(id)
			return at ? [at] : []
		})
