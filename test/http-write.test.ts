import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AnyRecord } from '../domain/record.ts'
import { sample } from './domain/samples.ts'
import { type Asked, type Served, serve } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const RISKS = '/api/collections/risk/items'
const properties = {
	name: '新点',
	region_code: '990102101201',
	lifecycle: 'active',
	data_level: 'internal',
	type: 'road',
	grade_static: 'low',
}
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const feature = (more: object = {}, geometry: object | null = point(111.05, 26.05)) => ({
	type: 'Feature',
	geometry,
	properties: { ...properties, ...more },
})
type Body = { id: string; ids: string[]; seq: number; geometry: unknown; properties: Record<string, unknown> }

let served: Served
before(async () => {
	served = await serve({ drafts: regionDrafts() })
})
after(() => served.close())

/** Asks and returns what a program would look at. */
async function ask(path: string, asked?: Asked) {
	const { status, headers, body } = await served.ask(path, asked)
	return { status, etag: headers.get('etag'), location: headers.get('location'), body: body as Body }
}
const patch = (path: string, json: unknown, more: Asked = {}) =>
	ask(path, { method: 'PATCH', type: 'application/merge-patch+json', json, ...more })
const added = async (more: object = {}, geometry?: object | null) => {
	const { body } = await ask(RISKS, { json: feature(more, geometry) })
	return { path: `${RISKS}/${body.id}`, id: body.id }
}
const stored = (id: string) => served.layers.get(id) as AnyRecord & Record<string, unknown>

test('POST adds a feature under an id of the server and tells where it is', async () => {
	const { status, etag, location, body } = await ask(RISKS, { json: feature(), type: 'application/geo+json' })
	assert.match(body.id, /^risk:[0-9A-HJKMNP-TV-Z]{26}$/)
	assert.deepEqual(
		{ status, etag, location },
		{ status: 201, etag: '"v1"', location: `${served.url}${RISKS}/${body.id}` },
	)
	assert.deepEqual(stored(body.id), {
		...properties,
		id: body.id,
		kind: 'risk',
		grade_static: { scheme: 'risk', level: 'low' },
		at: [111.05, 26.05],
		version: 1,
		updated_by: 'planner',
		updated_at: '2026-11-20T12:00:00+08:00',
	})
	assert.deepEqual(body.properties, {
		...properties,
		kind: 'risk',
		grade_static_scheme: 'risk',
		grade: 'low',
		version: 1,
		updated_by: 'planner',
		updated_at: '2026-11-20T12:00:00+08:00',
	})
})

test('a feature as QGIS sends it is taken: nulls, stamps and computed values of another record beside the values', async () => {
	const copied = {
		id: null,
		code: null,
		version: 7,
		updated_by: 'x',
		updated_at: 'y',
		grade: 'major',
		grade_static_scheme: 'risk',
		contacts: null,
	}
	const { status, body } = await ask(RISKS, { json: feature(copied) })
	assert.equal(status, 201)
	assert.deepEqual(body.properties, (await ask(`${RISKS}/${body.id}`)).body.properties)
	assert.equal(body.properties.version, 1)
})

test('a FeatureCollection is one entry of the log, in its order', async () => {
	const before = served.layers.seq
	const { status, body } = await ask(RISKS, {
		json: { type: 'FeatureCollection', features: [feature({ name: '甲' }), feature({ name: '乙' }, null)] },
	})
	assert.deepEqual({ status, seq: body.seq }, { status: 201, seq: before + 1 })
	assert.deepEqual(
		body.ids.map((id) => stored(id).name),
		['甲', '乙'],
	)
	assert.equal(served.layers.seq, before + 1)
})

test('PATCH changes what it names and nothing else; null takes away', async () => {
	const { path, id } = await added({ address: '村道旁', affected_people: 4 })
	const { status, etag } = await patch(path, {
		properties: { affected_people: null, grade_static: 'major', grade_static_scheme: 'risk' },
	})
	assert.deepEqual({ status, etag }, { status: 200, etag: '"v2"' })
	const { affected_people, grade_static, address, at } = stored(id)
	assert.deepEqual(
		{ affected_people, grade_static, address, at },
		{
			affected_people: undefined,
			grade_static: { scheme: 'risk', level: 'major' },
			address: '村道旁',
			at: [111.05, 26.05],
		},
	)
})

