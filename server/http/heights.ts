import type { Request, Response } from 'express'
import { z } from 'zod'
import type { HeightsAnswer } from '../../domain/roads.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { Problem } from './problem.ts'
import { askedAt, readAsk } from './road-asks.ts'

const MOST = 1000
const asking = z.strictObject({ at: z.array(askedAt).min(1).max(MOST) })

/** `POST /heights`: metres above the sea, to a quarter as they are stored; null where the ground has no heights. */
export async function heights(desk: Desk, req: Request, res: Response): Promise<void> {
	const heightAt = desk.heights?.()
	if (!heightAt) throw new Problem(503, 'No region pack is in use, so there are no heights.')
	const { at } = await readAsk(desk, asking, req, res)
	answerJson(res, { heights: at.map((one) => rounded(heightAt(one))) } satisfies HeightsAnswer)
}

const rounded = (metres: number | null) => (metres === null ? null : Math.round(metres * 4) / 4)
