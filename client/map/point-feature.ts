import type { Feature } from 'geojson'
import { type AnyRecord, loose } from '../../domain/record.ts'
import { townshipOf } from '../../domain/region.ts'
import { type Density, seenAt } from './density.ts'
import { type MapFace, positionOf } from './map-face.ts'
import { markId } from './symbols/image-id.ts'
import { type Mark, markReach } from './symbols/mark.ts'

/** The township of a record by its nine digits; empty for what belongs to the whole district. */
export const townshipOrNone = (code: string): string => (/000$/.test(townshipOf(code)) ? '' : townshipOf(code))

/** In ems of the name, just clear of the mark. */
export const nameOffset = (mark: Mark, { mark: size, name }: Density): number =>
	(markReach(mark, size).x * size) / 32 / name + 0.1

/** One mark as the map's source holds it, or null when this map does not draw the record. */
export function pointFeature(face: MapFace, record: AnyRecord, today: string, density: Density): Feature | null {
	const at = positionOf(record)
	if (!at || record.kind !== face.kind) return null
	if (!face.shows(record) && !face.isHub?.(record)) return null
	const mark = seenAt(density, face.mark(record, today))
	const { short_name } = loose(record)
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: {
			id: record.id,
			map: face.key,
			icon: markId(mark, density.mark),
			rank: face.rank(record),
			nameOffset: nameOffset(mark, density),
			name: typeof short_name === 'string' ? short_name : record.name,
			township: townshipOrNone(record.region_code),
		},
	}
}
