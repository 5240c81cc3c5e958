import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Served, serve } from './fixtures/served.ts'
import { wire } from './fixtures/wire.ts'

const SCRIPT = 'console.log("四图")\n'.repeat(100)

let folder: string
let served: Served
before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'pages-'))
	mkdirSync(join(folder, 'assets'))
	writeFileSync(join(folder, 'index.html'), '<!doctype html><title>四图</title>')
	writeFileSync(join(folder, 'assets/main-abc.js'), SCRIPT)
	writeFileSync(join(folder, 'assets/face.woff2'), Buffer.alloc(2000, 7))
	served = await serve({ client: `${folder}/` })
})
after(async () => {
	await served.close()
	rmSync(folder, { recursive: true })
})

const get = (path: string, headers?: Record<string, string>) => wire(served.url + path, headers)

test('pages are packed once, assets are kept for good, and the first page is asked for every time', async () => {
	const plain = await get('/assets/main-abc.js')
	const packed = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip, br' })
	assert.equal(plain.body.toString(), SCRIPT)
	assert.equal(gunzipSync(packed.body).toString(), SCRIPT)
	assert.deepEqual(
		[
			packed.headers['content-encoding'],
			packed.headers['content-type'],
			packed.headers['cache-control'],
			packed.headers.vary,
		],
		['gzip', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'Accept-Encoding'],
	)
	assert.equal((await get('/assets/face.woff2', { 'accept-encoding': 'gzip' })).headers['content-encoding'], undefined)
	for (const path of ['/', '/wall', '/dispatch', '/plan', '/admin']) {
		const { status, headers, body } = await get(path)
		assert.deepEqual([status, headers['cache-control'], /四图/.test(body.toString())], [200, 'no-cache', true])
	}
	const { status, body } = await get('/', { 'if-none-match': String((await get('/')).headers.etag) })
	assert.deepEqual([status, body.length], [304, 0])
})

test('what is not there is a page that says so, and no path leads out of the folder', async () => {
	for (const path of [
		'/nothing',
		'/../package.json',
		'/assets/..%2f..%2fpackage.json',
		'/assets/../../package.json',
		'/assets/main-abc.js%00',
	]) {
		const { status, headers } = await get(path)
		assert.deepEqual([path, status, headers['content-type']], [path, 404, 'text/html; charset=utf-8'])
	}
})

test('browsers are told to take nothing from elsewhere, and not to ask for HTTPS', async () => {
	const { headers } = await get('/')
	assert.equal(
		headers['content-security-policy'],
		"default-src 'self';script-src 'self';worker-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;connect-src 'self';font-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'self'",
	)
	assert.deepEqual(
		[headers['strict-transport-security'], headers['x-powered-by'], headers['x-content-type-options']],
		[undefined, undefined, 'nosniff'],
	)
})
