import type { Feature } from 'geojson'
import { type AnyRecord, loose } from '../../domain/record.ts'
import { townshipOf } from '../../domain/region.ts'
import { type MapFace, positionOf } from './map-face.ts'
import { markId } from './symbols/image-id.ts'
import { markReach } from './symbols/mark.ts'

export const MARK_SIZE = 26
export const CHOSEN_SIZE = 32

/** The township of a record by its nine digits; empty for what belongs to the whole district. */
export const townshipOrNone = (code: string): string => (/000$/.test(townshipOf(code)) ? '' : townshipOf(code))

/** One mark as the map's source holds it, or null when this map does not draw the record. */
export function pointFeature(face: MapFace, record: AnyRecord, today: string): Feature | null {
	const at = positionOf(record)
	if (!at || record.kind !== face.kind) return null
	if (!face.shows(record) && !face.isHub?.(record)) return null
	const mark = face.mark(record, today)
	const { short_name } = loose(record)
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: {
			id: record.id,
			map: face.key,
			icon: markId(mark, MARK_SIZE),
			rank: face.rank(record),
			// In ems of the name's 12 pixels, just clear of the mark.
			nameOffset: (markReach(mark).x * MARK_SIZE) / 32 / 12 + 0.1,
			name: typeof short_name === 'string' ? short_name : record.name,
			township: townshipOrNone(record.region_code),
		},
	}
}
