import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sample } from './domain/samples.ts'
import { type Asked, type Served, serve } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const RISKS = '/api/collections/risk/items'
const feature = (more: object = {}) => {
	const { id: _, kind: __, grade_static, ...properties } = sample('risk', 1)
	return { type: 'Feature', geometry: null, properties: { ...properties, grade_static: grade_static.level, ...more } }
}
type Body = { id: string; refusal: string }

let served: Served
before(async () => {
	served = await serve({ drafts: regionDrafts() })
})
after(() => served.close())

async function ask(path: string, asked?: Asked) {
	const { status, headers, body } = await served.ask(path, asked)
	return { status, etag: headers.get('etag'), location: headers.get('location'), body: body as Body }
}
const patch = (path: string, json: unknown, more: Asked = {}) =>
	ask(path, { method: 'PATCH', type: 'application/merge-patch+json', json, ...more })
const added = async () => ({ path: `${RISKS}/${(await ask(RISKS, { json: feature() })).body.id}` })

test('a repeated POST with the same key is the same record; the key means nothing else', async () => {
	const headers = { 'idempotency-key': '"post-key-1"' }
	const first = await ask(RISKS, { json: feature(), headers })
	const seq = served.layers.seq
	const again = await ask(RISKS, { json: feature(), headers })
	const other = await ask(RISKS, { json: feature({ name: '别的' }), headers })
	assert.deepEqual(again, first)
	assert.deepEqual([other.status, other.body.refusal], [409, 'command-id-reused'])
	assert.equal(served.layers.seq, seq)
})

test('of two who saw the same version the second is told', async () => {
	const { path } = await added()
	const headers = { 'if-match': '"v1"' }
	const told = [
		await patch(path, { properties: { name: '一' } }, { headers }),
		await patch(path, { properties: { name: '二' } }, { headers }),
	]
	assert.deepEqual(
		told.map(({ status, body }) => [status, body.refusal]),
		[
			[200, undefined],
			[412, 'stale'],
		],
	)
	assert.equal((await patch(path, { properties: { name: '三' } }, { headers: { 'if-match': '*' } })).etag, '"v3"')
})

test('a repeated change with the same key is done once, however often it is sent', async () => {
	const { path } = await added()
	const headers = { 'if-match': '"v1"', 'idempotency-key': 'patch-key-1' }
	const first = await patch(path, { properties: { name: '一' } }, { headers })
	const again = await patch(path, { properties: { name: '一' } }, { headers })
	assert.deepEqual([again, first.etag], [first, '"v2"'])
	const other = await patch(path, { properties: { name: '二' } }, { headers })
	assert.deepEqual([other.status, other.body.refusal], [409, 'command-id-reused'])
	const remove = { method: 'DELETE', headers: { 'idempotency-key': 'delete-key-1' } }
	assert.deepEqual(
		[
			(await ask(path, remove)).status,
			(await ask(path, remove)).status,
			(await ask(path, { method: 'DELETE' })).status,
		],
		[204, 204, 404],
	)
})
