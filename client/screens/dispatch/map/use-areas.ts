import { useMemo } from 'react'
import { affectedBy } from '../../../../domain/answers/affected.ts'
import { sectorOf } from '../../../../domain/answers/areas.ts'
import type { Geometry, Surface } from '../../../../domain/geometry.ts'
import type { Id } from '../../../../domain/record.ts'
import type { DispatchLook } from '../../../map/dispatch/dispatch-look.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useDesk } from '../desk.ts'

const RINGS_M = [1000, 3000, 5000] as const
const surface = (geom: Geometry | null | undefined): Surface | null =>
	geom && geom.type !== 'LineString' ? geom : null

/** The area of impact, what lies downwind, the villages that they touch, and the rings round the place. */
export function useAreas(): Pick<DispatchLook, 'impact' | 'sector' | 'villages' | 'rings'> {
	const { incident, at } = useDesk()
	const regions = useRecords('region')
	const geom = incident?.geom
	const { wind_from_deg: wind, reach_m: reach } = incident?.plume ?? {}
	const sector = useMemo(
		() => (at && wind !== undefined && reach !== undefined ? sectorOf(at, wind, reach) : null),
		[at, wind, reach],
	)
	const villages = useMemo(() => {
		const touched = new Map<Id, Geometry>()
		for (const area of [surface(geom), sector])
			for (const { village } of area ? affectedBy(area, regions).villages : [])
				if (village.geom) touched.set(village.id, village.geom)
		return [...touched.values()]
	}, [geom, sector, regions])
	return useMemo(() => ({ impact: geom ?? null, sector, villages, rings: RINGS_M }), [geom, sector, villages])
}
