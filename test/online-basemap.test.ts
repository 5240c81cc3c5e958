import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { readConfig } from '../server/config.ts'
import { parseOnlineFile } from '../server/online/online-file.ts'
import { addressOf } from '../server/online/online-source.ts'
import { type OnlineTiles, onlineTiles } from '../server/online/online-tiles.ts'
import { openOnline } from '../server/online/open-online.ts'
import { tianditu } from '../server/online/tianditu.ts'
import { type Served, serve } from './fixtures/served.ts'

const SECRET = 'a1b2c3d4e5f60718'
const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex')
const JPEG = Buffer.from('ffd8ffe000104a46', 'hex')

type Answer = (req: IncomingMessage, res: ServerResponse) => void
const picture = (bytes: Buffer, headers: Record<string, string> = {}): Answer => {
	return (_req, res) => res.writeHead(200, { 'content-type': 'image/png', ...headers }).end(bytes)
}

/** The owner of a basemap, which answers as each test wants. */
let answer: Answer = picture(PNG)
const asked: IncomingMessage[] = []
const owner = createServer((req, res) => {
	asked.push(req)
	answer(req, res)
})
let tiles: OnlineTiles
let served: Served
let clock = 0
before(async () => {
	owner.listen(0, '127.0.0.1')
	await once(owner, 'listening')
	const { port } = owner.address() as AddressInfo
	const layers = [{ url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, minzoom: 3, maxzoom: 18 }]
	const hidden = { layers, access_key: SECRET, key_param: 'tk', attribution: '测绘院' }
	const list = [
		{ ...hidden, key: 'plain', label: '影像' },
		{ ...hidden, key: 'kept', label: '影像', cache: true },
		{
			key: 'wmts',
			label: '影像',
			layers: [{ wmts: `http://127.0.0.1:${port}/wmts`, layer: 'img', matrix_set: 'w', maxzoom: 12 }],
		},
	]
	tiles = onlineTiles(parseOnlineFile(JSON.stringify(list)), { now: () => clock, timeoutMs: 150 })
	served = await serve({ online: tiles })
})
after(async () => {
	await served.close()
	owner.closeAllConnections()
	owner.close()
})
beforeEach(() => {
	asked.length = 0
	answer = picture(PNG)
})

const path = (key: string, z = 12, x = 3317, y = 1738) => `/basemap/online/${key}/0/${z}/${x}/${y}`
const count = async (basemap: string, result: string) =>
	Number(
		new RegExp(`fourmap_online_tiles_total{basemap="${basemap}",result="${result}"} (\\d+)`).exec(
			await served.metrics.registry.metrics(),
		)?.[1] ?? 0,
	)

test('the national platform is asked for the column and row of the worked example, by its own layer names', () => {
	const [vec, img, ter] = tianditu(SECRET, null)
	const layersOf = (source: typeof vec) =>
		source!.layers.map((layer) => new URL(addressOf(layer, SECRET, 12, 3317, 1738)))
	const all = [vec, img, ter].map((source) => layersOf(source).map((url) => url.searchParams.get('LAYER')))
	assert.deepEqual(all, [
		['vec', 'cva'],
		['img', 'cia'],
		['ter', 'cta'],
	])
	const [url] = layersOf(vec)
	assert.match(url!.href, /^https:\/\/t[0-7]\.tianditu\.gov\.cn\/vec_w\/wmts\?/)
	const { TILEMATRIX, TILECOL, TILEROW, TILEMATRIXSET, tk } = Object.fromEntries(url!.searchParams)
	assert.deepEqual([TILEMATRIX, TILECOL, TILEROW, TILEMATRIXSET, tk], ['12', '3317', '1738', 'w', SECRET])
	const hosts = new Set(
		Array.from({ length: 40 }, (_, i) => new URL(addressOf(vec!.layers[0]!, SECRET, 12, 3300 + i, 1738)).host),
	)
	assert.equal(hosts.size, 8)
})

test('a tile is fetched with the key, and the key goes nowhere else', async () => {
	answer = picture(JPEG)
	const { status, headers, text } = await served.ask(path('plain'))
	assert.equal(status, 200)
	assert.equal(headers.get('content-type'), 'image/jpeg', 'a picture is called what it is')
	assert.equal(asked[0]?.url, `/12/3317/1738.png?tk=${SECRET}`)
	const seen = [text, JSON.stringify([...headers]), JSON.stringify(tiles.basemaps), ...served.log]
	assert.ok(!seen.some((part) => part.includes(SECRET)))
	assert.deepEqual(tiles.basemaps[0]?.layers[0]?.url, '/basemap/online/plain/0/{z}/{x}/{y}')
})

