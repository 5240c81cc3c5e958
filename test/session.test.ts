import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Server } from 'socket.io'
import { ServerClock } from '../client/session/server-clock.ts'
import { type LineState, Session, type SessionOptions } from '../client/session/session.ts'
import { SYSTEM } from '../domain/actor.ts'
import { openLayers } from '../server/layers/open-layers.ts'
import { openChannel } from '../server/live/channel.ts'
import type { Io } from '../server/live/line.ts'
import { openSqlite } from '../server/store/sqlite.ts'
import type { Store } from '../server/store/store.ts'
import { breakableLine } from './fixtures/breakable-line.ts'
import { type LiveServer, serveLive } from './fixtures/live-server.ts'
import { Random } from './fixtures/random.ts'
import { until } from './fixtures/until.ts'
import { adds, PLANNER, regionDrafts, riskDraft, TOWNSHIPS } from './fixtures/world.ts'

const QUICK = { backOff: [5, 20], retry: [20, 40], patience: 500 } as const satisfies SessionOptions
const random = new Random(23)
let store: Store
let server: LiveServer

before(async () => {
	store = openSqlite(':memory:')
	await store.commit(SYSTEM, { id: 'session-world', intent: { do: 'batch', intents: adds(regionDrafts()) } })
	server = await serveLive(store, [PLANNER])
})
after(async () => {
	await server.close()
	await store.close()
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The live channel alone, which takes everybody for the planner and serves such a client. */
async function channel(build: string | null) {
	const http = createServer()
	const io: Io = new Server(http, { transports: ['websocket'] })
	const live = openChannel(io, {
		store,
		layers: await openLayers(store),
		identify: () => ({ ...PLANNER, name: PLANNER.account }),
		now: Date.now,
		reports: { outcome() {}, fault: (_where, error) => assert.fail(String(error)), lines() {} },
		build,
	})
	await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
	const close = async () => {
		live.close()
		await io.close()
	}
	return { io, close, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }
}

/** Clocks that a test can set: what a minute of sleep or a careless administrator does. */
function settable() {
	const ahead = { monotonic: 0, machine: 0 }
	const clocks = {
		monotonic: () => performance.now() + ahead.monotonic,
		machine: () => Date.now() + ahead.machine,
	}
	const pass = (ms: number) => {
		ahead.monotonic += ms
		ahead.machine += ms
	}
	return { ahead, clocks, pass }
}

test('the clock of the server goes on whatever is done to the clock of the machine', () => {
	const now = { monotonic: 1000, machine: 500_000 }
	const clock = new ServerClock({ monotonic: () => now.monotonic, machine: () => now.machine })
	assert.equal(clock.now(), 500_000, 'until the server has spoken the machine is believed')
	clock.told(900_000)
	const table: [what: string, monotonic: number, machine: number, then: number, jumped: boolean][] = [
		['a second passes', 1000, 1000, 901_000, false],
		['the machine is set an hour back', 0, -3_600_000, 901_000, true],
		['that is told once', 0, 0, 901_000, false],
		['a minute passes', 60_000, 60_000, 961_000, false],
		['a time service moves it a little', 1000, 1400, 962_000, false],
		['the machine sleeps for an hour', 250, 3_600_250, 962_250, true],
		['a clock that runs too fast is no jump', 1000, 1100, 963_250, false],
	]
	for (const [what, monotonic, machine, then, jumped] of table) {
		now.monotonic += monotonic
		now.machine += machine
		assert.deepEqual([clock.now(), clock.jumped()], [then, jumped], what)
	}
})

test('a jump of the machine’s clock makes the line suspect at once, asks anew, and does not move the time shown', async () => {
	const { ahead, clocks } = settable()
	const session = new Session({ ...QUICK, url: server.url, token: 'planner', clocks })
	await until(() => session.state.line === 'fresh', 'fresh')
	const told: LineState[] = []
	const hellos: unknown[] = []
	session.onState((state) => told.push(state))
	session.socket.onAnyOutgoing((name, ask) => name === 'hello' && hellos.push(ask))
	ahead.machine += 8 * 3_600_000
	await until(() => told.some(({ line }) => line === 'stale'), 'stale', 1000)
	assert.ok(Math.abs(session.serverNow() - Date.now()) < 1000, 'the clock of the wall stood still in the jump')
	const stale = told.find((state) => state.line === 'stale')!
	assert.ok(Date.now() - stale.since < 5000, 'since is a time of the server’s clock')
	await until(() => session.state.line === 'fresh', 'fresh again')
	assert.equal(hellos.length, 1)
	session.close()
})

test('silence is told within five seconds, a half-open line is closed, and what was missed is caught up', async () => {
	const line = await breakableLine(server.port)
	const { clocks, pass } = settable()
	const session = new Session({ ...QUICK, url: line.url, token: 'planner', clocks })
	await until(() => session.state.line === 'fresh', 'fresh')
	line.swallow(true)
	await pause(50)
	pass(3400)
	await pause(400)
	assert.equal(session.state.line, 'fresh', 'a beat may be as late as this')
	pass(1100)
	await until(() => session.state.line === 'stale', 'stale', 1000)
	assert.ok(session.socket.connected, 'though no error was seen')
	const missed = riskDraft(random)
	await store.commit(SYSTEM, { id: 'while-silent', intent: { do: 'add', record: missed } })
	pass(6000)
	await until(() => !session.socket.connected, 'closed', 1000)
	assert.equal(session.replica.get(missed.id), undefined)
	line.swallow(false)
	await until(() => session.state.line === 'fresh', 'fresh again')
	assert.equal(session.replica.get(missed.id)?.name, missed.name)
	session.close()
	line.close()
})

test('a line that is refused or too old is tried for ever, and says since when it has heard nothing', async () => {
	const ghosts = await serveLive(store, [])
	const session = new Session({ ...QUICK, url: ghosts.url, token: 'planner' })
	let tries = 0
	session.socket.on('connect_error', () => tries++)
	await until(() => tries >= 5, 'tried five times')
	assert.deepEqual(session.state.line === 'failed' && session.state.reason, 'signed-out')
	await ghosts.close()
	const known = await serveLive(store, [PLANNER], ghosts.port)
	await until(() => session.state.line === 'fresh', 'let in')
	session.close()
	await known.close()
})

test('a line that the server ends comes back by itself', async () => {
	const other = await channel(null)
	const session = new Session({ ...QUICK, url: other.url })
	await until(() => session.state.line === 'fresh', 'fresh')
	let ended = ''
	session.socket.once('disconnect', (reason) => {
		ended = reason
	})
	other.io.disconnectSockets()
	await until(() => ended === 'io server disconnect', 'ended by the server')
	await until(() => session.socket.connected, 'connected again')
	session.close()
	await other.close()
})

test('another viewer on the same page keeps nothing of what the one before saw', async () => {
	const wide = await serveLive(store, [PLANNER])
	const session = new Session({ ...QUICK, url: wide.url, token: 'planner' })
	await until(() => session.state.line === 'fresh', 'fresh')
	const elsewhere = riskDraft(random, 1)
	await store.commit(SYSTEM, { id: 'elsewhere', intent: { do: 'add', record: elsewhere } })
	await until(() => session.replica.get(elsewhere.id) !== undefined, 'heard')
	await wide.close()
	const narrow = await serveLive(store, [{ ...PLANNER, scopes: [TOWNSHIPS[0]] }], wide.port)
	await until(() => session.me?.scopes[0] === TOWNSHIPS[0], 'another viewer')
	await until(() => session.replica.get(elsewhere.id) === undefined, 'another view', 2000)
	assert.ok(session.replica.size > 0)
	session.close()
	await narrow.close()
})

test('a new build is told once the line is there, the own one is not', async () => {
	const builds: (string | null)[] = []
	for (const build of ['/assets/old.js', '/assets/new.js', null]) {
		const built = await channel(build)
		const session = new Session({ ...QUICK, url: built.url, build: '/assets/old.js' })
		await new Promise<void>((told) => session.onBuild(told))
		builds.push(session.newBuild)
		session.close()
		await built.close()
	}
	assert.deepEqual(builds, [null, '/assets/new.js', null])
})
