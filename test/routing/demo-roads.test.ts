import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { FLAGS, packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { wholly } from '../fixtures/closed-roads.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'

let graph: RoadGraph
let router: Router
const towns = new Map<string, LonLat>()
before(async () => {
	graph = await demoGraph()
	router = openRoads(Buffer.concat(packRoads(graph)))
	for (const record of demoRecords('2026-11-20'))
		if (record.kind === 'region' && record.at) towns.set(record.name, record.at)
})

const edgesNamed = (name: string) =>
	[...graph.edgeName].flatMap((place, edge) => (graph.texts[place] === name ? [edge] : []))

test('the demo district is driven at Chinese speeds, and hangs together', () => {
	assert.equal(graph.profile, 'china')
	const main = graph.edgeFlags.filter((flags) => flags & FLAGS.main).length
	assert.ok(main > 0.99 * graph.edgeFlags.length)
})

test('every township and village of the demo district is reached within two hours', async () => {
	const { to } = await router.travelTimes(towns.get('云渚区')!, [...towns.values()])
	for (const { seconds } of to) assert.ok(seconds !== null && seconds < 7200)
})

test('where 石垭桥 is closed, 汀圩街道 is a quarter of an hour farther from 杉坞乡', async () => {
	const [from, to] = [towns.get('汀圩街道')!, towns.get('杉坞乡')!]
	const closed = wholly(...edgesNamed('石垭桥'))
	assert.equal(closed.size, 1)
	const open = (await router.route(from, to))!
	const round = (await router.route(from, to, { closed }))!
	assert.ok(open.bridges.includes('石垭桥') && !round.bridges.includes('石垭桥'))
	assert.ok(round.seconds - open.seconds > 13 * 60 && round.seconds - open.seconds < 18 * 60)
})

test('closing the only road to a village leaves it without a time, and the others as they were', async () => {
	const villages = [...towns.values()]
	const start = towns.get('云渚区')!
	const before = (await router.travelTimes(start, villages)).to
	const bridges = [...graph.edgeFlags.keys()].filter((edge) => graph.edgeFlags[edge]! & FLAGS.bridge)
	let cutOff = 0
	for (const edge of bridges.slice(0, 40)) {
		const after = (await router.travelTimes(start, villages, { closed: wholly(edge) })).to
		const route = after.map(({ seconds }, i) => (seconds === null ? i : -1)).filter((i) => i >= 0)
		for (const i of route) assert.ok((await router.route(start, villages[i]!))!.edges.includes(edge))
		cutOff += route.length
		after.forEach(({ seconds }, i) => {
			assert.ok(seconds === null || seconds >= before[i]!.seconds!)
		})
	}
	assert.ok(cutOff > 0)
})