test('PATCH of the geometry alone is a move, and its log says so', async () => {
	const { path, id } = await added()
	await patch(path, { geometry: point(111.06, 26.0600000004) })
	assert.deepEqual(stored(id).at, [111.06, 26.06])
	assert.equal((await served.store.history(id)).at(-1)!.note, '移动风险点「新点」')
	await patch(path, { geometry: null })
	assert.equal(stored(id).at, undefined)
})

test('PUT makes the record what the feature says: what it leaves out is cleared, ruled fields aside', async () => {
	const path = '/api/collections/finding/items'
	const finding = {
		name: '隐患',
		region_code: '990102101201',
		lifecycle: 'active',
		data_level: 'internal',
		level: 'general',
		status: 'registered',
		description: '裂缝',
		resp_unit: '村委会',
	}
	const { body } = await ask(path, { json: { type: 'Feature', geometry: point(111.05, 26.05), properties: finding } })
	const { description: _, status: __, ...rest } = finding
	const replaced = await ask(`${path}/${body.id}`, {
		method: 'PUT',
		json: { type: 'Feature', geometry: null, properties: { ...rest, resp_unit: '镇政府' } },
		headers: { 'if-match': '"v1"' },
	})
	assert.deepEqual([replaced.status, replaced.etag], [200, '"v2"'])
	const { name, description, resp_unit, status, at } = stored(body.id)
	assert.deepEqual(
		{ name, description, resp_unit, status, at },
		{ name: '隐患', description: undefined, resp_unit: '镇政府', status: 'registered', at: undefined },
	)
})

test('what is sent back as it was read changes nothing and makes no entry', async () => {
	const { path } = await added({ contacts: [{ role: 'patrol', name: '王小明', phone: '15400000001' }] })
	const read = await ask(path)
	const seq = served.layers.seq
	const put = await ask(path, { method: 'PUT', json: read.body, headers: { 'if-match': read.etag! } })
	const patched = await patch(path, read.body, { headers: { 'if-match': `W/"v9", ${read.etag}` } })
	assert.deepEqual([put, patched], [read, read])
	assert.equal(served.layers.seq, seq)
})

test('masked values sent back as they were shown stay as they are stored', async () => {
	const force = sample('force', 7, {
		commander: '李大山',
		commander_phone: '15400000002',
		contacts: [{ role: 'leader', name: '王小明', phone: '15400000003' }],
	})
	await ask('/api/commands', { json: { id: 'add-force', intent: { do: 'add', record: force } } })
	const path = `/api/collections/force/items/${force.id}`
	const read = await ask(path, { as: 'dispatcher' })
	assert.equal(read.body.properties.commander_phone, '154****0002')
	const changed = { ...read.body, properties: { ...read.body.properties, headcount: 12 } }
	const put = await ask(path, { as: 'dispatcher', method: 'PUT', json: changed, headers: { 'if-match': '"v1"' } })
	const { headcount, commander, commander_phone, contacts } = stored(force.id)
	assert.deepEqual(
		[put.status, headcount, commander, commander_phone, contacts],
		[200, 12, '李大山', '15400000002', force.contacts],
	)
	const mask = await patch(path, { properties: { contacts: [{ role: 'leader', name: '王××', phone: '154****0003' }] } })
	assert.equal(mask.status, 422)
})

test('a division is drawn by its boundary, and its seat stays beside it', async () => {
	const id = regionDrafts()[1]!.id
	const path = `/api/collections/region/items/${id}`
	const { body } = await ask(path)
	assert.equal((body.geometry as { type: string }).type, 'Polygon')
	await patch(path, { properties: { at: [111.05, 26.1] } })
	assert.deepEqual([stored(id).at, stored(id).geom], [[111.05, 26.1], body.geometry])
	await patch(path, { geometry: point(111.04, 26.1) })
	assert.deepEqual([stored(id).at, stored(id).geom], [[111.04, 26.1], undefined])
})
