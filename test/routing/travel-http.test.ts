import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Router } from '../../server/routing/router.ts'
import { type Served, serve } from '../fixtures/served.ts'
import { position, routerOf, streetMap } from '../fixtures/street-map.ts'

const PATH = '/api/travel-times'
const ROADS = routerOf(
	streetMap({
		places: { a: [0, 0], b: [1000, 0] },
		ways: [['ab', { highway: 'primary', oneway: 'yes' }]],
	}),
)
const ASKED = { from: position(100, 30), to: [position(750, 0), position(9000, 0)] }

let roads: Router | null = null
let served: Served
before(async () => {
	served = await serve({ roads: () => roads })
})
after(() => served.close())

const refusal = async (json: unknown) => {
	const { status, body } = await served.ask(PATH, { json })
	return [status, (body as { where?: string }).where]
}

test('without a pack there are no driving times, and the answer says so', async () => {
	roads = null
	const { status, body } = await served.ask(PATH, { json: ASKED })
	assert.deepEqual([status, (body as { title: string }).title], [503, 'Service Unavailable'])
})

test('seconds, metres and the distance to the road are told for every target', async () => {
	roads = ROADS
	const { status, body } = await served.ask(PATH, { json: ASKED })
	assert.equal(status, 200)
	assert.deepEqual(body, {
		profile: 'general',
		from: { snap_m: 30, main: true },
		to: [
			{ seconds: 36, metres: 650, snap_m: 0, main: true },
			{ seconds: null, metres: null, snap_m: null, main: false },
		],
	})
})

test('times to one place from many are those of the other direction', async () => {
	roads = ROADS
	const { body } = await served.ask(PATH, { json: { ...ASKED, direction: 'to' } })
	assert.equal((body as { to: { seconds: number | null }[] }).to[0]?.seconds, null)
	const json = { from: position(750, 0), to: [position(100, 0)], direction: 'to' }
	const turned = await served.ask(PATH, { json })
	assert.equal((turned.body as { to: { seconds: number | null }[] }).to[0]?.seconds, 36)
})

test('what is not usable is named', async () => {
	roads = ROADS
	assert.deepEqual(await refusal({ ...ASKED, from: [200, 0] }), [422, 'from.0'])
	assert.deepEqual(await refusal({ ...ASKED, to: [] }), [422, 'to'])
	assert.deepEqual(await refusal({ ...ASKED, to: Array(1001).fill([10, 50]) }), [422, 'to'])
	assert.deepEqual(await refusal({ ...ASKED, direction: 'up' }), [422, 'direction'])
	assert.deepEqual(await refusal({ ...ASKED, closed: [1] }), [422, 'closed'])
	assert.equal((await served.ask(PATH, { as: null, json: ASKED })).status, 401)
	assert.equal((await served.ask(PATH)).status, 405)
})
