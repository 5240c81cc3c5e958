import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tags } from '../../geodata/region/osm/osm-data.ts'
import type { Stretches } from '../../server/routing/router.ts'
import { wholly } from '../fixtures/closed-roads.ts'
import { drive, position, routerOf, type Streets, streetMap } from '../fixtures/street-map.ts'

const STREET = { highway: 'residential' }
/** A block of four streets with a lane to its west and one to its east. */
const PLACES = {
	s: [-300, 0],
	a: [0, 0],
	b: [400, 0],
	c: [400, 300],
	d: [0, 300],
	t: [700, 0],
	m: [200, 0],
} as const
const block = (change: Partial<Streets> = {}): Streets => ({
	places: PLACES,
	ways: [
		['sa', STREET],
		['amb', STREET],
		['bc', STREET],
		['cd', STREET],
		['da', STREET],
		['bt', STREET],
	],
	...change,
})
/** The block, whose street from a to b has these tags. */
const withStreet = (tags: Tags, nodes: Streets['nodes'] = {}): Streets =>
	block({ ways: block().ways.map(([line, was]) => [line, line === 'amb' ? { ...STREET, ...tags } : was]), nodes })
const [WEST, EAST] = [
	[-200, 0],
	[600, 0],
] as const

test('the shortest way is taken', async () => {
	assert.equal(await drive(block(), WEST, EAST), 'amb')
})

test('a one-way street is driven along its line or, with -1, against it', async () => {
	const ways = { yes: withStreet({ oneway: 'yes' }), '-1': withStreet({ oneway: '-1' }) }
	assert.equal(await drive(ways.yes, WEST, EAST), 'amb')
	assert.equal(await drive(ways.yes, EAST, WEST), 'bcda')
	assert.equal(await drive(ways['-1'], WEST, EAST), 'adcb')
	assert.equal(await drive(ways['-1'], EAST, WEST), 'bma')
})

test('one-way for others than cars leaves a street open, and a street of changing direction is closed', async () => {
	assert.equal(await drive(withStreet({ oneway: 'yes', 'oneway:motor_vehicle': 'no' }), EAST, WEST), 'bma')
	assert.equal(await drive(withStreet({ oneway: 'reversible' }), WEST, EAST), 'adcb')
})

test('a motorway and a roundabout are one-way unasked', async () => {
	assert.equal(await drive(withStreet({ highway: 'motorway' }), EAST, WEST), 'bcda')
	assert.equal(await drive(withStreet({ junction: 'roundabout' }), EAST, WEST), 'bcda')
	assert.equal(await drive(withStreet({ junction: 'roundabout', oneway: 'no' }), EAST, WEST), 'bma')
})

test('a roundabout is driven round in its direction', async () => {
	const circle: Streets = {
		places: { s: [-200, 0], w: [-30, 0], o: [0, -30], e: [30, 0], n: [0, 30], t: [200, 0] },
		ways: [
			['sw', STREET],
			['woenw', { ...STREET, junction: 'roundabout' }],
			['et', STREET],
		],
	}
	assert.equal(await drive(circle, [-150, 0], [150, 0]), 'woe')
	assert.equal(await drive(circle, [150, 0], [-150, 0]), 'enw')
})

test('the tag nearest to a car decides who may drive', async () => {
	const closed: Tags[] = [{ access: 'no' }, { access: 'yes', motor_vehicle: 'no' }, { vehicle: 'agricultural' }]
	const open: Tags[] = [
		{ access: 'no', motorcar: 'yes' },
		{ vehicle: 'no', motor_vehicle: 'designated' },
		{ foot: 'no' },
	]
	for (const tags of closed) assert.equal(await drive(withStreet(tags), WEST, EAST), 'adcb', JSON.stringify(tags))
	for (const tags of open) assert.equal(await drive(withStreet(tags), WEST, EAST), 'amb', JSON.stringify(tags))
	assert.equal(await drive(withStreet({ 'motor_vehicle:backward': 'no' }), EAST, WEST), 'bcda')
})

test('a street for residents is no way through, but leads to those who live there', async () => {
	for (const access of ['private', 'destination']) {
		assert.equal(await drive(withStreet({ access }), WEST, EAST), 'adcb')
		assert.equal(await drive(withStreet({ access }), WEST, [300, 5]), 'am')
	}
})

test('a barrier stops a car where it is one', async () => {
	const at = (tags: Tags) => drive(withStreet({}, { m: tags }), WEST, EAST)
	const stops: Tags[] = [{ barrier: 'bollard' }, { barrier: 'block' }, { barrier: 'gate', access: 'no' }]
	for (const tags of stops) assert.equal(await at(tags), 'adcb', JSON.stringify(tags))
	const passed: Tags[] = [{ barrier: 'gate' }, { barrier: 'lift_gate' }, { barrier: 'bollard', motor_vehicle: 'yes' }]
	for (const tags of passed) assert.equal(await at(tags), 'amb', JSON.stringify(tags))
	assert.equal(await at({ barrier: 'gate', access: 'private' }), 'adcb')
})

