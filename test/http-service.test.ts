import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Store, StoreFault } from '../server/store/store.ts'
import { sample } from './domain/samples.ts'
import { type Served, serve } from './fixtures/served.ts'
import { wire } from './fixtures/wire.ts'
import { regionDrafts } from './fixtures/world.ts'

const RISK = sample('risk', 1, { at: [111.05, 26.05] })
const RISKS = '/api/collections/risk/items'

let served: Served
let fails: Error | null = null
before(async () => {
	const failing = (store: Store): Store => ({
		...store,
		commit: (...ask) => (fails ? Promise.reject(fails) : store.commit(...ask)),
	})
	served = await serve({ drafts: [...regionDrafts(), RISK], wrap: failing })
})
after(() => served.close())

test('health is told apart: the process is up, the layers are ready, the figures are there', async () => {
	const up = await served.ask('/healthz', { as: null })
	const ready = await served.ask('/readyz', { as: null })
	assert.deepEqual([up.body, ready.body], [{ state: 'up' }, { state: 'ready', seq: 1 }])
	const early = await serve({ ready: () => false })
	const { status, headers, body } = await early.ask('/readyz', { as: null })
	assert.deepEqual([status, headers.get('retry-after'), body], [503, '1', { state: 'starting' }])
	await early.close()
})

test('the figures count requests by route, refusals by rule and faults by place', async () => {
	await served.ask(`${RISKS}/${RISK.id}`)
	await served.ask(`${RISKS}/risk:01TEST00000000000000000009`)
	fails = new StoreFault(new Error('disk I/O error'))
	await served.ask('/api/commands', { json: { id: 'command-1', intent: { do: 'remove', id: RISK.id } } })
	fails = null
	const { text } = await served.ask('/metrics', { as: null })
	for (const line of [
		'fourmap_log_seq 1',
		'fourmap_refusals_total{refusal="missing",via="http"} 1',
		'fourmap_faults_total{where="store"} 1',
		'fourmap_http_requests_total{method="GET",route="/api/collections/:kind/items/:id",status="200"} 1',
		'fourmap_sockets 0',
		'fourmap_entries_total 0',
	])
		assert.ok(text.includes(`${line}\n`), `${line} in\n${text.match(/^fourmap.*/gm)?.join('\n')}`)
	assert.match(text, /^process_resident_memory_bytes /m)
})

test('a store that cannot write answers that nothing was kept, and a full disk says so; the next request is served', async () => {
	const command = { json: { id: 'command-2', intent: { do: 'move', id: RISK.id, to: [111.06, 26.05] } } }
	const told = []
	for (const cause of ['disk I/O error', 'database or disk is full']) {
		fails = new StoreFault(new Error(cause))
		const { status, headers, text } = await served.ask('/api/commands', command)
		told.push([status, headers.get('retry-after')])
		assert.ok(!text.includes(cause))
	}
	fails = null
	assert.deepEqual(told, [
		[503, '5'],
		[507, '5'],
	])
	assert.equal((await served.ask('/api/commands', command)).status, 200)
})

test('what nobody thought of is answered by a number that the log explains', async () => {
	fails = new TypeError('secret inside')
	const { status, body, text } = await served.ask(RISKS, {
		json: {
			type: 'Feature',
			geometry: null,
			properties: {
				name: '点',
				region_code: RISK.region_code,
				lifecycle: 'active',
				data_level: 'internal',
				type: 'road',
				grade_static: 'low',
			},
		},
	})
	fails = null
	assert.equal(status, 500)
	assert.ok(!/secret|TypeError/.test(text))
	const fault = /as ([\w-]{36})/.exec((body as { detail: string }).detail)?.[1]
	const line = served.log.find((entry) => entry.includes(fault!))
	assert.match(line ?? '', /secret inside/)
})

test('a long page is packed for those who take it, and a reader who leaves in the middle does no harm', async () => {
	const headers = { authorization: 'Bearer planner', 'accept-encoding': 'gzip' }
	const features = Array.from({ length: 400 }, (_, i) => ({
		type: 'Feature',
		geometry: null,
		properties: {
			name: `点${i}`,
			region_code: RISK.region_code,
			lifecycle: 'active',
			data_level: 'internal',
			type: 'road',
			grade_static: 'low',
		},
	}))
	assert.equal((await served.ask(RISKS, { json: { type: 'FeatureCollection', features } })).status, 201)
	const { headers: answered, body } = await wire(`${served.url}${RISKS}?limit=1000`, headers)
	assert.equal(answered['content-encoding'], 'gzip')
	assert.equal((JSON.parse(gunzipSync(body).toString()) as { features: unknown[] }).features.length, 401)
	await new Promise<void>((done) => {
		const asked = request(
			`${served.url}${RISKS}?limit=1000`,
			{ headers: { authorization: 'Bearer planner' } },
			(answer) => answer.once('data', () => asked.destroy()),
		)
		asked
			.once('close', done)
			.once('error', () => {})
			.end()
	})
	assert.equal((await served.ask('/healthz')).status, 200)
	assert.match((await served.ask('/metrics')).text, /fourmap_faults_total\{where="http"\} 1\n/)
})
