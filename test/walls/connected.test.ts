import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { io, type Socket } from 'socket.io-client'
import type { Me } from '../../domain/protocol.ts'
import { buildOf } from '../../server/http/build-of.ts'
import { CookieBrowser } from '../fixtures/cookie-browser.ts'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { until } from '../fixtures/until.ts'

const PROFILE = { canvas_w: 1920, canvas_h: 1080, screen_width_mm: 4800, distance_m: 6.6, seams_x: [], seams_y: [] }
const [HOME, NEIGHBOUR] = ['990102101000', '990102102000']
const SOON_MS = 1000

let folder: string
let server: ServerProcess
let token: string
before(async () => {
	folder = mkdtempSync(join(tmpdir(), 'walls-'))
	await start()
	token = tokenOf(server, 'dispatcher')
})
after(async () => {
	await server.kill('SIGKILL')
	rmSync(folder, { recursive: true })
})
async function start() {
	server = await startServer({ DATA_DIR: folder, DEMO: '0' })
}
async function restart(signal: NodeJS.Signals) {
	await server.kill(signal)
	await start()
}

const screen = () => new CookieBrowser(() => server.url)
const asking = async (browser: CookieBrowser) =>
	(await browser.ask('/api/walls/pairing', { profile: PROFILE })).body as { state: string; code: string }
const state = async (browser: CookieBrowser) => (await browser.ask('/api/walls/pairing')).body
/** A desk by its token. */
const desk = async (path: string, json?: unknown) =>
	(await screen().ask(path, json, { authorization: `Bearer ${token}` })).body
const approve = (code: string) => desk('/api/walls/approve', { code, name: '大屏', region_code: HOME })
let commands = 0
const command = (intent: object) => desk('/api/commands', { id: `connected-${++commands}-${Date.now()}`, intent })
const online = async (id: string) =>
	((await desk('/api/walls')).walls as { id: string; online: boolean; since: string | null }[]).find(
		(wall) => wall.id === id,
	)
async function paired() {
	const browser = screen()
	const { id } = await approve((await asking(browser)).code)
	assert.deepEqual(await state(browser), { state: 'paired', wall: id })
	return { browser, id: id as string }
}

/** A line as a wall's browser opens it; `me` grows by what the server says at each connection. */
function lineOf(browser: CookieBrowser, more: object = {}): { line: Socket; me: Me[] } {
	const me: Me[] = []
	const line = io(server.url, {
		transports: ['websocket'],
		forceNew: true,
		reconnectionDelay: 50,
		extraHeaders: { cookie: browser.header },
		...more,
	})
	line.on('me', (told: Me) => me.push(told))
	return { line, me }
}

test('a restart between asking and approving only makes the screen ask again', async () => {
	const browser = screen()
	const { code } = await asking(browser)
	await restart('SIGKILL')
	assert.equal((await approve(code)).status, 404)
	assert.deepEqual(await state(browser), { state: 'none' })
	const again = await asking(browser)
	assert.match(String((await approve(again.code)).id), /^wall:/)
	assert.equal((await state(browser)).state, 'paired')
})

test('a restart after pairing leaves the wall signed in, with or without having fetched its session', async () => {
	const { browser } = await paired()
	const late = screen()
	await approve((await asking(late)).code)
	await restart('SIGTERM')
	assert.equal((await browser.ask('/api/collections')).status, 200)
	assert.equal((await state(late)).state, 'paired')
	assert.equal((await late.ask('/api/collections')).status, 200)
})

test('a wall on the line is told who it is and which client is served, and desks see it there', async () => {
	const { browser, id } = await paired()
	assert.deepEqual(await online(id), { id, online: false, since: null })
	const { line, me } = lineOf(browser)
	await until(() => me.length > 0, 'connected')
	const build = buildOf(new URL('../../dist/client/', import.meta.url))
	assert.deepEqual(me, [{ account: id, name: '大屏', role: 'wall', scopes: ['990102101'], build }])
	const second = lineOf(browser)
	await until(() => second.me.length > 0, 'a second window')
	second.line.close()
	await new Promise((done) => setTimeout(done, 50))
	const told = await online(id)
	assert.ok(told?.online && Math.abs(Date.parse(told.since!) - Date.now()) < 10_000)
	line.close()
	// The server hears of the end of a line a little later.
	for (let tries = 0; tries < 100 && (await online(id))?.online; tries++)
		await new Promise((done) => setTimeout(done, 20))
	assert.deepEqual(await online(id), { id, online: false, since: null })
})

test('the steps of the remote leave the line alone, another division opens it anew', async () => {
	const { browser, id } = await paired()
	const { line, me } = lineOf(browser)
	await until(() => me.length > 0, 'connected')
	await command({ do: 'status', id, to: 'incident' })
	await command({ do: 'edit', id, set: { scene: 'four', frozen: true } })
	await new Promise((done) => setTimeout(done, 300))
	assert.ok(line.connected && me.length === 1)
	const began = Date.now()
	await command({ do: 'edit', id, set: { region_code: NEIGHBOUR } })
	await until(() => me.length === 2, 'back')
	assert.ok(Date.now() - began < SOON_MS)
	assert.deepEqual(me[1]!.scopes, ['990102102'])
	line.close()
})

test('a wall that is removed loses its line within a second, and everything else', async () => {
	const { browser, id } = await paired()
	const { line, me } = lineOf(browser)
	const refused: string[] = []
	let ended = Number.POSITIVE_INFINITY
	line.on('connect_error', ({ message }) => refused.push(message))
	line.on('disconnect', () => {
		ended = Date.now()
	})
	await until(() => me.length > 0, 'connected')
	const began = Date.now()
	assert.equal((await command({ do: 'remove', id })).ok, true)
	await until(() => ended < Number.POSITIVE_INFINITY, 'ended')
	assert.ok(ended - began < SOON_MS)
	await until(() => refused.length > 0, 'refused')
	assert.deepEqual([refused[0], me.length], ['signed-out', 1])
	for (const path of ['/api/collections', '/api/walls', '/basemap/region.json'])
		assert.equal((await browser.ask(path)).status, 401, path)
	assert.deepEqual(await state(browser), { state: 'none' })
	line.close()
})

test('a wall that is signed out asks for a code like a stranger', async () => {
	const { browser } = await paired()
	const answer = await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: browser.header } })
	const cleared = answer.headers.getSetCookie().map((line) => line.split(';')[0])
	assert.deepEqual(cleared, ['fourmap_session=', 'fourmap_device='])
	browser.cookies.clear()
	assert.deepEqual(await state(browser), { state: 'none' })
	assert.equal((await asking(browser)).state, 'waiting')
})

test('a stolen session opens no line: not without its device, and not as a token', async () => {
	const { browser } = await paired()
	const session = browser.cookies.get('fourmap_session')!
	const thief = screen()
	thief.cookies.set('fourmap_session', session)
	const tries: [browser: CookieBrowser, more: object][] = [
		[thief, {}],
		[thief, { auth: { token: session } }],
		[browser, { auth: { token: session } }],
	]
	for (const [from, more] of tries) {
		const { line, me } = lineOf(from, more)
		const told = await new Promise<string>((done) => {
			line.once('connect_error', ({ message }) => done(message))
			line.once('connect', () => done('let in'))
		})
		assert.deepEqual([told, me.length], ['signed-out', 0])
		line.close()
	}
})
