import { byText } from '../by-text.ts'
import { type Box, boxesMeet, contains, positions, type Surface } from '../geometry.ts'
import type { Of } from '../record.ts'
import { boxOfGround, sizeOfGround } from './ground-of.ts'
import { type KnownSum, knownSum } from './known-sum.ts'
import { overlapOf } from './overlap.ts'

/** A village that an area reaches into. `people` and `vulnerable` live in the whole of it; left out where not known. */
type Affected = {
	village: Of<'region'>
	/** Of its ground; null where only its position is known. */
	share: number | null
	people?: number
	vulnerable?: number
}
/** `unplaced`: of how many villages nobody knows where they lie, so that nobody can say. */
type AllAffected = { villages: Affected[]; people: KnownSum; vulnerable: KnownSum; unplaced: number }

/** Villages whose ground the area reaches into, those with most of it first, then those known by position alone. */
export function affectedBy(area: Surface, regions: readonly Of<'region'>[]): AllAffected {
	const settled = regions.filter(({ level, lifecycle }) => level === 'village' && lifecycle === 'active')
	const villages = settled
		.flatMap((village): Affected[] => {
			const share = shareIn(area, village)
			return share === 'none' ? [] : [affected(village, share)]
		})
		.sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || byText(a.village.region_code, b.village.region_code))
	return {
		villages,
		people: knownSum(villages.map(({ people }) => people)),
		vulnerable: knownSum(villages.map(({ vulnerable }) => vulnerable)),
		unplaced: settled.filter((village) => !village.at && !groundIn(village)).length,
	}
}

const affected = (village: Of<'region'>, share: number | null): Affected => ({
	village,
	share,
	...(village.population === undefined ? {} : { people: village.population }),
	...(village.vulnerable_count === undefined ? {} : { vulnerable: village.vulnerable_count }),
})

const groundIn = ({ geom }: Of<'region'>): Surface | null => (geom && geom.type !== 'LineString' ? geom : null)

/** Neighbours that only touch have no more in common than rounding makes of it. */
const ROUNDING = 1e-9

function shareIn(area: Surface, village: Of<'region'>): number | null | 'none' {
	const ground = groundIn(village)
	if (ground) {
		const box = boxOfGround(ground)
		if (!boxesMeet(boxOfGround(area), box)) return 'none'
		if (!boundaryMeets(area, box)) return contains(area, [box[0], box[1]]) ? 1 : 'none'
		const own = sizeOfGround(ground)
		if (own > 0) return shareOf(ground, own, area)
	}
	return village.at && contains(area, village.at) ? null : 'none'
}

function shareOf(ground: Surface, own: number, area: Surface): number | 'none' {
	const [west, south, east, north] = boxOfGround(area)
	const most = (east - west) * (north - south)
	// An area without ground, such as a circle of no radius, still lies somewhere.
	if (most === 0) return [...positions(area)].some((place) => contains(ground, place)) ? 0 : 'none'
	const common = overlapOf(ground, area)
	return common > ROUNDING * Math.min(most, own) ? Math.min(1, common / own) : 'none'
}

/** Does any side of the area come near the box? If not, the box lies wholly inside it or outside. */
function boundaryMeets(area: Surface, [west, south, east, north]: Box): boolean {
	const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
	return rings.some((ring) => {
		for (let i = 1; i < ring.length; i++) {
			const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
			const beside = (ax < west && bx < west) || (ax > east && bx > east)
			if (!beside && !((ay < south && by < south) || (ay > north && by > north))) return true
		}
		return false
	})
}
