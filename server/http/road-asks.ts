import type { Request, Response } from 'express'
import { z } from 'zod'
import { geometry } from '../../domain/geometry.ts'
import type { Router } from '../routing/router.ts'
import type { Desk } from './api-parts.ts'
import { Problem } from './problem.ts'
import { issuesOf, issuesProblem } from './refusal-problem.ts'

/** Longitude and latitude in degrees. */
export const askedAt = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const surface = z.union([geometry.options[1], geometry.options[2]], 'expected a Polygon or a MultiPolygon')
/** What the roads are like. */
export const conditions = z.strictObject({
	weather: z.enum(['dry', 'heavy_rain', 'snow']).optional(),
	emergency: z.boolean().optional(),
	hazard: surface.optional(),
	flood: z.boolean().optional(),
	exercise: z.boolean().optional(),
})
export const askedId = z.string().max(60)

/** The body of a question as its schema has it; the first value that is not usable is named. */
export async function readAsk<T>(desk: Desk, schema: z.ZodType<T>, req: Request, res: Response): Promise<T> {
	const parsed = schema.safeParse(await desk.readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	return parsed.data
}

/** The roads of the pack in use. */
export function roadsOf({ roads }: Pick<Desk, 'roads'>): Router {
	const router = roads?.()
	if (router) return router
	throw new Problem(503, 'No region pack with roads is in use, so there are no driving times.')
}
