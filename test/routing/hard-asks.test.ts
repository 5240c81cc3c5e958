import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contains, type LonLat, type Surface } from '../../domain/geometry.ts'
import { insideOf } from '../../domain/inside.ts'
import type { NearestAnswer } from '../../domain/nearest.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { closureDraft } from '../fixtures/closing.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { spot } from '../fixtures/road-spots.ts'
import { type Served, serve, TODAY } from '../fixtures/served.ts'

const random = new Random(83)
let graph: RoadGraph
let demo: Router
let roads: Router | null = null
let served: Served
let dam: LonLat
before(async () => {
	graph = await demoGraph()
	demo = openRoads(Buffer.concat(packRoads(graph)))
	const drafts = demoRecords(TODAY).filter(({ kind }) => kind !== 'closure')
	served = await serve({ drafts, roads: () => roads })
	dam = [...served.layers.ofKind('risk').values()].find(({ name }) => name === '杉坞水库')!.at!
})
after(() => served.close())

const ask = (conditions: object, from = dam) => {
	const json = { from, find: { depot: 1000, force: 1000, shelter: 100, target: 50 }, lines: 5, conditions }
	return served.ask('/api/nearest', { json })
}
async function nearest(conditions: object = {}, from = dam): Promise<NearestAnswer> {
	const { status, body, text } = await ask(conditions, from)
	assert.equal(status, 200, text)
	return body as NearestAnswer
}
/** The least milliseconds of a few answers that this process, which holds the server as well, worked for. */
async function worked(conditions: object = {}): Promise<number> {
	let least = Number.POSITIVE_INFINITY
	for (let run = 0; run < 4; run++) {
		const began = process.cpuUsage()
		await nearest(conditions)
		const { user, system } = process.cpuUsage(began)
		least = Math.min(least, (user + system) / 1000)
	}
	return least
}
const BUDGET_MS = 100

const closed = (points: readonly LonLat[]): LonLat[] => [...points, points[0]!]
const round = ([x, y]: LonLat, count: number, far: (i: number) => number, turns = 1): LonLat[] =>
	closed(
		Array.from({ length: count }, (_, i): LonLat => {
			const angle = (2 * Math.PI * i * turns) / count
			return [x + far(i) * Math.cos(angle), y + far(i) * Math.sin(angle)]
		}),
	)
/** An outline with bays, of so many points. */
const bays = (at: LonLat, count: number): Surface => ({
	type: 'Polygon',
	coordinates: [round(at, count, (i) => 0.05 * (1 + 0.3 * Math.sin((80 * Math.PI * i) / count)))],
})
/** A star in one line, whose every side crosses nearly every other. */
const star = (at: LonLat, count: number): Surface => ({
	type: 'Polygon',
	coordinates: [round(at, count, () => 0.05, (count - 1) / 2)],
})
const eight = ([x, y]: LonLat): Surface => ({
	type: 'Polygon',
	coordinates: [
		closed([
			[x - 0.05, y - 0.05],
			[x + 0.05, y + 0.05],
			[x + 0.05, y - 0.05],
			[x - 0.05, y + 0.05],
		]),
	],
})
const world: Surface = {
	type: 'Polygon',
	coordinates: [
		closed([
			[-180, -90],
			[180, -90],
			[180, 90],
			[-180, 90],
		]),
	],
}

test('a position is inside where it was before, whatever the outline, and of many polygons in any one', () => {
	const islands: Surface = {
		type: 'MultiPolygon',
		coordinates: [
			[round(dam, 40, () => 0.04), round(dam, 40, () => 0.02)],
			[round([dam[0] + 0.03, dam[1]], 40, () => 0.03)],
		],
	}
	let inside = 0
	for (const area of [bays(dam, 500), star(dam, 501), eight(dam), world, islands])
		for (let run = 0; run < 400; run++) {
			const at: LonLat = [dam[0] + 0.2 * (random.next() - 0.5), dam[1] + 0.2 * (random.next() - 0.5)]
			assert.equal(insideOf(area)(at), contains(area, at), `${area.type} ${at}`)
			if (contains(area, at)) inside++
		}
	assert.ok(inside > 500 && inside < 1500, `${inside} inside`)
})

test('without any pack all is an estimate, in time, and closures and areas do no harm', async () => {
	roads = null
	const { near, engine, closures } = await nearest({ weather: 'snow', hazard: bays(dam, 2000) })
	assert.deepEqual([engine, closures], ['none', 0])
	assert.ok(
		near.depot!.length > 300 && near.depot!.every(({ estimate, through_hazard }) => estimate && !through_hazard),
	)
	assert.ok((await worked()) < BUDGET_MS)
})

test('areas that cross themselves, have thousands of points or hold the whole world are answered in time', async () => {
	roads = demo
	for (const [what, hazard] of Object.entries({ bays: bays(dam, 5000), star: star(dam, 501), eight: eight(dam) })) {
		const { near, left_out } = await nearest({ hazard })
		for (const { id, why } of left_out!)
			if (why === 'in-hazard') assert.ok(contains(hazard, (served.layers.get(id) as { at?: LonLat }).at!))
		assert.ok(near.depot!.length > 200, what)
		const ms = await worked({ hazard })
		assert.ok(ms < BUDGET_MS, `${what}: ${ms} ms`)
	}
	const all = await nearest({ hazard: world })
	assert.deepEqual([all.near.depot, all.near.force, all.near.shelter], [[], [], []])
	assert.ok((await worked({ hazard: world })) < BUDGET_MS)
	const flat = closed([dam, [dam[0] + 0.1, dam[1]], dam])
	assert.ok((await nearest({ hazard: { type: 'Polygon', coordinates: [flat] } })).near.depot!.length > 300)
	const { status } = await ask({ hazard: { type: 'Polygon', coordinates: [[dam, dam]] } })
	assert.equal(status, 422)
})

test('a thousand closures are answered in time, and those that are off every road are counted by nobody', async () => {
	roads = demo
	const far: LonLat = [dam[0] - 3, dam[1] + 2]
	const shapes = (at: LonLat, i: number) =>
		i % 2 === 0 ? { at: far } : i % 50 === 1 ? { at } : { at, mode: 'slow' as const, speed_share: 0.5 }
	const records = Array.from({ length: 1000 }, (_, i) => closureDraft(random, shapes(spot(graph, random).at, i)))
	const usual = await nearest()
	for (let first = 0; first < records.length; first += 250) {
		const intents = records.slice(first, first + 250).map((record) => ({ do: 'add', record }))
		const json = { id: `thousand-closures-${first}`, intent: { do: 'batch', intents } }
		const { status, text } = await served.ask('/api/commands', { json })
		assert.equal(status, 200, text)
	}
	const now = await nearest()
	assert.equal(now.closures, 500)
	const longer = now.near.depot!.filter(({ detour_min }) => detour_min !== undefined)
	assert.ok(longer.length > 50 && longer.every(({ detour_min }) => detour_min! >= 1), `${longer.length} detours`)
	const before = new Map(usual.near.depot!.map((one) => [one.id, one.drive_min]))
	for (const { id, drive_min, detour_min = 0 } of now.near.depot!)
		assert.ok(Math.abs(drive_min - before.get(id)! - detour_min) < (detour_min === 0 ? 1.05 : 0.15), id)
	const ms = await worked({ weather: 'heavy_rain', hazard: bays(dam, 2000) })
	assert.ok(ms < BUDGET_MS, `${ms} ms`)
})
