import type { Request, Response } from 'express'
import { z } from 'zod'
import { geometry } from '../../domain/geometry.ts'
import type { Id } from '../../domain/record.ts'
import type { CutOffAnswer } from '../../domain/roads.ts'
import { beijingTime } from '../../domain/time.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { edgesOf, together } from './closures-in-force.ts'
import { askedAt, readAsk, roadsOf } from './road-asks.ts'
import { placesSeen, villagesSeen } from './seen-of.ts'

const MOST_TRIALS = 10
const trial = z
	.strictObject({ at: askedAt.optional(), geom: geometry.optional() })
	.refine(({ at, geom }) => at !== undefined || geom !== undefined, 'expected at or geom')
const asking = z.strictObject({
	trial: z.array(trial).max(MOST_TRIALS).default([]),
	exercise: z.boolean().optional(),
})

/** `POST /cut-off`: whom the closures in force, and those on trial, part from the roads that hang together. */
export async function cutOff(desk: Desk, req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { trial, exercise } = await readAsk(desk, asking, req, res)
	const { closures, closed } = await desk.closures(router, exercise)
	const tried = await Promise.all(trial.map((one) => edgesOf(router, one)))
	const all = together([closed, ...tried])
	const villages = villagesSeen(desk)
	const told = async (places: readonly { id: Id; at: [number, number] | null }[]) => {
		const placed = places.flatMap(({ id, at }) => (at ? [{ id, at }] : []))
		const states = await router.cutOff(
			placed.map(({ at }) => at),
			all,
		)
		const known = new Map(placed.map(({ id }, i) => [id, states[i]!]))
		const of = (state: boolean | null) => places.flatMap(({ id }) => ((known.get(id) ?? null) === state ? [id] : []))
		return { cutOff: of(true), unknown: of(null) }
	}
	const { cutOff, unknown } = await told(villages)
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		closures: closures.length,
		villages: cutOff,
		forces: (await told(placesSeen(desk, 'force'))).cutOff,
		depots: (await told(placesSeen(desk, 'depot'))).cutOff,
		unknown,
	} satisfies CutOffAnswer)
}
