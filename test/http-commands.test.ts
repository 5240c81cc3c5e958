import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { BATCH_LIMIT } from '../domain/intent.ts'
import { sample } from './domain/samples.ts'
import { type Served, serve } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const RISK = sample('risk', 1, { at: [111.05, 26.05] })
const RISKS = '/api/collections/risk/items'
const PATH = `${RISKS}/${RISK.id}`
const PATCH = { method: 'PATCH', json: { properties: { name: '改' } } }
const feature = (i = 0) => ({ type: 'Feature', geometry: null, properties: { name: `点${i}` } })

let served: Served
before(async () => {
	served = await serve({ drafts: [...regionDrafts(), RISK] })
})
after(() => served.close())

test('a command over HTTP has one outcome however often it is sent, and none for another ask', async () => {
	const { id } = RISK
	const command = { id: 'command-once', intent: { do: 'move', id, to: [111.07, 26.07] } }
	const outcomes = []
	for (const json of [command, command, { ...command, intent: { ...command.intent, to: [111.08, 26.08] } }]) {
		const { status, body } = await served.ask('/api/commands', { json })
		outcomes.push(status === 200 ? body : [status, (body as { refusal: string }).refusal])
	}
	const { seq } = served.layers
	assert.deepEqual(outcomes, [{ ok: true, seq }, { ok: true, seq }, [409, 'command-id-reused']])
})

test('a browser writes with its cookie from a page of this server', async () => {
	const senders: Record<string, string>[] = [
		{ origin: served.url },
		{ 'sec-fetch-site': 'same-origin' },
		{},
		{ 'sec-fetch-site': 'cross-site', origin: served.url },
		{ origin: 'null' },
	]
	const told = []
	for (const sender of senders)
		told.push((await served.ask(PATH, { as: null, ...PATCH, headers: { cookie: 'who=planner', ...sender } })).status)
	assert.deepEqual(told, [200, 200, 200, 403, 403])
})

test('more than one entry may hold is refused as a whole', async () => {
	const features = Array.from({ length: BATCH_LIMIT + 1 }, (_, i) => feature(i))
	const { status, body } = await served.ask(RISKS, { json: { type: 'FeatureCollection', features } })
	const { refusal, where, why } = body as Record<string, string>
	assert.deepEqual([status, refusal, where, why], [413, 'too-large', 'features', 'at most 5000, found 5001'])
})
