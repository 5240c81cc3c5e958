import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packRoads, readRoads } from '../../geodata/pack/road-graph.ts'
import type { Tags } from '../../geodata/region/osm/osm-data.ts'
import { drivable } from '../../geodata/region/roads/drivable.ts'
import { ferryHours } from '../../geodata/region/roads/ferry-hours.ts'
import { PROFILES, profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { angleBetween, TURN_BACK_MS, turnMs } from '../../geodata/region/roads/turn-cost.ts'
import { position, routerOf, type Streets, streetMap } from '../fixtures/street-map.ts'

const speed = (tags: Tags, profile = PROFILES.general) => drivable(tags, profile)?.forwardKmh ?? null
const STREET = { highway: 'residential' }

test('speeds come from the class of a road, and in China from its rank', () => {
	const classes = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'unclassified', 'track', 'footway']
	const speeds = (profile: typeof PROFILES.general) => classes.map((highway) => speed({ highway }, profile))
	assert.deepEqual(speeds(PROFILES.china), [80, 50, 45, 35, 25, 15, 10, null])
	assert.deepEqual(speeds(PROFILES.general), [90, 85, 65, 55, 40, 25, null, null])
	assert.equal(speed({ highway: 'track', motor_vehicle: 'yes' }), 10)
})

test('the profile follows from where the extract lies', () => {
	assert.equal(profileFor([111, 26, 112, 27]).name, 'china')
	assert.equal(profileFor([9.4, 47, 9.7, 47.3]).name, 'general')
	assert.equal(profileFor([73, 60, 136, 70]).name, 'general')
})

test('drivers do not average the limit, however it is told', () => {
	const limits: [Tags, number][] = [
		[{ maxspeed: '50' }, 40],
		[{ maxspeed: '30 mph' }, 24 * 1.609344],
		[{ maxspeed: 'CH:urban' }, 40],
		[{ maxspeed: 'DE:zone:30' }, 24],
		[{ maxspeed: '80;60' }, 48],
		[{ maxspeed: '80', 'maxspeed:forward': '60' }, 48],
		[{ 'source:maxspeed': 'CH:rural' }, 64],
		[{ maxspeed: 'signals' }, 65],
		[{ maxspeed: '0' }, 65],
		[{}, 65],
	]
	for (const [tags, kmh] of limits) assert.equal(speed({ highway: 'primary', ...tags }), kmh, JSON.stringify(tags))
	const both = drivable({ highway: 'primary', maxspeed: '80', 'maxspeed:backward': '50' }, PROFILES.general)
	assert.deepEqual([both?.forwardKmh, both?.backwardKmh], [64, 40])
})

test('a bad surface slows a car down, and an impassable one stops it', () => {
	const primary = (tags: Tags) => speed({ highway: 'primary', ...tags })
	assert.equal(primary({ surface: 'gravel' }), 40)
	assert.equal(primary({ surface: 'asphalt' }), 65)
	assert.equal(primary({ smoothness: 'very_bad', surface: 'gravel', maxspeed: '100' }), 20)
	assert.equal(primary({ tracktype: 'grade3' }), 30)
	assert.equal(primary({ smoothness: 'impassable' }), null)
	const closed: Tags[] = [{ highway: 'construction' }, { highway: 'proposed' }, { highway: 'service', area: 'yes' }]
	for (const tags of closed) assert.equal(speed(tags), null)
})

test('yards, alleys and lanes with room for one car are shunned', () => {
	const shunned = (tags: Tags) => drivable(tags, PROFILES.general)?.shunned
	for (const service of ['alley', 'driveway', 'parking_aisle'])
		assert.equal(shunned({ highway: 'service', service }), 2)
	assert.equal(shunned({ ...STREET, lanes: '1' }), 2)
	assert.equal(shunned({ ...STREET, width: '2.5 m' }), 2)
	assert.equal(shunned({ ...STREET, lanes: '1', oneway: 'yes' }), 1)
	assert.equal(shunned(STREET), 1)
	assert.equal(speed({ highway: 'service', service: 'driveway', access: 'private' }), null)
})

