import type { LonLat } from '../../../../domain/geometry.ts'
import type { NearestAsk } from '../../../../domain/nearest.ts'

/** What is lit on the four maps round a chosen risk point. */
export const focusAsk = (from: LonLat | undefined): NearestAsk | null =>
	from ? { from, find: { depot: 3, force: 3, shelter: 1 }, lines: true } : null

/** What an incident may be served from: enough forces that those under way are mostly among them. */
export const incidentAsk = (from: LonLat | undefined): NearestAsk | null =>
	from ? { from, find: { depot: 5, force: 20, shelter: 4 }, lines: true } : null
