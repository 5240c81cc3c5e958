import type { Request, Response } from 'express'
import { z } from 'zod'
import type { LonLat } from '../../domain/geometry.ts'
import {
	type Candidate,
	candidateOf,
	NEAR_KINDS,
	type Near,
	type NearestAnswer,
	type NearKind,
	nearestFirst,
	sentCandidate,
} from '../../domain/nearest.ts'
import { beijingTime } from '../../domain/time.ts'
import { view } from '../../domain/view.ts'
import type { Direction, Router } from '../routing/router.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { issuesOf, issuesProblem } from './refusal-problem.ts'

const MOST = 50
const count = z.int().min(1).max(MOST)
const asking = z.strictObject({
	from: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
	find: z
		.strictObject({
			depot: count.optional(),
			force: count.optional(),
			shelter: count.optional(),
			target: count.optional(),
		})
		.refine((find) => NEAR_KINDS.some((kind) => find[kind] !== undefined), `one of ${NEAR_KINDS.join(', ')}`),
	sent: z.array(z.string().max(60)).min(1).max(MOST).optional(),
	lines: z.boolean().default(false),
})

/** Stores and forces come to the place, people go from it to a shelter. */
const DIRECTIONS: Readonly<Record<NearKind, Direction>> = {
	depot: 'to',
	force: 'to',
	shelter: 'from',
	target: 'from',
}

/** `POST /nearest`: what is nearest by road, of all that the asker sees; without roads all of it is an estimate. */
export async function nearest(desk: Desk, req: Request, res: Response): Promise<void> {
	const parsed = asking.safeParse(await desk.readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const { from, find, sent, lines } = parsed.data
	const near: NearestAnswer['near'] = {}
	for (const kind of NEAR_KINDS)
		if (find[kind]) near[kind] = await nearOf(desk, kind, from, candidatesOf(desk, kind), find[kind], lines)
	const under_way = sent && (await nearOf(desk, 'force', from, sentOf(desk, sent), sent.length, lines))
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		near,
		...(under_way ? { sent: under_way } : {}),
	} satisfies NearestAnswer)
}

const candidatesOf = (desk: Desk, kind: NearKind): Candidate[] =>
	[...desk.layers.ofKind(kind).values()].flatMap((record) => {
		const seen = view(desk.who, record)
		return (seen && candidateOf(seen)) ?? []
	})
const sentOf = (desk: Desk, ids: readonly string[]): Candidate[] =>
	ids.flatMap((id) => {
		const record = desk.layers.get(id)
		const seen = record && view(desk.who, record)
		return (seen && sentCandidate(seen)) ?? []
	})

async function nearOf(
	desk: Desk,
	kind: NearKind,
	from: LonLat,
	candidates: readonly Candidate[],
	count: number,
	lines: boolean,
): Promise<Near[]> {
	const router = desk.roads?.() ?? null
	// Every candidate is driven to: a river makes the nearest as the crow flies the farthest by road.
	const targets = candidates.map(({ at }) => at)
	const drives = targets.length > 0 ? await router?.travelTimes(from, targets, { direction: DIRECTIONS[kind] }) : null
	const found: Near[] = []
	for (const { candidate, near } of nearestFirst(from, candidates, drives?.to ?? [], count)) {
		const line = lines && router && !near.estimate ? await lineOf(router, kind, from, candidate.at) : undefined
		found.push(line ? { ...near, line } : near)
	}
	return found
}

async function lineOf(router: Router, kind: NearKind, from: LonLat, at: LonLat): Promise<LonLat[] | undefined> {
	const route = DIRECTIONS[kind] === 'to' ? await router.route(at, from) : await router.route(from, at)
	return route?.line
}
