import { setImmediate } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { insideOf } from '../../domain/inside.ts'
import type { WaysOutAnswer } from '../../domain/roads.ts'
import { beijingTime } from '../../domain/time.ts'
import type { RoutingOptions } from '../routing/router.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { askedId, conditions, readAsk, roadsOf } from './road-asks.ts'
import { roadsUnder } from './roads-under.ts'
import { type Placed, placesSeen, villagesSeen } from './seen-of.ts'

const MOST = 500
const asking = z.strictObject({
	villages: z.array(askedId).min(1).max(MOST),
	conditions: conditions.default({}),
})

/** `POST /ways-out`: minutes from villages to shelters outside the area of impact, by ways that it does not cut. */
export async function waysOut(desk: Desk, req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { villages: asked, conditions } = await readAsk(desk, asking, req, res)
	const isIn = conditions.hazard ? insideOf(conditions.hazard) : () => false
	const seen = new Map(villagesSeen(desk).map((village) => [village.id, village]))
	const villages = [...new Set(asked)].flatMap((id) => seen.get(id) ?? [])
	const shelters = placesSeen(desk, 'shelter').flatMap(({ id, at }) => (at && !isIn(at) ? [{ id, at }] : []))
	const roads = await desk.closures(router, conditions.exercise)
	const ways = new Map<boolean, RoutingOptions>()
	const minutesFrom = async ({ at }: Placed): Promise<(number | null)[]> => {
		if (!at) return shelters.map(() => null)
		const options = ways.get(isIn(at)) ?? (await roadsUnder(router, roads, conditions, at)).now
		ways.set(isIn(at), options)
		const { to } = await router.travelTimes(
			at,
			shelters.map((shelter) => shelter.at),
			options,
		)
		return to.map(({ seconds }) => (seconds === null ? null : Math.round(seconds / 6) / 10))
	}
	const minutes: (number | null)[][] = []
	for (const village of villages) {
		minutes.push(await minutesFrom(village))
		// One search a village: others are answered in between.
		await setImmediate()
	}
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		villages: villages.map(({ id }) => id),
		shelters: shelters.map(({ id }) => id),
		minutes,
	} satisfies WaysOutAnswer)
}
