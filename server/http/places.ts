import type { Request, Response } from 'express'
import { z } from 'zod'
import type { FindPlaces } from '../places/find-places.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { lonLatText } from './lon-lat-text.ts'
import { readParameters } from './read-parameters.ts'

const limit = z
	.string()
	.regex(/^\d{1,3}$/, 'expected a whole number')
	.transform(Number)
	.refine((count) => count >= 1 && count <= 50, 'expected 1 to 50')

const searching = z.strictObject({
	q: z.string().max(100, 'at most 100 characters'),
	limit: limit.optional(),
	near: lonLatText.optional(),
})
const asking = z.strictObject({ at: lonLatText })
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
