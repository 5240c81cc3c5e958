import { type Box, boxOf, contains, inBox, type LonLat, positions, type Surface } from '../../../domain/geometry.ts'
import { prefixOf } from '../../../domain/region.ts'
import { type Area, LEVEL_RANK } from '../../pack/area.ts'
import { positionInside } from './position-inside.ts'
import type { RawArea } from './raw-area.ts'
import { thinRing } from './thin-ring.ts'

type Sized = { raw: RawArea; geom: Surface; box: Box; at: LonLat }

/** Larger divisions come first; each knows the one that it lies in, by code, else by ground. */
export function arrangeAreas(raws: readonly RawArea[]): Area[] {
	const sized = raws.map((raw): Sized => {
		const geom = thinned(raw.geom)
		return { raw, geom, box: boxOf(positions(geom))!, at: positionInside(geom) }
	})
	sized.sort((a, b) => LEVEL_RANK[a.raw.level] - LEVEL_RANK[b.raw.level] || extent(b.box) - extent(a.box))
	return sized.map(({ raw: { code, name, level }, geom, at }, i) => ({
		code,
		name,
		level,
		parent: parentOf(sized, i),
		geom,
		at,
	}))
}

const extent = ([west, south, east, north]: Box) => (east - west) * (north - south)

function thinned(geom: Surface): Surface {
	return geom.type === 'Polygon'
		? { type: 'Polygon', coordinates: geom.coordinates.map(thinRing) }
		: { type: 'MultiPolygon', coordinates: geom.coordinates.map((rings) => rings.map(thinRing)) }
}

/** The smallest of those before it, of a larger level, that its code or its ground lies in. */
function parentOf(sized: readonly Sized[], i: number): number | null {
	const { raw, at } = sized[i]!
	let byGround: number | null = null
	for (let j = i - 1; j >= 0; j--) {
		const { raw: other, geom, box } = sized[j]!
		if (other.level === raw.level) continue
		if (raw.code && other.code && raw.code.startsWith(prefixOf(other.code))) return j
		if (byGround === null && inBox(box, at) && contains(geom, at)) byGround = j
	}
	return byGround
}
