import type { Request, Response } from 'express'
import type { Moment } from '../../domain/kind.ts'
import { type Id, kindOfId } from '../../domain/record.ts'
import { refuse } from '../../domain/refusal.ts'
import { beijingDay, beijingTime } from '../../domain/time.ts'
import { view } from '../../domain/view.ts'
import type { Desk } from './api-parts.ts'
import { etagOf, isFresh } from './conditions.ts'
import { featureOf } from './feature-of.ts'
import { collectionAddress, itemsAddress } from './links.ts'
import { refusalProblem } from './refusal-problem.ts'

export const GEO_JSON = 'application/geo+json'

/** What computed values are computed for: this asker, now. */
export function momentOf({ now, who }: Desk): Moment {
	const ms = now()
	return { by: who.account, at: beijingTime(ms), today: beijingDay(ms) }
}

/** Answers with one record as the asker may see it; one that they may not see is missing. */
export function answerItem(desk: Desk, req: Request, res: Response, status: 200 | 201, id: Id): void {
	const record = desk.layers.get(id)
	const seen = record && view(desk.who, record)
	const kind = kindOfId(id)
	if (!seen || kind === null) {
		// What was just written may have left the asker's scope, or be gone again by another hand.
		if (req.method === 'GET' || req.method === 'HEAD') throw refusalProblem(refuse('missing', 'id', 'no such record'))
		res.status(status === 201 ? 201 : 204).end()
		return
	}
	const tag = etagOf(seen.version)
	res.setHeader('ETag', tag)
	res.setHeader('Cache-Control', 'private, no-cache')
	res.vary('Authorization').vary('Cookie')
	if (status === 200 && req.method === 'GET' && isFresh(req.headers, tag)) {
		res.status(304).end()
		return
	}
	const links = [
		{ href: `${itemsAddress(req, kind)}/${id}`, rel: 'self', type: GEO_JSON },
		{ href: collectionAddress(req, kind), rel: 'collection', type: 'application/json' },
	]
	res.status(status).setHeader('Content-Type', GEO_JSON)
	res.end(JSON.stringify({ ...featureOf(desk.who, seen, momentOf(desk)), links }))
}
