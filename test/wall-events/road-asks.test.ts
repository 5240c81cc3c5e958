import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { ClosedRoadsLine } from '../../client/screens/common/closed-roads/closed-roads-line.ts'
import { NearestLine } from '../../client/screens/wall/events/nearest-line.ts'

type Asked = { path: string; answer: (status: number, body?: object) => void; gone: boolean }
let asked: Asked[]
const settled = () => new Promise((done) => setImmediate(done))

beforeEach(() => {
	asked = []
	mock.timers.enable({ apis: ['setTimeout'] })
	mock.method(globalThis, 'fetch', (path: string, { signal }: { signal: AbortSignal }) => {
		const { promise, resolve, reject } = Promise.withResolvers<Response>()
		const one: Asked = { path, gone: false, answer: (status, body = {}) => resolve(Response.json(body, { status })) }
		signal.addEventListener('abort', () => {
			one.gone = true
			reject(new Error('aborted'))
		})
		asked.push(one)
		return promise
	})
})
afterEach(() => mock.reset())

test('what is near is asked anew when roads are closed, and an answer from before is not taken', async () => {
	const line = new NearestLine({ from: [1, 2], find: { depot: 1 } })
	const stop = line.listen(() => {})
	line.reckonWith('')
	mock.timers.tick(0)
	assert.deepEqual([asked.length, asked[0]!.path], [1, '/api/nearest'])
	line.reckonWith('closure:1 1')
	assert.ok(asked[0]!.gone)
	mock.timers.tick(0)
	asked[1]!.answer(200, { computed_at: 'now', near: {} })
	await settled()
	assert.equal(line.view.answer?.computed_at, 'now')
	line.reckonWith('closure:1 1')
	mock.timers.tick(0)
	assert.equal(asked.length, 2, 'the roads are the same')
	stop()
})

test('closed pieces of road are asked for once for all, anew for other closures, and again after a failure', async () => {
	const line = new ClosedRoadsLine()
	const stops = [line.listen('a 1', () => {}), line.listen('a 1', () => {})]
	const told = () => line.told.answer?.computed_at
	assert.equal(asked.length, 1)
	asked[0]!.answer(503)
	await settled()
	assert.deepEqual([told(), line.told.failing], [undefined, true])
	mock.timers.tick(2000)
	asked[1]!.answer(200, { computed_at: 'first', closures: [] })
	await settled()
	assert.deepEqual([told(), line.told.failing], ['first', false])
	for (const stop of stops) stop()
	line.listen('a 2', () => {})
	assert.equal(told(), 'first', 'the last answer stays until there is another')
	asked[2]!.answer(200, { computed_at: 'second', closures: [] })
	await settled()
	assert.deepEqual([told(), asked.length], ['second', 3])
})

test('where nothing is closed nobody asks', () => {
	new ClosedRoadsLine().listen('', () => {})
	assert.equal(asked.length, 0)
})
