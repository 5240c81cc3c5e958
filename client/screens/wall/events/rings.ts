import { type KnownSum, knownSum } from '../../../../domain/answers/known-sum.ts'
import { meetsCircle } from '../../../../domain/answers/meets-circle.ts'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'

/** Radii of the rings round an incident, in metres. */
export const RINGS_M = [1000, 3000, 5000] as const

/** What lies inside a ring, that is also inside the next one. */
export type RingCount = {
	metres: number
	/** Null where no village of the district is known. */
	villages: number | null
	people: KnownSum
	vulnerable: KnownSum
	risks: number
	shelters: number
	schools: number
}
export type Surroundings = {
	regions: readonly Of<'region'>[]
	risks: readonly Of<'risk'>[]
	shelters: readonly Of<'shelter'>[]
}

export function ringCounts(centre: LonLat, { regions, risks, shelters }: Surroundings): RingCount[] {
	const settled = regions.filter(({ level }) => level === 'village')
	return RINGS_M.map((metres) => {
		const villages = settled.length > 0 ? settled.filter((village) => meetsCircle(village, centre, metres)) : null
		const standing = shelters.filter(({ at }) => meetsCircle({ at }, centre, metres))
		return {
			metres,
			villages: villages?.length ?? null,
			people: villages ? knownSum(villages.map(({ population }) => population)) : NOBODY_KNOWS,
			vulnerable: villages ? knownSum(villages.map(({ vulnerable_count }) => vulnerable_count)) : NOBODY_KNOWS,
			risks: risks.filter(({ at }) => meetsCircle({ at }, centre, metres)).length,
			shelters: standing.length,
			schools: standing.filter(({ type }) => type === 'school').length,
		}
	})
}

const NOBODY_KNOWS: KnownSum = { sum: null, unknown: 0 }
