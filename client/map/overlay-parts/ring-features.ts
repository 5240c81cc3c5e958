import type { Feature } from 'geojson'
import type { LonLat } from '../../../domain/geometry.ts'
import { circleAround, pointAt } from './circle-around.ts'
import { lengthText } from './length-text.ts'
import { dotFeature, lineFeature } from './plain-feature.ts'

/** Where a ring's distance is written, in degrees from north: where one has no room, the other may. */
const LABEL_BEARINGS = [45, 225] as const

export const ringFeatures = (at: LonLat, rings: readonly number[]): Feature[] =>
	rings.map((metres) => lineFeature(`ring-${metres}`, circleAround(at, metres)))

/** The distances of the rings, written on them. */
export const ringNotes = (at: LonLat, rings: readonly number[]): Feature[] =>
	rings.flatMap((metres) =>
		LABEL_BEARINGS.map((bearing) =>
			dotFeature(`ring-${metres}-${bearing}`, pointAt(at, metres, bearing), {
				words: lengthText(metres),
				beside: false,
			}),
		),
	)
