import type { Feature } from 'geojson'
import type { AnyRecord } from '../../domain/record.ts'
import { DESK } from './density.ts'
import { type MapFace, positionOf } from './map-face.ts'
import { markId } from './symbols/image-id.ts'
import type { Mark } from './symbols/mark.ts'

const SHELTER: Mark = { layer: 'shelter', character: '避' }

/** How a point that is not in the records yet is drawn: dashed, on whichever map it would come to stand. */
export const draftMark = (face: MapFace | undefined, record: AnyRecord, today: string): Mark => ({
	...(face ? face.mark(record, today) : SHELTER),
	approximate: true,
})

export function draftFeature(face: MapFace | undefined, record: AnyRecord, today: string): Feature | null {
	const at = positionOf(record)
	if (!at) return null
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: { id: record.id, icon: markId(draftMark(face, record, today), DESK.mark), rank: 0 },
	}
}
