import { type Box, boxOf, contains, inBox, type LonLat, positions } from '../../domain/geometry.ts'
import type { Area } from '../../geodata/pack/area.ts'
import type { Named } from './find-places.ts'

type Ground = { area: Area; box: Box }

/** Which township and village of a pack a position lies in; a village says its township where no boundary does. */
export function areaGrounds(
	areas: readonly Area[],
): (position: LonLat) => { township: Named | null; village: Named | null } {
	const groundsOf = (level: Area['level']): Ground[] =>
		areas.filter((area) => area.level === level).map((area) => ({ area, box: boxOf(positions(area.geom))! }))
	const villages = groundsOf('village')
	const townships = groundsOf('township')
	// The list goes from the largest to the smallest.
	const at = (grounds: readonly Ground[], position: LonLat) =>
		grounds.findLast(({ area, box }) => inBox(box, position) && contains(area.geom, position))?.area
	return (position) => {
		const village = at(villages, position)
		const above = village?.parent == null ? undefined : areas[village.parent]
		const township = at(townships, position) ?? (above?.level === 'township' ? above : undefined)
		return { township: named(township), village: named(village) }
	}
}

const named = (area: Area | undefined): Named | null => (area ? { code: area.code ?? '', name: area.name } : null)
