import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LonLat } from '../domain/geometry.ts'
import { KIND_KEYS } from '../domain/record.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { meetsBox } from '../server/http/bounding-box.ts'
import { type Served, serve, TODAY } from './fixtures/served.ts'

type Page = { features: { id: string; properties: Record<string, unknown> }[] }

let served: Served
before(async () => {
	served = await serve({ drafts: demoRecords(TODAY) })
})
after(() => served.close())

test('what is at hand already is not sent again', async () => {
	const path = '/api/collections/risk/items?limit=3'
	const first = await served.ask(path)
	const one = `/api/collections/risk/items/${(first.body as Page).features[0]!.id}`
	const etag = async (address: string) => (await served.ask(address)).headers.get('etag')!
	const again = [
		await served.ask(path, { headers: { 'if-none-match': first.headers.get('etag')! } }),
		await served.ask(one, { headers: { 'if-none-match': '"v1"' } }),
	]
	assert.deepEqual(
		again.map(({ status, text }) => [status, text]),
		[
			[304, ''],
			[304, ''],
		],
	)
	const wall = await served.ask(path, { as: 'wall', headers: { 'if-none-match': first.headers.get('etag')! } })
	assert.deepEqual([wall.status, await etag(one)], [200, '"v1"'])
	assert.equal(first.headers.get('cache-control'), 'private, no-cache')
	assert.equal((await served.ask(path, { method: 'HEAD' })).text, '')
})

test('the service describes itself, each kind with its fields, and open to programs without a token', async () => {
	for (const path of ['/api', '/api/conformance', '/api/openapi.json'])
		assert.equal((await served.ask(path, { as: null })).status, 200)
	const definition = (await served.ask('/api/openapi.json', { as: null })).body as {
		openapi: string
		paths: Record<string, { get: { parameters: { name?: string }[] } }>
		components: { parameters: { limit: { schema: { maximum: number } } }; schemas: Record<string, object> }
	}
	assert.equal(definition.openapi, '3.0.3')
	assert.equal(definition.components.parameters.limit.schema.maximum, 10_000)
	for (const kind of KIND_KEYS) {
		const { id, links } = (await served.ask(`/api/collections/${kind}`)).body as {
			id: string
			links: { rel: string; href: string }[]
		}
		assert.equal(id, kind)
		for (const { href } of links) assert.equal((await served.ask(href.slice(served.url.length))).status, 200, href)
		const schema = (await served.ask(`/api/collections/${kind}/schema`)).body as { properties: Record<string, unknown> }
		const described = new Set(Object.keys(schema.properties))
		for (const { properties } of ((await served.ask(`/api/collections/${kind}/items?limit=10000`)).body as Page)
			.features)
			for (const key of Object.keys(properties)) assert.ok(described.has(key), `${kind}.${key} is not described`)
		assert.ok(definition.paths[`/collections/${kind}/items`]!.get.parameters.length > 10)
	}
})

test('a box meets a boundary that it touches, lies in, or that passes through it without a corner inside', () => {
	const square = {
		type: 'Polygon' as const,
		coordinates: [
			[
				[0, 0],
				[10, 0],
				[10, 10],
				[0, 10],
				[0, 0],
			] as LonLat[],
		],
	}
	const boxes = [
		[4, 4, 5, 5],
		[10, 10, 11, 11],
		[-5, 4, 20, 5],
		[11, 0, 12, 10],
		[-1, -1, 11, 11],
	] as const
	assert.deepEqual(
		boxes.map((box) => meetsBox(square, box)),
		[true, true, true, false, true],
	)
	assert.equal(
		meetsBox(
			{
				type: 'LineString',
				coordinates: [
					[0, 5],
					[5, 0],
				],
			},
			[0, 0, 1, 1],
		),
		false,
	)
})
