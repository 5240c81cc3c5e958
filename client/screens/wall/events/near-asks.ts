import type { LonLat } from '../../../../domain/geometry.ts'
import type { NearestAsk } from '../../../../domain/nearest.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import { conditionsOf } from '../../common/nearest/conditions-of.ts'

/** What is lit on the four maps round a chosen risk point. */
export const focusAsk = (from: LonLat | undefined): NearestAsk | null =>
	from ? { from, find: { depot: 3, force: 3, shelter: 1 }, lines: true } : null

/** What an incident may be served from, and the ways of those who have been sent; as the desk reckons them. */
export function incidentAsk(incident: Of<'incident'> | undefined, sent: readonly Id[]): NearestAsk | null {
	if (!incident?.at) return null
	const conditions = conditionsOf(incident, false)
	return {
		from: incident.at,
		find: { depot: 5, force: 6, shelter: 4 },
		lines: true,
		...(sent.length > 0 ? { sent } : {}),
		...(Object.keys(conditions).length > 0 ? { conditions } : {}),
	}
}
