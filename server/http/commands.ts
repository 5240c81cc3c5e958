import type { Request, Response } from 'express'
import { requests } from '../../domain/protocol.ts'
import type { Desk } from './api-parts.ts'
import { issuesOf, issuesProblem, refusalProblem } from './refusal-problem.ts'

/** Takes one command, as the live channel does. */
export async function act({ store, who, readJson }: Desk, req: Request, res: Response): Promise<void> {
	const parsed = requests.command.safeParse(await readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const outcome = await store.commit(who, parsed.data)
	if (!outcome.ok) throw refusalProblem(outcome)
	res.json(outcome)
}
