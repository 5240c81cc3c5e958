import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { Session } from '../client/session/session.ts'
import { SYSTEM } from '../domain/actor.ts'
import type { Beat, Heard, Welcome } from '../domain/protocol.ts'
import { openSqlite } from '../server/store/sqlite.ts'
import type { Store } from '../server/store/store.ts'
import { RawLine } from './bench/raw-line.ts'
import { type LiveServer, serveLive } from './fixtures/live-server.ts'
import { Random } from './fixtures/random.ts'
import { until } from './fixtures/until.ts'
import { adds, PLANNER, regionDrafts, riskDraft } from './fixtures/world.ts'

const STALLED_MS = 1500
const random = new Random(11)
const risks = Array.from({ length: 400 }, () => riskDraft(random))
let store: Store
let server: LiveServer

before(async () => {
	store = openSqlite(':memory:')
	await store.commit(SYSTEM, {
		id: 'live-world',
		intent: { do: 'batch', intents: [...adds(regionDrafts()), ...adds(risks)] },
	})
	server = await serveLive(store, [PLANNER], 0, STALLED_MS)
})
after(async () => {
	await server.close()
	await store.close()
})

const connect = (options: object = {}): Promise<Socket> =>
	new Promise((done, fail) => {
		const socket = io(server.url, {
			transports: ['websocket'],
			forceNew: true,
			reconnection: false,
			auth: { token: 'planner' },
			...options,
		})
		socket.once('connect', () => done(socket))
		socket.once('connect_error', fail)
	})

/** Changes every record once: several hundred kilobytes in one message. */
const touchAll = (round: number) =>
	store.commit(SYSTEM, {
		id: `touch-all-${round}`,
		intent: {
			do: 'batch',
			intents: risks.map(({ id }) => ({
				do: 'edit' as const,
				id,
				set: { hazard_factor: `第 ${round} 轮 ${'雨'.repeat(250)}` },
			})),
		},
	})

test('bad asks are answered with what was wrong and where, and store nothing', async () => {
	const socket = await connect()
	const { seq } = await store.snapshot()
	const good = riskDraft(random)
	const asks: [ask: unknown, refusal: string, where: string][] = [
		['x', 'malformed', ''],
		[null, 'malformed', ''],
		[{ id: 1, intent: { do: 'undo', seq: 1 } }, 'malformed', 'id'],
		[{ id: 'abcdefgh', intent: { do: 'drop table' } }, 'malformed', 'intent.do'],
		[{ id: 'abcdefgh', intent: { do: 'remove', id: 'dragon:01J00000000000000000000000' } }, 'malformed', 'intent.id'],
		[{ id: 'abcdefgh', intent: { do: 'add', record: { ...good, kind: 'dragon' } } }, 'malformed', 'intent.record.kind'],
		[
			{ id: 'abcdefgh', intent: { do: 'add', record: { ...good, colour: 'red' } } },
			'malformed',
			'intent.record.colour',
		],
		[
			{ id: 'abcdefgh', intent: { do: 'add', record: { ...good, type: 'volcano' } } },
			'malformed',
			'intent.record.type',
		],
		[{ id: 'abcdefgh', intent: { do: 'add', record: { ...good, name: 7 } } }, 'malformed', 'intent.record.name'],
		[
			{ id: 'abcdefgh', intent: { do: 'add', record: { ...good, region_code: '990102999999' } } },
			'unknown-region',
			'record.region_code',
		],
		[{ id: 'abcdefgh', intent: { do: 'move', id: risks[0]!.id, to: [26.05, 111.05] } }, 'swapped', 'at'],
		[{ id: 'abcdefgh', intent: { do: 'move', id: risks[0]!.id, to: [2.35, 48.85] } }, 'outside-bounds', 'at'],
		[{ id: 'abcdefgh', intent: { do: 'move', id: risks[0]!.id, to: [111.05, 26.05], expect: 99 } }, 'stale', 'expect'],
		[{ id: 'abcdefgh', intent: { do: 'edit', id: risks[0]!.id, set: { version: 7 } } }, 'ruled-field', 'set.version'],
	]
	const answers = []
	for (const [ask] of asks) answers.push(await socket.timeout(2000).emitWithAck('command', ask))
	assert.deepEqual(
		answers.map(({ ok, refusal, where }) => ({ ok, refusal, where })),
		asks.map(([, refusal, where]) => ({ ok: false, refusal, where })),
	)
	assert.equal((await store.snapshot()).seq, seq)
	socket.emit('command', 'no callback')
	socket.emit('hello', { protocol: 1 }, 'not a function')
	assert.deepEqual(await socket.emitWithAck('hello', { protocol: 0, epoch: null, since: 0 }), {
		type: 'outdated',
		protocol: 1,
	})
	assert.equal(((await socket.emitWithAck('hello', 'nonsense')) as Welcome).type, 'malformed')
	socket.close()
	assert.deepEqual(server.faults, [])
})

