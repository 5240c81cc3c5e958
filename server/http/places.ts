import type { Request, Response } from 'express'
import { z } from 'zod'
import type { LonLat } from '../../domain/geometry.ts'
import type { FindPlaces } from '../places/find-places.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { readParameters } from './read-parameters.ts'

const position = z
	.string()
	.regex(/^-?\d{1,3}(?:\.\d+)?,-?\d{1,2}(?:\.\d+)?$/, 'expected longitude,latitude in degrees')
	.transform((text): LonLat => {
		const [lon, lat] = text.split(',').map(Number) as [number, number]
		return [lon, lat]
	})
	.refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'expected longitude,latitude in degrees')
const limit = z
	.string()
	.regex(/^\d{1,3}$/, 'expected a whole number')
	.transform(Number)
	.refine((count) => count >= 1 && count <= 50, 'expected 1 to 50')

const searching = z.strictObject({
	q: z.string().max(100, 'at most 100 characters'),
	limit: limit.optional(),
	near: position.optional(),
})
const asking = z.strictObject({ at: position })
const USUAL_LIMIT = 10

/** `GET /places?q=&limit=&near=lon,lat`: what is called so, best first. */
export function findPlaces({ who }: Desk, places: FindPlaces, req: Request, res: Response): void {
	const { q, limit = USUAL_LIMIT, near = null } = readParameters(searching, req.query)
	answerJson(res, { items: places.find(who, { text: q, near, limit }) })
}

/** `GET /places/at?at=lon,lat`: which divisions a position lies in. */
export function whereIs({ who }: Desk, places: FindPlaces, req: Request, res: Response): void {
	answerJson(res, places.at(who, readParameters(asking, req.query).at))
}
