import { type LonLat, positions } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'

/** Where the sign of a closure stands: where it was said to be, else in the middle of what was drawn. */
export function closurePlace({ at, geom }: Pick<Of<'closure'>, 'at' | 'geom'>): LonLat | null {
	if (at) return at
	if (!geom) return null
	const all = [...positions(geom)]
	if (geom.type === 'LineString') return all[Math.floor(all.length / 2)] ?? null
	const middle = (axis: 0 | 1) => {
		const values = all.map((position) => position[axis])
		return (Math.min(...values) + Math.max(...values)) / 2
	}
	return all.length > 0 ? [middle(0), middle(1)] : null
}
