import { useCallback, useMemo } from 'react'
import type { Role } from '../../../domain/actor.ts'
import type { LonLat } from '../../../domain/geometry.ts'
import { Places } from '../../../domain/places.ts'
import type { Id } from '../../../domain/record.ts'
import { covers } from '../../../domain/region.ts'
import { GRANTS } from '../../../domain/rights.ts'
import { useRecords, useSession } from '../../session/use-session.ts'
import { useMe } from '../common/use-me.ts'

/** What this browser can tell beforehand; the server decides. */
export function useGroundRules() {
	const { replica } = useSession()
	const me = useMe()
	const regions = useRecords('region')
	const grounds = useMemo(() => Places.of(regions), [regions])
	const mayMove = useCallback(
		(id: Id) => {
			const record = replica.get(id)
			if (!me || !record) return false
			return (
				(GRANTS[me.role as Role]?.[record.kind]?.includes('edit') ?? false) && covers(me.scopes, record.region_code)
			)
		},
		[me, replica],
	)
	/** The nine digits of the other township that a place lies in, or null when it is the record's own. */
	const townAt = useCallback(
		(id: Id, to: LonLat) => {
			const own = replica.get(id)?.region_code.slice(0, 9)
			const code = grounds.at(to)?.slice(0, 9)
			return code && code !== own ? code : null
		},
		[grounds, replica],
	)
	return { mayMove, townAt }
}