test('a ferry takes cars where it says so, and nobody is snapped onto the water', async () => {
	const river = (tags: Tags): Streets => ({
		places: { s: [-3000, 0], a: [0, 0], b: [400, 0], t: [3400, 0] },
		ways: [
			['sa', STREET],
			['ab', { route: 'ferry', ...tags }],
			['bt', STREET],
		],
	})
	assert.equal(await drive(river({}), WEST, EAST), null)
	assert.equal(await drive(river({ motor_vehicle: 'yes' }), WEST, EAST), 'ab')
	const router = routerOf(streetMap(river({ motor_vehicle: 'yes', duration: '0:30' })))
	const crossing = await router.route(position(...WEST), position(...EAST))
	assert.ok(crossing !== null && crossing.seconds > 1800 && crossing.seconds < 1800 + 120)
	assert.deepEqual((await router.snap(position(190, 0)))?.distance_m.toFixed(0), '190')
})

test('forbidden turns are not taken', async () => {
	const rule = (from: string, via: string, to: string, tags: Tags) =>
		drive(block({ rules: [{ from, via, to, tags }] }), WEST, EAST)
	assert.equal(await rule('sa', 'a', 'amb', { restriction: 'no_straight_on' }), 'adcb')
	assert.equal(await rule('sa', 'a', 'da', { restriction: 'only_left_turn' }), 'adcb')
	assert.equal(await rule('sa', 'a', 'amb', { 'restriction:motor_vehicle': 'no_straight_on' }), 'adcb')
	const others: Tags[] = [
		{ restriction: 'no_straight_on', except: 'motorcar;psv' },
		{ 'restriction:hgv': 'no_straight_on' },
		{ 'restriction:conditional': 'no_straight_on @ (07:00-09:00)' },
	]
	for (const tags of others) assert.equal(await rule('sa', 'a', 'amb', tags), 'amb', JSON.stringify(tags))
})

test('what is forbidden after a certain way is allowed after another', async () => {
	// From s over the street a–b nobody may go on to t; those who come from d may.
	const rules = [{ from: 'sa', via: 'amb', to: 'bt', tags: { restriction: 'no_straight_on' } }]
	assert.equal(await drive(block({ rules }), WEST, EAST), 'adcb')
	assert.equal(await drive(block({ rules }), [0, 200], EAST), 'amb')
	assert.equal(await drive(block({ rules }), [100, 5], EAST), 'mb')
	const only = [{ from: 'sa', via: 'amb', to: 'bc', tags: { restriction: 'only_left_turn' } }]
	assert.equal(await drive(block({ rules: only }), WEST, [0, 200]), 'ambcd')
})

test('a rule over several ways, or over one that is cut by a side street, holds along all of them', async () => {
	const places = { ...PLACES, x: [100, 0], y: [100, -900] } as const
	const ways: Streets['ways'] = [
		['sa', STREET],
		['axm', STREET],
		['mb', STREET],
		['bc', STREET],
		['cd', STREET],
		['da', STREET],
		['bt', STREET],
		['xy', STREET],
	]
	const rules = [{ from: 'sa', via: 'axm mb', to: 'bt', tags: { restriction: 'no_straight_on' } }]
	assert.equal(await drive({ places, ways }, WEST, EAST), 'axmb')
	assert.equal(await drive({ places, ways, rules }, WEST, EAST), 'adcb')
	assert.equal(await drive({ places, ways, rules }, [100, -100], EAST), 'xmb')
})

test('a car turns back only at the end of a road, and that costs it time', async () => {
	const dead: Streets = {
		places: { s: [-300, 0], a: [0, 0], b: [200, 0], c: [0, 300] },
		ways: [
			['sa', STREET],
			['ab', STREET],
			['ac', STREET],
		],
		rules: [{ from: 'sa', via: 'a', to: 'ac', tags: { restriction: 'no_left_turn' } }],
	}
	assert.equal(await drive(dead, WEST, [0, 200]), 'aba')
	const router = routerOf(streetMap(dead))
	const { seconds, metres } = (await router.route(position(...WEST), position(0, 200)))!
	const driven = metres / (25 / 3.6)
	assert.ok(seconds - driven > 20 && seconds - driven < 40, `${seconds - driven} s`)
})

test('roads that drivers shun are taken only where they save much, and the time told is what it takes', async () => {
	const lane = { highway: 'service', service: 'alley', maxspeed: '31.25' }
	assert.equal(await drive(withStreet({ maxspeed: '31.25', lanes: '1' }), WEST, EAST), 'amb')
	const places = { ...PLACES, c: [400, 100], d: [0, 100] } as const
	const low = { ...withStreet(lane), places }
	assert.equal(await drive(low, WEST, EAST), 'adcb')
	const direct = await routerOf(streetMap(low)).route(position(150, 0), position(250, 0))
	assert.ok(direct !== null && Math.abs(direct.seconds - 100 / (25 / 3.6)) < 0.1)
})

test('closed edges are gone round, in one query and not in the next', async () => {
	const router = routerOf(streetMap(block()))
	const [from, to] = [position(...WEST), position(...EAST)]
	const piece = (await router.roadAt(position(100, 3)))!
	const length = async (closed?: Stretches) => Math.round((await router.route(from, to, { closed }))!.metres)
	const closed = wholly(piece.edge)
	assert.deepEqual([await length(), await length(closed), await length()], [800, 1400, 800])
	const cut = wholly(piece.edge, (await router.roadAt(position(200, 300)))!.edge)
	assert.equal(await router.route(from, to, { closed: cut }), null)
})
