import type { Request, Response } from 'express'
import { z } from 'zod'
import type { LonLat } from '../../domain/geometry.ts'
import {
	type Candidate,
	type LeftOut,
	NEAR_KINDS,
	type Near,
	type NearestAnswer,
	type NearKind,
	nearestFirst,
} from '../../domain/nearest.ts'
import type { Id } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { candidatesOf, sentOf } from './nearest-candidates.ts'
import { askedAt, askedId, conditions, readAsk } from './road-asks.ts'
import { type Drive, type Drivers, type Times, type Way, waysToReckon } from './ways-to-reckon.ts'

const MOST = 1000
const MOST_LINES = 50
/** Less than a minute more is no detour. */
const LEAST_DETOUR_MIN = 1
const count = z.int().min(1).max(MOST)
const asking = z.strictObject({
	from: askedAt,
	find: z
		.strictObject({
			depot: count.optional(),
			force: count.optional(),
			shelter: count.optional(),
			target: count.optional(),
		})
		.refine((find) => NEAR_KINDS.some((kind) => find[kind] !== undefined), `one of ${NEAR_KINDS.join(', ')}`),
	sent: z.array(askedId).min(1).max(MOST).optional(),
	lines: z.union([z.boolean(), z.int().min(0).max(MOST_LINES)], `true, false or 0 to ${MOST_LINES}`).default(false),
	conditions: conditions.default({}),
})
type Asked = z.infer<typeof asking>

/** Stores and forces come to the place, people are led from it to a shelter or driven to a hospital. */
const DRIVERS: Readonly<Record<NearKind, Drivers>> = {
	depot: { direction: 'to' },
	force: { direction: 'to' },
	shelter: { direction: 'from', isLed: true },
	target: { direction: 'from' },
}

/** `POST /nearest`: what is nearest by road, of all that the asker sees; without roads all of it is an estimate. */
export async function nearest(desk: Desk, req: Request, res: Response): Promise<void> {
	const asked = await readAsk(desk, asking, req, res)
	const ways = await waysToReckon(desk, asked.from, asked.conditions)
	for (const [i, way] of ways.entries())
		try {
			return answerJson(res, await nearestBy(desk, way, asked))
		} catch (error) {
			// An engine elsewhere may be down; whoever comes next knows these roads as well.
			if (i === ways.length - 1 || way.engine !== 'osrm') throw error
		}
}

async function nearestBy(desk: Desk, { times, ...told }: Way, { from, find, sent, ...asked }: Asked) {
	const lines = asked.lines === true ? MOST_LINES : Number(asked.lines)
	const near: NearestAnswer['near'] = {}
	const left = new Map<Id, LeftOut>()
	const leave = (...all: readonly LeftOut[]) => all.forEach((one) => void left.set(one.id, one))
	for (const kind of NEAR_KINDS) {
		if (find[kind] === undefined) continue
		const [candidates, cannot] = candidatesOf(desk, kind, asked.conditions)
		const found = await nearOf(times, from, kind, candidates, find[kind], lines)
		near[kind] = found.near
		leave(...cannot, ...found.cutOff)
	}
	const under_way = sent && (await nearOf(times, from, 'force', sentOf(desk, sent), sent.length, lines))
	leave(...(under_way?.cutOff ?? []))
	return {
		computed_at: beijingTime(desk.now()),
		near,
		...(under_way ? { sent: under_way.near } : {}),
		left_out: [...left.values()],
		...told,
	} satisfies NearestAnswer
}

/** The nearest of all candidates: every one is driven to, as a river makes the nearest in a straight line the farthest. */
async function nearOf(
	times: Times,
	from: LonLat,
	kind: NearKind,
	candidates: readonly Candidate[],
	count: number,
	lines: number,
): Promise<{ near: Near[]; cutOff: LeftOut[] }> {
	if (candidates.length === 0) return { near: [], cutOff: [] }
	const placeOf = new Map(candidates.map((candidate, i) => [candidate, i]))
	const sorted = (drives: readonly Drive[], count: number) => {
		const places = [...candidates.keys()].filter((i) => !drives[i]!.isCutOff)
		const first = nearestFirst(
			from,
			places.map((i) => candidates[i]!),
			places.map((i) => drives[i]!),
			count,
		)
		return first.map(({ candidate, near }) => ({ place: placeOf.get(candidate)!, near }))
	}
	const draw = (drives: readonly Drive[]) => sorted(drives, Math.min(count, lines)).map(({ place }) => place)
	const drives = await times(
		candidates.map(({ at }) => at),
		DRIVERS[kind],
		lines > 0 ? draw : null,
	)
	return {
		near: sorted(drives, count).map(({ place, near }) => withDrive(near, drives[place]!)),
		cutOff: candidates.flatMap(({ id }, i) => (drives[i]!.isCutOff ? [{ id, why: 'cut-off' }] : [])),
	}
}

function withDrive(near: Near, { seconds, usual_s, isThrough, line }: Drive): Near {
	const detour_min = seconds !== null && usual_s !== null ? Math.round((seconds - usual_s) / 6) / 10 : 0
	return {
		...near,
		...(detour_min >= LEAST_DETOUR_MIN ? { detour_min } : {}),
		...(isThrough ? { through_hazard: true } : {}),
		...(line ? { line } : {}),
	}
}
