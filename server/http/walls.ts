import type { Request, Response } from 'express'
import { approval, pairingAsk, type WallsOnline } from '../../domain/pairing.ts'
import { beijingTime } from '../../domain/time.ts'
import { view } from '../../domain/view.ts'
import type { Pairing, Walls } from '../auth/walls.ts'
import { answerJson } from './answer-json.ts'
import type { Desk } from './api-parts.ts'
import { Problem } from './problem.ts'
import { jsonReader } from './read-json.ts'
import { issuesOf, issuesProblem, refusalProblem } from './refusal-problem.ts'

/** Anybody may ask, so that they may not send much. */
const readAsk = jsonReader(4096)
/** As long as a browser keeps a cookie; each visit gives it anew. */
const COOKIE_MS = 400 * 86_400_000
const AGAIN_SECONDS = { 'Retry-After': '60' }

/** `GET /walls/pairing`: waits, is let in (and gets its session), or neither. */
export const tellPairing = (walls: Walls, req: Request, res: Response): void => tell(walls.state(req.headers), res)

/** `POST /walls/pairing`, without signing in: a screen asks for the code that it is to show. */
export async function askPairing(walls: Walls, req: Request, res: Response): Promise<void> {
	const parsed = pairingAsk.safeParse(await readAsk(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const told = walls.ask(req.headers, parsed.data.profile, req.socket.remoteAddress ?? '')
	if (!told) throw new Problem(429, 'Too many screens ask to be let in.', { where: 'address' }, AGAIN_SECONDS)
	tell(told, res)
}

function tell({ answer, cookies }: Pairing, res: Response): void {
	for (const [name, value] of Object.entries(cookies))
		res.cookie(name, value, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: COOKIE_MS })
	answerJson(res, answer)
}

/** `POST /walls/approve`: lets the screen that shows the code in. */
export async function approveWall({ who, readJson }: Desk, walls: Walls, req: Request, res: Response): Promise<void> {
	const parsed = approval.safeParse(await readJson(req, res, ['application/json']))
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error))
	const approved = await walls.approve(who, parsed.data)
	if (approved.ok) return answerJson(res, { id: approved.id })
	if ('refusal' in approved) throw refusalProblem(approved)
	if (approved.fault === 'often')
		throw new Problem(429, 'Too many wrong codes within a minute.', { where: 'code' }, AGAIN_SECONDS)
	throw new Problem(404, 'No screen shows this code, or it shows it no longer.', { where: 'code' })
}

/** `GET /walls`: which walls of the asker's scope hold a line now. */
export function listWalls({ layers, who, heldSince }: Desk, _req: Request, res: Response): void {
	const walls = [...layers.ofKind('wall').values()]
		.filter((wall) => view(who, wall))
		.map(({ id }) => {
			const since = heldSince?.(id) ?? null
			return { id, online: since !== null, since: since === null ? null : beijingTime(since) }
		})
	answerJson(res, { walls } satisfies WallsOnline)
}
