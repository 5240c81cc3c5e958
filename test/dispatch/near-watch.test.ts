import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { NearWatch } from '../../client/screens/dispatch/state/near-watch.ts'
import type { NearestAnswer, NearestAsk } from '../../domain/nearest.ts'

type Put = { ask: NearestAsk; give: (answer: Response | Error) => void }
let puts: Put[]
let alone: number

beforeEach(() => {
	puts = []
	alone = 0
	mock.timers.enable({ apis: ['setTimeout'] })
	mock.method(globalThis, 'fetch', (_path: string, { body, signal }: RequestInit) => {
		return new Promise<Response>((give, fail) => {
			signal?.addEventListener('abort', () => fail(new Error('given up')))
			puts.push({ ask: JSON.parse(String(body)), give: (a) => (a instanceof Error ? fail(a) : give(a)) })
		})
	})
})
afterEach(() => {
	mock.timers.reset()
	mock.restoreAll()
})

const told = (minute: string): NearestAnswer => ({ computed_at: minute, near: {} })
const answer = (minute: string) => Response.json(told(minute))
const ESTIMATE: NearestAnswer = { computed_at: 'alone', near: {}, engine: 'none' }
const watch = () =>
	new NearWatch({
		alone: () => {
			alone += 1
			return ESTIMATE
		},
		told: () => {},
	})
const askAt = (lon: number, weather?: 'snow'): NearestAsk => ({
	from: [lon, 26],
	find: { depot: 1 },
	...(weather ? { conditions: { weather } } : {}),
})
/** Lets everything that waits for nothing but its turn happen. */
const settled = () => new Promise((done) => setImmediate(done))

test('a flock of changes is one question, 50 ms after the first', async () => {
	const near = watch()
	near.question(askAt(111))
	for (let i = 0; i < 4; i++) {
		mock.timers.tick(12)
		near.again()
	}
	assert.equal(puts.length, 0)
	mock.timers.tick(2)
	assert.equal(puts.length, 1)
	near.stop()
})

test('the last answer stays while the next is asked for, and the newest question wins', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(answer('first'))
	await settled()
	assert.deepEqual(near.now, { answer: told('first'), state: 'fresh', alone: false })
	near.question(askAt(111, 'snow'))
	assert.deepEqual([near.now.state, near.now.answer?.computed_at], ['asking', 'first'])
	mock.timers.tick(50)
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[2]!.give(answer('third'))
	puts[1]!.give(answer('second'))
	await settled()
	assert.equal(near.now.answer?.computed_at, 'third')
	near.stop()
})

test('an answer for another place is not kept', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(answer('here'))
	await settled()
	near.question(askAt(112))
	assert.deepEqual(near.now, { answer: null, state: 'asking', alone: false })
	near.question(null)
	assert.equal(near.now.state, 'none')
})

test('without the server the browser reckons straight and says so, and tries again until it is back', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(new TypeError('fetch failed'))
	await settled()
	assert.deepEqual(near.now, { answer: ESTIMATE, state: 'failed', alone: true })
	assert.equal(alone, 1)
	mock.timers.tick(5000)
	puts[1]!.give(answer('back'))
	await settled()
	assert.deepEqual(near.now, { answer: told('back'), state: 'fresh', alone: false })
	near.stop()
})

test('a question that the server refuses keeps the last answer and reckons nothing', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(answer('first'))
	await settled()
	near.again()
	mock.timers.tick(50)
	puts[1]!.give(new Response('', { status: 503 }))
	await settled()
	assert.deepEqual([near.now.state, near.now.answer?.computed_at, alone], ['failed', 'first', 0])
	near.stop()
})

test('the same is asked again every two minutes', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(answer('first'))
	await settled()
	mock.timers.tick(120_000)
	assert.equal(puts.length, 2)
	near.stop()
	mock.timers.tick(600_000)
	assert.equal(puts.length, 2, 'nobody asks any more')
})

test('what changes while a question is under way is asked about as soon as it is answered', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	near.again()
	puts[0]!.give(answer('before the change'))
	await settled()
	assert.deepEqual([near.now.state, near.now.answer?.computed_at], ['asking', 'before the change'])
	mock.timers.tick(50)
	puts[1]!.give(answer('after it'))
	await settled()
	assert.deepEqual(near.now, { answer: told('after it'), state: 'fresh', alone: false })
	near.stop()
})

test('the answer for the place before is none for this one, however late it comes', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	near.question(askAt(112))
	puts[0]!.give(answer('there'))
	await settled()
	assert.deepEqual(near.now, { answer: null, state: 'asking', alone: false })
	mock.timers.tick(50)
	assert.deepEqual(puts[1]?.ask.from, [112, 26])
	near.stop()
})

test('changes that never cease do not keep the answer away', async () => {
	const near = watch()
	near.question(askAt(111))
	for (let ms = 0; ms < 2000; ms += 40) {
		near.again()
		mock.timers.tick(40)
	}
	assert.equal(puts.length, 1, 'one question at a time')
	puts[0]!.give(answer('meanwhile'))
	await settled()
	assert.deepEqual([near.now.state, near.now.answer?.computed_at], ['asking', 'meanwhile'])
	mock.timers.tick(50)
	assert.equal(puts.length, 2, 'and one for all that has changed since')
	near.stop()
})

test('what is no answer at all keeps the last one, as a refusal does', async () => {
	const junk = ['', 'not json', '<html></html>', 'null', '[]', '{}', '{"near":null,"computed_at":"x"}', '{"near":{}}']
	for (const body of junk) {
		const near = watch()
		near.question(askAt(111))
		mock.timers.tick(50)
		puts.at(-1)!.give(answer('first'))
		await settled()
		near.again()
		mock.timers.tick(50)
		puts.at(-1)!.give(new Response(body))
		await settled()
		assert.deepEqual(near.now, { answer: told('first'), state: 'failed', alone: false }, body)
		near.stop()
	}
	assert.equal(alone, 0)
})

test('an estimate of this browser alone is still said to be one when a server that is coming back refuses', async () => {
	const near = watch()
	near.question(askAt(111))
	mock.timers.tick(50)
	puts[0]!.give(new TypeError('fetch failed'))
	await settled()
	mock.timers.tick(5000)
	puts[1]!.give(new Response('', { status: 503 }))
	await settled()
	assert.deepEqual(near.now, { answer: ESTIMATE, state: 'failed', alone: true })
	near.stop()
})
