import type { Request, Response } from 'express'
import { z } from 'zod'
import type { LonLat } from '../../domain/geometry.ts'
import type { ReachAnswer } from '../../domain/roads.ts'
import { beijingTime } from '../../domain/time.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { askedAt, conditions, readAsk, roadsOf } from './road-asks.ts'
import { roadsThrough } from './roads-under.ts'

const LONGEST_MIN = 600
const asking = z.strictObject({
	from: askedAt,
	minutes: z
		.array(z.number().positive().max(LONGEST_MIN))
		.min(1)
		.max(3)
		.refine((bands) => bands.every((minutes, i) => i === 0 || minutes > bands[i - 1]!), 'expected them to rise'),
	conditions: conditions.default({}),
})

/** `POST /reach`: the roads that are driven from a place within some minutes; no lines where it is off every road. */
export async function reach(desk: Desk, req: Request, res: Response): Promise<void> {
	const router = roadsOf(desk)
	const { from, minutes, conditions } = await readAsk(desk, asking, req, res)
	const { now } = roadsThrough(await desk.closures(router, conditions.exercise), conditions)
	const seconds = minutes.map((limit) => limit * 60)
	const bands = await router.reachLines(from, seconds, now)
	answerJson(res, {
		computed_at: beijingTime(desk.now()),
		bands: minutes.map((limit, i) => ({ minutes: limit, lines: (bands?.[i] ?? []).map(shortened) })),
	} satisfies ReachAnswer)
}

/** To six decimals, a tenth of a metre: whole districts are drawn. */
const shortened = (line: readonly LonLat[]): LonLat[] => line.map(([lon, lat]) => [rounded(lon), rounded(lat)])
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