test('a mark of the copy that is made of the address, and so of the key, is not passed on', async () => {
	answer = (req, res) => picture(PNG, { etag: `"${req.url}"` })(req, res)
	const { status, headers } = await served.ask(path('plain'))
	assert.equal(status, 200)
	assert.ok(!JSON.stringify([...headers]).includes(SECRET))
})

test('key-value WMTS is asked as the standard has it', async () => {
	await served.ask(path('wmts'))
	const query = Object.fromEntries(new URL(asked[0]!.url!, 'http://x').searchParams)
	assert.deepEqual(query, {
		SERVICE: 'WMTS',
		REQUEST: 'GetTile',
		VERSION: '1.0.0',
		LAYER: 'img',
		STYLE: 'default',
		TILEMATRIXSET: 'w',
		FORMAT: 'image/png',
		TILEMATRIX: '12',
		TILEROW: '1738',
		TILECOL: '3317',
	})
})

test('only who is signed in is served', async () => {
	assert.equal((await served.ask(path('plain'), { as: null })).status, 401)
	assert.equal(asked.length, 0)
})

test('nothing but a tile of a basemap that is set up can be asked for', async () => {
	const wrong = [
		'/basemap/online/other/0/12/3317/1738',
		'/basemap/online/plain/1/12/3317/1738',
		'/basemap/online/plain/0/2/1/1',
		'/basemap/online/plain/0/19/1/1',
		'/basemap/online/plain/0/3/8/1',
		'/basemap/online/plain/0/3/1/8',
		'/basemap/online/plain/0/3/-1/1',
		'/basemap/online/plain/0/3/1/1.png',
		'/basemap/online/plain/0/3/01/1',
		'/basemap/online/plain/0/3/..%2f..%2fetc/1',
	]
	for (const address of wrong) assert.equal((await served.ask(address)).status, 404, address)
	assert.equal(asked.length, 0)
})

const FAILURES: Readonly<Record<string, Answer>> = {
	'a refusal': (_req, res) => res.writeHead(403).end('quota'),
	'a fault': (_req, res) => res.writeHead(500).end(),
	'an error told as a page': (_req, res) => res.writeHead(200, { 'content-type': 'text/xml' }).end('<Exception/>'),
	'a page that calls itself a picture': (_req, res) =>
		res.writeHead(200, { 'content-type': 'image/png' }).end('<script>'),
	'a picture beyond all size': picture(Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)])),
	'a redirect': (_req, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
	'a silence': () => {},
	'a line cut in the middle': (_req, res) => {
		res.writeHead(200, { 'content-length': '1000' }).write(PNG)
		setTimeout(() => res.destroy(), 20)
	},
}
for (const [name, failing] of Object.entries(FAILURES))
	test(`${name} of the owner becomes one transparent pixel, said and counted`, async () => {
		const earlier = await count('plain', 'failed')
		answer = failing
		const { status, headers, text } = await served.ask(path('plain'))
		assert.equal(status, 200)
		assert.equal(headers.get('x-upstream'), 'failed')
		assert.equal(headers.get('cache-control'), 'no-store')
		assert.equal(headers.get('content-type'), 'image/png')
		assert.ok(text.includes('IHDR') && text.length < 200)
		assert.equal(await count('plain', 'failed'), earlier + 1)
		assert.ok(!served.log.some((line) => line.includes(SECRET)))
	})

test('what the owner says of keeping is passed on to the one browser, and so is its mark of the copy', async () => {
	answer = picture(PNG, { 'cache-control': 'public, max-age=600, s-maxage=9', etag: '"a"' })
	const first = await served.ask(path('plain'))
	assert.deepEqual([first.headers.get('cache-control'), first.headers.get('etag')], ['private, max-age=600', '"a"'])
	answer = (req, res) => res.writeHead(req.headers['if-none-match'] === '"a"' ? 304 : 500).end()
	const again = await served.ask(path('plain'), { headers: { 'if-none-match': '"a"' } })
	assert.deepEqual([again.status, again.headers.get('etag')], [304, '"a"'])
	answer = picture(PNG)
	assert.equal((await served.ask(path('plain'))).headers.get('cache-control'), 'private, no-cache')
})