test('nobody gets a line without signing in, nor from a page of another site', async () => {
	await assert.rejects(connect({ auth: {} }), /signed-out/)
	await assert.rejects(connect({ auth: { token: 'somebody' } }), /signed-out/)
	const foreign = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
		origin: 'http://elsewhere.example',
	})
	await assert.rejects(new Promise((done, fail) => foreign.once('open', done).once('error', fail)), /403|400/)
})

test('a line that is silent otherwise hears the beat', async () => {
	const socket = await connect()
	const welcome = (await socket.emitWithAck('hello', { protocol: 1, epoch: null, since: 0 })) as Extract<
		Welcome,
		{ type: 'reset' }
	>
	const beat = await new Promise<Beat>((done) => socket.once('beat', done))
	assert.ok(beat.last <= welcome.seq)
	assert.ok(Math.abs(beat.at - Date.now()) < 2000)
	socket.close()
})

test('commands that undo each other within one message are settled all the same', async () => {
	const session = new Session({ url: server.url, token: 'planner' })
	await until(() => session.replica.seq > 0, 'welcomed')
	const record = riskDraft(random)
	const outcomes = await Promise.all([
		session.submit({ do: 'add', record }),
		session.submit({ do: 'remove', id: record.id }),
	])
	assert.deepEqual(
		outcomes.map(({ ok }) => ok),
		[true, true],
	)
	await until(() => session.replica.pending === 0, 'settled')
	assert.equal(session.replica.get(record.id), undefined)
	session.close()
})

test('a fault in the store drops one line, which comes back and asks again', async () => {
	let faults = 2
	const faulty = await serveLive(
		{
			...store,
			commit: (actor, command) => (faults-- > 0 ? Promise.reject(new Error('disk')) : store.commit(actor, command)),
		},
		[PLANNER],
	)
	const session = new Session({ url: faulty.url, token: 'planner', backOff: [5, 20], patience: 500 })
	const bystander = new Session({ url: faulty.url, token: 'planner', backOff: [5, 20] })
	let drops = 0
	bystander.socket.on('disconnect', () => drops++)
	await until(() => session.replica.seq > 0 && bystander.replica.seq > 0, 'both are welcomed')
	const outcome = await session.submit({ do: 'add', record: riskDraft(random) })
	assert.equal(outcome.ok, true)
	await until(() => session.replica.pending === 0, 'settled')
	assert.deepEqual([faulty.faults.length, drops], [2, 0])
	session.close()
	bystander.close()
	await faulty.close()
})

test('a slow reader is told the newest state once it reads again, and holds nobody up', async () => {
	const patient = await serveLive(store, [PLANNER])
	const healthy = new RawLine(patient.url, 'planner')
	const heard: Heard[] = []
	const slow = new RawLine(patient.url, 'planner', {
		entry: (text) => heard.push(JSON.parse(text.slice(2))[1] as Heard),
	})
	await until(() => healthy.ready && slow.ready, 'both are welcomed')
	slow.socket.pause()
	const rounds = 40
	for (let i = 0; i < rounds; i++) {
		const outcome = await touchAll(i)
		assert.ok(outcome.ok)
		await until(() => healthy.seq >= outcome.seq, `the healthy reader hears round ${i}`, 2000)
	}
	slow.socket.resume()
	await until(() => slow.seq === healthy.seq, 'the slow reader has caught up')
	assert.ok(heard.length < rounds, `${heard.length} messages for ${rounds} entries: the rest was merged`)
	const last = heard.at(-1)!.changes.find(({ id }) => id === risks[0]!.id)?.after as
		| { hazard_factor?: string }
		| undefined
	assert.match(last?.hazard_factor ?? '', new RegExp(`第 ${rounds - 1} 轮`))
	healthy.close()
	slow.close()
	await patient.close()
})

test('stalled readers are dropped, and what they did not read does not pile up in memory', async () => {
	const healthy = new RawLine(server.url, 'planner')
	const stalled = Array.from({ length: 50 }, () => new RawLine(server.url, 'planner'))
	await until(() => healthy.ready && stalled.every((line) => line.ready), 'all are welcomed')
	let gone = 0
	for (const line of stalled) {
		line.socket.on('close', () => gone++)
		line.socket.pause()
	}
	globalThis.gc?.()
	const start = process.memoryUsage().rss
	let most = 0
	const began = Date.now()
	for (let i = 1000; Date.now() - began < 3 * STALLED_MS; i++) {
		await touchAll(i)
		most = Math.max(most, process.memoryUsage().rss)
		await new Promise((done) => setTimeout(done, 20))
	}
	for (const line of stalled) line.socket.resume()
	await until(() => gone === stalled.length, 'every stalled line was dropped')
	assert.ok(most - start < 256 * 2 ** 20, `grew by ${Math.round((most - start) / 2 ** 20)} MiB`)
	healthy.close()
})