test('a turn costs more the sharper it is, across the oncoming lane more than not, and turning back most of all', () => {
	const angles = Array.from({ length: 181 }, (_, i) => i)
	for (const side of [1, -1]) {
		const costs = angles.map((angle) => turnMs(side * angle))
		assert.ok(costs.every((cost, i) => i === 0 || cost >= costs[i - 1]!))
	}
	assert.ok(turnMs(0) < 50)
	assert.ok(turnMs(-90) > 2 * turnMs(90))
	assert.ok(turnMs(180) <= 7500 && turnMs(-180) <= 7500)
	assert.ok(TURN_BACK_MS > 20_000 + turnMs(179))
	assert.deepEqual([angleBetween(350, 10), angleBetween(10, 350), angleBetween(0, 180)], [20, -20, 180])
})

test('the timetable of a ferry tells how long it takes', () => {
	assert.deepEqual(['0:30', '45', 'PT1H30M', '1:30:00', 'soon', '0'].map(ferryHours), [0.5, 0.75, 1.5, 1.5, null, null])
})

/** A crossing of two streets, one of which bends at b and has lights at c. */
const CROSSING: Streets = {
	places: { a: [-400, 0], b: [-200, 100], c: [-100, 0], d: [0, 0], e: [300, 0], f: [0, 300], g: [0, -300] },
	ways: [
		['abcde', { ...STREET, name: '大街', bridge: 'yes' }],
		['fdg', { ...STREET, ref: 'X1', tunnel: 'yes' }],
	],
	nodes: { c: { highway: 'traffic_signals', 'traffic_signals:direction': 'forward' } },
}

test('ways are cut where they meet and where something costs time, and keep their shape', () => {
	const graph = roadGraph(streetMap(CROSSING), PROFILES.general)
	const lengths = [...graph.edgeMetres].map(Math.round)
	assert.deepEqual(lengths, [Math.round(Math.hypot(200, 100) + Math.hypot(100, 100)), 100, 300, 300, 300])
	assert.deepEqual([...graph.edgePoint], [0, 3, 5, 7, 9, 11])
	assert.deepEqual([...graph.edgeWay], [1, 1, 1, 2, 2])
	assert.deepEqual(
		[...graph.edgeName].map((place) => graph.texts[place]),
		['大街', '大街', '大街', '', ''],
	)
	assert.deepEqual(
		[...graph.edgeRef].map((place) => graph.texts[place]),
		['', '', '', 'X1', 'X1'],
	)
	// Bridge and main; tunnel and main.
	assert.deepEqual([...graph.edgeFlags], [17, 17, 17, 18, 18])
})

test('a bend without a side street costs nothing, a light does to those who face it, a crossing by the angle', () => {
	const { turnFirst, turnTo, turnMs: ms } = roadGraph(streetMap(CROSSING), PROFILES.general)
	const turnsOf = (arc: number) =>
		Object.fromEntries(
			Array.from(turnTo.subarray(turnFirst[arc], turnFirst[arc + 1]), (to, i) => [to, ms[turnFirst[arc]! + i]]),
		)
	assert.deepEqual(turnsOf(0), { 2: 2000 })
	assert.deepEqual(turnsOf(3), { 1: 0 })
	assert.deepEqual(turnsOf(2), { 4: turnMs(0), 7: turnMs(-90), 8: turnMs(90) })
	assert.deepEqual(turnsOf(4), { 5: TURN_BACK_MS })
})

test('what is written is what is read, and a file of something else is refused', () => {
	const graph = roadGraph(streetMap(CROSSING), PROFILES.china)
	const bytes = Buffer.concat(packRoads(graph))
	assert.deepEqual(readRoads(bytes), graph)
	assert.throws(() => readRoads(bytes.subarray(0, bytes.length - 16)), /ends within/)
	const damaged = Buffer.from(bytes)
	damaged[damaged.length - 9]! ^= 1
	assert.throws(() => readRoads(damaged), /damaged within/)
	assert.throws(() => readRoads(Buffer.from('no such file')), /not a pack file/)
})

test('an extract without roads gives a graph on which nothing is found', async () => {
	const router = routerOf(streetMap({ places: { a: [0, 0], b: [9, 9] }, ways: [['ab', { waterway: 'river' }]] }))
	assert.equal(await router.snap(position(0, 0)), null)
	assert.equal((await router.travelTimes(position(0, 0), [position(1, 1)])).to[0]?.seconds, null)
})
