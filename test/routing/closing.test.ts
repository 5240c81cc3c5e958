import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	boxesMeet,
	boxOf,
	contains,
	distanceM,
	type Geometry,
	type LonLat,
	positions,
	type Surface,
} from '../../domain/geometry.ts'
import { packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Stretches } from '../../server/routing/router.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { pointsOf } from '../fixtures/road-spots.ts'
import { position, routerOf, streetMap } from '../fixtures/street-map.ts'

const rounded = (stretches: Stretches) =>
	[...stretches].map(([edge, [from, to]]) => [edge, Math.round(100 * from), Math.round(100 * to)])

const metresNorth = ([, lat]: LonLat) => Math.round((lat - position(0, 0)[1]) * 111_195)

/** Two carriageways of one road 20 m apart, a frontage road of the same name, and a side street. */
const DUAL = routerOf(
	streetMap({
		places: {
			a: [0, 0],
			b: [1000, 0],
			c: [1000, 20],
			d: [0, 20],
			e: [0, -15],
			f: [1000, -15],
			m: [500, 300],
			n: [500, 20],
		},
		ways: [
			['ab', { highway: 'primary', oneway: 'yes', name: '环城路' }],
			['cnd', { highway: 'primary', oneway: 'yes', name: '环城路' }],
			['bc', { highway: 'primary' }],
			['da', { highway: 'primary' }],
			['aefb', { highway: 'residential', name: '环城路' }],
			['nm', { highway: 'residential' }],
		],
	}),
)

test('closing a place on one carriageway closes the other beside it, and nothing else', async () => {
	const closed = await DUAL.edgesAt(position(300, 2))
	const lines = await DUAL.pieces(closed)
	assert.deepEqual(
		lines.map((line) => [Math.round(distanceM(line[0]!, line.at(-1)!)), metresNorth(line[0]!)]),
		[
			[200, 0],
			[200, 20],
		],
	)
	assert.deepEqual(
		rounded(closed).map(([, from, to]) => [from, to]),
		[
			[30, 30],
			[40, 40],
		],
	)
	assert.equal((await DUAL.edgesAt(position(300, -17))).size, 1)
	assert.equal((await DUAL.edgesAt(position(500, 200))).size, 1)
	assert.equal((await DUAL.edgesAt(position(9000, 9000))).size, 0)
})

test('a line closes what it crosses, and the road that it is drawn along', async () => {
	const street = routerOf(
		streetMap({
			places: { a: [0, 0], b: [1000, 0], c: [0, 200], d: [1000, 200] },
			ways: [
				['ab', { highway: 'residential' }],
				['cd', { highway: 'residential' }],
			],
		}),
	)
	const line = (...coordinates: LonLat[]): Geometry => ({ type: 'LineString', coordinates })
	assert.deepEqual(rounded(await street.edgesWithin(line(position(250, -50), position(250, 50)))), [[0, 25, 25]])
	assert.deepEqual(rounded(await street.edgesWithin(line(position(300, 5), position(600, 4)))), [[0, 30, 60]])
	assert.equal((await street.edgesWithin(line(position(250, -50), position(250, 250)))).size, 2)
	assert.equal((await street.edgesWithin(line(position(0, 100), position(1000, 100)))).size, 0)
})

/** A crooked area round a position, with a hole. */
function blob(random: Random, [x, y]: LonLat, radius: number): Surface {
	const ring = (size: number): LonLat[] => {
		const points = Array.from({ length: 24 }, (_, i): LonLat => {
			const far = size * (0.6 + random.int(400) / 1000)
			return [x + far * Math.cos((i * Math.PI) / 12), y + far * Math.sin((i * Math.PI) / 12)]
		})
		return [...points, points[0]!]
	}
	return { type: 'Polygon', coordinates: [ring(radius), ring(radius / 3)] }
}

/** By edge the first and the last of a thousand places on it that lie in the area. */
function scanned(graph: RoadGraph, area: Surface): Map<number, [number, number]> {
	const found = new Map<number, [number, number]>()
	for (const edge of graph.edgeMetres.keys()) {
		const points = pointsOf(graph, edge)
		if (!boxesMeet(boxOf(points)!, boxOf(positions(area))!)) continue
		const lengths = points.slice(1).map((point, i) => distanceM(points[i]!, point))
		const all = lengths.reduce((sum, length) => sum + length, 0)
		let before = 0
		for (const [i, length] of lengths.entries()) {
			const [a, b] = [points[i]!, points[i + 1]!]
			for (let step = 0; step <= 200; step++) {
				const at: LonLat = [a[0] + ((b[0] - a[0]) * step) / 200, a[1] + ((b[1] - a[1]) * step) / 200]
				if (!contains(area, at)) continue
				const share = (before + (length * step) / 200) / all
				found.set(edge, [Math.min(share, found.get(edge)?.[0] ?? 1), Math.max(share, found.get(edge)?.[1] ?? 0)])
			}
			before += length
		}
	}
	return found
}

test('an area closes what of each road lies in it, as found by looking at every place of every road', async () => {
	const graph = await demoGraph()
	const router = openRoads(Buffer.concat(packRoads(graph)))
	const random = new Random(3)
	let compared = 0
	for (let round = 0; round < 3; round++) {
		const middle = random.pick(pointsOf(graph, random.int(graph.edgeMetres.length)))
		const area = blob(random, middle, 0.03)
		const told = await router.edgesWithin(area)
		const wanted = scanned(graph, area)
		for (const [edge, [from, to]] of wanted) {
			const [a, b] = told.get(edge) ?? [9, 9]
			assert.ok(
				Math.abs(a - from) < 0.01 && Math.abs(b - to) < 0.01,
				`edge ${edge}: ${a} to ${b}, not ${from} to ${to}`,
			)
			compared++
		}
		// What only a corner of the area touches may lie between two places that were looked at.
		for (const [edge, [from, to]] of told) assert.ok(to - from < 0.01 || wanted.has(edge))
	}
	assert.ok(compared > 30, `${compared} compared`)
})
