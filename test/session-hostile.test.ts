import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { Server, type Socket } from 'socket.io'
import { Session } from '../client/session/session.ts'
import { until } from './fixtures/until.ts'

const ID = 'region:01ARZ3NDEKTSV4RRFFQ69G5FAV'
const AT = Date.parse('2026-11-24T08:00:00+08:00')
const REGION = { id: ID, kind: 'region', name: '芦滩村', region_code: '990102203205' }
const ME = { account: 'wall:1', name: '大屏', role: 'wall', scopes: ['990102'], build: null }
const records = (...all: unknown[]) => new TextEncoder().encode(JSON.stringify(all))
const reset = (changes: object = {}) => ({
	type: 'reset',
	epoch: 'one',
	seq: 5,
	at: AT,
	changes: [],
	records: records(REGION),
	...changes,
})

/** A server that says whatever a test wants, to a session that is closed with it. */
async function liar(welcome: (asked: number) => unknown) {
	const http = createServer()
	const io = new Server(http, { transports: ['websocket'] })
	let asked = 0
	const lines: Socket[] = []
	io.on('connection', (line) => {
		lines.push(line)
		line.on('hello', (_ask: unknown, answer: (told: unknown) => void) => answer(welcome(asked++)))
		line.emit('me', ME)
	})
	await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
	const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
	const session = new Session({ url, backOff: [5, 20], retry: [20, 40], patience: 500 })
	const close = async () => {
		session.close()
		await io.close()
	}
	return { session, say: (event: string, told: unknown) => lines.at(-1)!.emit(event, told), asked: () => asked, close }
}

const told = (after: unknown, id: unknown = ID) => ({ seq: 6, prev: 5, at: AT, changes: [{ id, after }] })
const NONSENSE: readonly (readonly [event: string, told: unknown])[] = [
	['entry', null],
	['entry', 'cut sh'],
	['entry', {}],
	['entry', { ...told(null), at: null }],
	['entry', { ...told(null), seq: '6' }],
	['entry', { ...told(null), changes: { length: 1 } }],
	['entry', { ...told(null), changes: [null] }],
	['entry', told(REGION, 7)],
	['entry', told('芦滩村')],
	['entry', told({ ...REGION, id: undefined })],
	['entry', told({ ...REGION, kind: 'risk' })],
	['beat', null],
	['beat', { at: 'now', last: 5 }],
	['me', null],
	['me', { account: 3, role: 'wall', scopes: 'all' }],
]

test('a message that cannot be understood changes no record and no clock, and what may be missing is asked for', async () => {
	const { session, say, asked, close } = await liar(() => reset())
	await until(() => session.state.line === 'fresh', 'fresh')
	for (const [event, nonsense] of NONSENSE) {
		const before = asked()
		say(event, nonsense)
		say('beat', { at: AT, last: 5 })
		if (event === 'entry') await until(() => asked() > before, `asked anew after ${JSON.stringify(nonsense)}`)
		assert.deepEqual([...session.replica.all()], [REGION], JSON.stringify(nonsense))
		assert.ok(Math.abs(session.serverNow() - AT) < 10_000, `the clock after ${JSON.stringify(nonsense)}`)
		assert.equal(session.me?.account, ME.account)
	}
	say('entry', told({ ...REGION, name: '新村' }))
	await until(() => session.replica.get(ID)?.name === '新村', 'what can be understood is taken')
	await close()
})

test('an answer that cannot be understood is said to be one, and asked for again until it can', async () => {
	const answers: readonly unknown[] = [
		null,
		'<html>',
		reset({ at: 'now' }),
		reset({ seq: null }),
		reset({ changes: null }),
		reset({ records: new TextEncoder().encode('[{"id"') }),
		reset({ records: records()[0] }),
		{ ...reset(), type: 'other' },
	]
	const { session, close } = await liar((asked) =>
		asked < answers.length ? answers[asked] : reset({ records: records(null, 3, {}, REGION) }),
	)
	const states: string[] = []
	session.onState((state) => states.push(state.line === 'failed' ? state.reason : state.line))
	await until(() => session.state.line === 'fresh', 'fresh')
	assert.deepEqual(new Set(states.slice(0, -1)), new Set(['refused']))
	assert.deepEqual([...session.replica.all()], [REGION], 'what is no record is left out')
	await close()
})
