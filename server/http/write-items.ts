import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { ulid } from 'ulid'
import { BATCH_LIMIT } from '../../domain/intent.ts'
import { type AnyRecord, type Id, type Kind, kindOfId } from '../../domain/record.ts'
import { refuse } from '../../domain/refusal.ts'
import { view } from '../../domain/view.ts'
import { answerItem, momentOf } from './answer-item.ts'
import type { Desk } from './api-parts.ts'
import { commit } from './commit.ts'
import { expectOf, idempotencyKey, matchOf, ulidFrom } from './conditions.ts'
import { difference } from './difference.ts'
import { featureOf } from './feature-of.ts'
import { itemsAddress } from './links.ts'
import { mergePatch } from './merge-patch.ts'
import { type ParsedFeature, parseFeatures } from './parse-feature.ts'
import { type Issue, Problem } from './problem.ts'
import { readFeature } from './read-feature.ts'
import { issuesProblem, refusalProblem } from './refusal-problem.ts'

const FEATURE_TYPES = ['application/geo+json', 'application/json']
export const PATCH_TYPES = ['application/merge-patch+json', 'application/json']

/** Adds a feature, or all features of a collection or none. A feature without an id is given one. */
export async function createItems(desk: Desk, kind: Kind, req: Request, res: Response): Promise<void> {
	const key = idempotencyKey(req.headers)
	const { one, features } = parsed(await desk.readJson(req, res, FEATURE_TYPES))
	if (features.length > BATCH_LIMIT)
		throw refusalProblem(refuse('too-large', 'features', `at most ${BATCH_LIMIT}, found ${features.length}`))
	if (features.length === 0) throw refusalProblem(refuse('nothing-to-do', 'features'))
	const issues: Issue[] = []
	const records = features.map((feature, i) => {
		const { id, fields } = readFeature(kind, feature, one ? '' : `features.${i}.`, issues)
		const made = () => `${kind}:${key === null ? ulid() : ulidFrom(`${desk.who.account}\n${key}\n${i}`)}`
		return { ...fields, id: id ?? made(), kind }
	})
	if (issues.length > 0) throw issuesProblem(issues)
	const adds = records.map((record) => ({ do: 'add', record }))
	const seq = await commit(desk, key ?? randomUUID(), one ? adds[0]! : { do: 'batch', intents: adds })
	const ids = records.map(({ id }) => id as Id)
	if (!one) {
		res.status(201).json({ seq, ids })
		return
	}
	res.setHeader('Location', `${itemsAddress(req, kind)}/${ids[0]}`)
	answerItem(desk, req, res, 201, ids[0]!)
}

/** Makes the record what the feature says: PUT sends all of it, PATCH what differs. */
export async function changeItem(desk: Desk, kind: Kind, id: Id, req: Request, res: Response): Promise<void> {
	const match = matchOf(req.headers)
	if (match === null && req.method === 'PUT')
		throw new Problem(428, 'Replacing a record needs the version that was seen.', {
			where: 'If-Match',
			why: 'send the ETag of the record as it was read',
		})
	const { base, seen } = await baseOf(desk, kind, id, req)
	const moment = momentOf(desk)
	const body = await desk.readJson(req, res, req.method === 'PATCH' ? PATCH_TYPES : FEATURE_TYPES)
	const { one, features } = parsed(req.method === 'PATCH' ? patched(featureOf(desk.who, seen, moment), body) : body)
	if (!one) throw issuesProblem([{ path: 'type', message: 'expected one Feature' }])
	const issues: Issue[] = []
	const set = difference(desk.who, seen, features[0]!, moment, issues)
	if (issues.length > 0) throw issuesProblem(issues)
	const expect = expectOf(match, base.version)
	if (Object.keys(set).length > 0)
		await commit(desk, idempotencyKey(req.headers) ?? randomUUID(), { ...intentOf(id, set), ...expect })
	else if (expect.expect !== undefined && expect.expect !== base.version)
		throw refusalProblem(refuse('stale', 'If-Match', `version is ${base.version}`))
	answerItem(desk, req, res, 200, id)
}

/** Takes the record away. */
export async function removeItem(desk: Desk, kind: Kind, id: Id, req: Request, res: Response): Promise<void> {
	const match = matchOf(req.headers)
	const { base } = await baseOf(desk, kind, id, req)
	await commit(desk, idempotencyKey(req.headers) ?? randomUUID(), {
		do: 'remove',
		id,
		...expectOf(match, base.version),
	})
	res.status(204).end()
}

/**
 * The record that a change starts from. A repeated request starts from where it started the first time, so that it
 * makes the same intent again and the store knows it by its id.
 */
async function baseOf(
	{ layers, store, who }: Desk,
	kind: Kind,
	id: Id,
	req: Request,
): Promise<{ base: AnyRecord; seen: AnyRecord }> {
	const key = idempotencyKey(req.headers)
	const earlier =
		key === null ? undefined : (await store.history(id)).find((e) => e.commandId === key && e.actor === who.account)
	const base = earlier ? (earlier.changes.find((change) => change.id === id)?.before ?? undefined) : layers.get(id)
	const seen = base && kindOfId(id) === kind ? view(who, base) : null
	if (!base || !seen) throw refusalProblem(refuse('missing', 'id', `no ${kind} with this id`))
	return { base, seen }
}

function parsed(body: unknown): { one: boolean; features: ParsedFeature[] } {
	const result = parseFeatures(body)
	if (!result.ok) throw issuesProblem(result.issues)
	return result
}

/** A member taken away by the patch leaves a feature without a place or without values, not a broken one. */
function patched(shown: object, patch: unknown): unknown {
	const merged = mergePatch(shown, patch)
	return typeof merged === 'object' && merged !== null && !Array.isArray(merged)
		? { geometry: null, properties: {}, ...merged }
		: merged
}

function intentOf(id: Id, set: Record<string, unknown>): object {
	const moves = Object.keys(set).length === 1 && Array.isArray(set.at)
	return moves ? { do: 'move', id, to: set.at } : { do: 'edit', id, set }
}
