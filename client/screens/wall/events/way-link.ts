import type { LonLat } from '../../../../domain/geometry.ts'
import type { Near } from '../../../../domain/nearest.ts'
import type { Id } from '../../../../domain/record.ts'
import type { WallLink } from '../../../map/wall/wall-look.ts'

type Way = {
	from: LonLat | undefined
	to: LonLat | undefined
	way: Pick<Near, 'estimate' | 'line'> | null
	label?: string | undefined
}

/** A way along the road, or straight and dashed where no road is known; null where an end is not known. */
export function wayLink(id: Id, { from, to, way, label }: Way): WallLink | null {
	const named = label === undefined ? {} : { label }
	if (way?.line && way.line.length > 1)
		return { id, line: way.line, sort: way.estimate ? 'estimate' : 'route', ...named }
	return from && to ? { id, line: [from, to], sort: 'estimate', ...named } : null
}
