import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Ground } from '../domain/ground.ts'
import type { Manifest } from '../geodata/pack/manifest.ts'
import type { Region } from '../server/region/region.ts'
import { type Served, serve } from './fixtures/served.ts'
import { middleTile, type SmallRegion, smallRegion } from './fixtures/small-region.ts'
import { wire } from './fixtures/wire.ts'

let packs: SmallRegion
let region: Region
let built: Manifest
let served: Served
before(async () => {
	packs = smallRegion()
	built = await packs.build()
	region = await packs.open()
	served = await serve({ basemap: { region, online: () => [], draftsLeft: () => 3 } })
})
after(async () => {
	await served.close()
	region.close()
	packs.remove()
})

const get = (path: string, headers?: Record<string, string>) =>
	wire(served.url + path, { authorization: 'Bearer viewer', ...headers })
const tile = (rest: string, headers?: Record<string, string>) => get(`/basemap/${built.id}/tiles/${rest}`, headers)
const middle = (): string => `${middleTile(built).join('/')}.mvt`

test('the ground tells what the pack is and where its tiles are', async () => {
	const { status, headers, body } = await get('/basemap/region.json')
	const ground: Ground = JSON.parse(String(body))
	assert.deepEqual([status, headers['cache-control'], ground.online], [200, 'private, no-cache', []])
	assert.deepEqual(ground.pack, {
		id: built.id,
		name: '云渚区',
		box: built.box,
		usage: 'demo',
		approval_no: null,
		attribution: '演示数据',
		built_at: built.built_at,
		data_at: '2026-01-02T03:04:05.000Z',
		tiles: {
			url: `/basemap/${built.id}/tiles/{z}/{x}/{y}.mvt`,
			minzoom: built.tiles.minzoom,
			maxzoom: built.tiles.maxzoom,
		},
		terrain: null,
		drafts: 3,
	})
	assert.equal((await get('/basemap/region.json', { 'if-none-match': String(headers.etag) })).status, 304)
})

test('without a pack the ground says so, and no tile is found', async () => {
	const none = await serve({
		basemap: { region: { pack: null, packOf: () => null }, online: () => [], draftsLeft: () => 0 },
	})
	const { body } = await none.ask('/basemap/region.json')
	assert.deepEqual(body, { pack: null, online: [] })
	assert.equal((await none.ask(`/basemap/${built.id}/tiles/0/0/0.mvt`)).status, 404)
	await none.close()
})

test('a tile goes out as it is stored, packed, and is kept for good', async () => {
	const packed = await tile(middle(), { 'accept-encoding': 'gzip, br' })
	assert.deepEqual(
		['content-type', 'content-encoding', 'cache-control', 'vary'].map((name) => packed.headers[name]),
		['application/vnd.mapbox-vector-tile', 'gzip', 'private, max-age=31536000, immutable', 'Accept-Encoding'],
	)
	assert.deepEqual(packed.body, Buffer.from(region.pack!.tile(...middleTile(built))!))
	const plain = await tile(middle())
	assert.equal(plain.headers['content-encoding'], undefined)
	assert.deepEqual(plain.body, gunzipSync(packed.body))
	assert.match(String(plain.body), /云渚村/)
})

test('where nothing is drawn the answer is empty, and it too is kept', async () => {
	const { status, headers, body } = await tile('14/0/0.mvt')
	assert.deepEqual([status, body.length, headers['cache-control']], [204, 0, 'private, max-age=31536000, immutable'])
})

test('what is no tile of this pack is not found', async () => {
	for (const path of [
		`/basemap/20200101000000000-00000000/tiles/${middle()}`,
		...[
			'15/0/0',
			'14/16384/0',
			'14/0/16384',
			'-1/0/0',
			'1.5/0/0',
			'01/0/0',
			'1e1/0/0',
			'14/0x1/0',
			'99999999999/0/0',
		].map((place) => `/basemap/${built.id}/tiles/${place}.mvt`),
		`/basemap/${built.id}/tiles/0/0/0.png`,
		`/basemap/${built.id}/terrain/10/0/0.png`,
	])
		assert.deepEqual([path, (await get(path)).status], [path, 404])
})

test('who is not signed in sees no ground', async () => {
	for (const path of ['region.json', `${built.id}/tiles/${middle()}`])
		assert.equal((await wire(`${served.url}/basemap/${path}`)).status, 401)
})
