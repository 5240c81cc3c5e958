import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Snap } from '../routing/router.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { Problem } from './problem.ts'
import { issuesOf, issuesProblem } from './refusal-problem.ts'

const MOST_TARGETS = 1000
/** Longitude and latitude in degrees. */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const asking = z.strictObject({
	from: position,
	to: z.array(position).min(1).max(MOST_TARGETS),
	direction: z.enum(['from', 'to']).default('from'),
})

/** `POST /travel-times`: driving times from one position to many, or from many to the one. */
export async function travelTimes({ roads, readJson, closures }: Desk, req: Request, res: Response): Promise<void> {
	const parsed = asking.safeParse(await readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const router = roads?.()
	if (!router) throw new Problem(503, 'No region pack with roads is in use, so there are no driving times.')
	const { from, to, direction } = parsed.data
	const { closed, slow } = await closures(router)
	const found = await router.travelTimes(from, to, { direction, closed, slow })
	answerJson(res, {
		profile: router.profile,
		from: near(found.from),
		to: found.to.map(({ snap, seconds, metres }) => ({
			seconds: seconds === null ? null : Math.round(seconds * 10) / 10,
			metres: metres === null ? null : Math.round(metres),
			...near(snap),
		})),
	})
}

/** `snap_m`: metres to the nearest road, null where none is near; `main`: whether that belongs to the connected roads. */
const near = (snap: Snap | null) => ({
	snap_m: snap === null ? null : Math.round(snap.distance_m * 10) / 10,
	main: snap?.main ?? false,
})
