import type { Request, Response } from 'express'
import { ulid } from 'ulid'
import { type Command, revealAsk } from '../../domain/intent.ts'
import { maskedValue } from '../../domain/masked-value.ts'
import type { RevealAnswer } from '../../domain/roads.ts'
import type { Desk } from './api-parts.ts'
import { Problem } from './problem.ts'
import { issuesOf, issuesProblem, refusalProblem } from './refusal-problem.ts'

/** For how long a screen may show the value. */
const SECONDS = 60

/** `POST /reveal`: a masked value in full, told only after it is on disk who asked for it and why. */
export async function reveal({ store, layers, who, readJson }: Desk, req: Request, res: Response): Promise<void> {
	const parsed = revealAsk.safeParse(await readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const command: Command = { id: ulid(), intent: { do: 'reveal', as: `reveal:${ulid()}`, ...parsed.data } }
	const outcome = await store.commit(who, command)
	if (!outcome.ok) throw refusalProblem(outcome)
	// As it is now: between the two it may have been moved out of sight, or the value taken away.
	const { id, field } = parsed.data
	const record = layers.get(id)
	const value = record ? maskedValue(who, record, field) : null
	if (value === null) throw new Problem(409, 'The value has changed meanwhile.', { where: 'field' })
	res.setHeader('Content-Type', 'application/json')
	res.setHeader('Cache-Control', 'no-store')
	res.end(JSON.stringify({ value, seconds: SECONDS } satisfies RevealAnswer))
}
