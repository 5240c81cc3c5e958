import { type LonLat, nearestOf } from '../../../domain/geometry.ts'
import type { Area } from '../../pack/area.ts'
import { divisionFinder } from '../places/find-division.ts'

/** Where no division has a code; the server knows better by its own records. */
const UNKNOWN = '000000000000'

/** Code of the division that a position lies in, else of the nearest village's, else of the district. */
export function siteRegion(divisions: readonly Area[]): (at: LonLat) => string {
	const around = divisionFinder(divisions)
	const villages = divisions.filter(({ level, code }) => level === 'village' && code !== null)
	const district = divisions.find(({ code }) => code !== null)?.code ?? UNKNOWN
	return (at) => {
		for (let i = around(at); i !== null; i = divisions[i]!.parent) {
			const { code } = divisions[i]!
			if (code) return code
		}
		return nearestOf(villages, at)?.code ?? district
	}
}