test('a basemap that may be kept is asked again only when its tile is old, and helps out when its owner is away', async () => {
	answer = picture(PNG, { 'cache-control': 'max-age=60', etag: '"k"' })
	for (let i = 0; i < 3; i++) assert.equal((await served.ask(path('kept'))).headers.get('x-upstream'), 'here')
	assert.equal(asked.length, 1)
	clock += 61_000
	answer = (req, res) =>
		res.writeHead(req.headers['if-none-match'] === '"k"' ? 304 : 500, { 'cache-control': 'max-age=60' }).end()
	assert.equal((await served.ask(path('kept'))).headers.get('x-upstream'), 'here')
	assert.equal(asked.length, 2)
	const fresh = await served.ask(path('kept'))
	assert.equal(asked.length, 2, 'it is fresh again')
	clock += 61_000
	answer = (_req, res) => res.destroy()
	const old = await served.ask(path('kept'))
	assert.deepEqual([old.headers.get('x-upstream'), old.headers.get('cache-control')], ['old', 'no-store'])
	assert.equal(old.text, fresh.text)
})

test('a basemap that may not be kept is asked every time, and one that forbids it is not kept', async () => {
	answer = picture(PNG, { 'cache-control': 'no-store' })
	for (const key of ['plain', 'kept']) {
		asked.length = 0
		for (let i = 0; i < 2; i++) await served.ask(path(key, 12, 3317, 1739))
		assert.equal(asked.length, 2, key)
	}
})

test('four maps that want the same tile at once are one question', async () => {
	answer = (_req, res) => setTimeout(() => picture(PNG)(_req, res), 40)
	const all = await Promise.all(Array.from({ length: 4 }, () => served.ask(path('plain', 12, 3317, 1740))))
	assert.ok(all.every(({ status }) => status === 200))
	assert.equal(asked.length, 1)
})

test('without settings there is no online basemap', async () => {
	assert.deepEqual(openOnline(readConfig({}).online), [])
	const bare = await serve()
	assert.equal((await bare.ask(path('plain'))).status, 404)
	await bare.close()
})

test('a setting that is not usable ends the start with one line, which shows no secret', () => {
	const folder = mkdtempSync(join(tmpdir(), 'online-'))
	const file = join(folder, 'basemaps.json')
	const whole = { key: 'a', label: '影像', layers: [{ url: 'http://h/{z}/{x}/{y}' }], access_key: SECRET }
	const address = (url: string, more: object = {}) => JSON.stringify([{ ...whole, ...more, layers: [{ url }] }])
	const wrong: readonly (readonly [text: string, reason: RegExp])[] = [
		['{', /is not JSON/],
		[JSON.stringify([{ ...whole, layers: [{ url: 'http://h/' }] }]), /at 0\.layers\.0/],
		[JSON.stringify([{ ...whole, layers: [{ url: 'file:///etc/{z}/{x}/{y}' }] }]), /at 0\.layers\.0/],
		[JSON.stringify([{ ...whole, key: '../x' }]), /at 0\.key: lower-case/],
		[JSON.stringify([{ ...whole, acces_key: SECRET }]), /at 0/],
		[JSON.stringify([whole, whole]), /same key/],
		[address('http://{s}.h/{z}/{x}/{y}'), /at 0\.layers\.0: \{s\} needs subdomains/],
		[address('http://h/{z}/{x}/{y}?tk={key}', { access_key: undefined }), /\{key\} needs access_key/],
		[address(`http://h/{z}/{x}/{y}?tk={${SECRET}}`), /in braces only/],
		[address('http://[h/{z}/{x}/{y}'), /no address can be made of it/],
		[address(`http://me:${SECRET}@h/{z}/{x}/{y}`), /a name and password before the host/],
	]
	for (const [text, reason] of wrong) {
		writeFileSync(file, text)
		assert.throws(
			() => openOnline({ ...readConfig({}).online, file }),
			({ message }: Error) =>
				/^Setting ONLINE_BASEMAPS is not usable: /.test(message) &&
				reason.test(message) &&
				!message.includes('\n') &&
				!message.includes(SECRET),
			text,
		)
	}
	writeFileSync(file, JSON.stringify([{ ...whole, key: 'tianditu-vec' }]))
	const both = { ...readConfig({ TIANDITU_KEY: SECRET }).online, file }
	assert.throws(() => openOnline(both), /tianditu-vec is the key of a basemap of Tianditu/)
	assert.throws(() => openOnline({ ...readConfig({}).online, file: join(folder, 'none') }), /ONLINE_BASEMAPS.*none/)
	assert.throws(() => readConfig({ TIANDITU_KEY: 'my key!' }), /Setting TIANDITU_KEY is not usable/)
	rmSync(folder, { recursive: true })
})
