import type { Request, Response } from 'express'
import { z } from 'zod'
import { timeFactor } from '../../domain/conditions.ts'
import type { CoverageAnswer } from '../../domain/roads.ts'
import { beijingTime } from '../../domain/time.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { candidatesOf } from './nearest-candidates.ts'
import { askedId, conditions, readAsk, roadsOf } from './road-asks.ts'
import { villagesSeen } from './seen-of.ts'

const MOST = 1000
const asking = z.strictObject({
	minutes: z.number().positive().max(1440),
	kind: z.enum(['force', 'depot']),
	without: z.array(askedId).max(MOST).default([]),
	conditions: conditions.default({}),
})

/** `POST /coverage`: which villages nobody who is free reaches in time, mobilising or loading included. */
export async function coverage(desk: Desk, req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { minutes, kind, without, conditions } = await readAsk(desk, asking, req, res)
	const gone = new Set(without)
	const [free] = candidatesOf(desk, kind, conditions)
	const sources = free
		.filter(({ id }) => !gone.has(id))
		.map(({ at, wait_min }) => ({ at, seconds: 60 * (wait_min ?? 0) }))
	const { closed, slow } = await desk.closures(router, conditions.exercise)
	const villages = villagesSeen(desk)
	const ats = villages.map(({ at }) => at)
	const [found, snaps] = await Promise.all([
		router.coverage(
			sources,
			ats.flatMap((at) => (at ? [at] : [])),
			{ closed, slow, factor: timeFactor(conditions) },
		),
		Promise.all(ats.map((at) => at && router.snap(at))),
	])
	const times = found.values()
	const told = villages.map(({ id, at }, i) => {
		const seconds = at ? (times.next().value?.seconds ?? null) : null
		return { id, isKnown: Boolean(snaps[i]), minutes: seconds === null ? null : Math.round(seconds / 6) / 10 }
	})
	const known = told.filter(({ isKnown }) => isKnown)
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		villages: known.length,
		uncovered: known.flatMap(({ id, minutes: least }) =>
			least === null || least > minutes ? [{ id, minutes: least }] : [],
		),
		unknown: told.flatMap(({ id, isKnown }) => (isKnown ? [] : [id])),
	} satisfies CoverageAnswer)
}
