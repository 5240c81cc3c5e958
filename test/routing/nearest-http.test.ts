import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contains, distanceM, type LonLat, type Surface } from '../../domain/geometry.ts'
import { isOpenIncident } from '../../domain/kinds/incident.ts'
import {
	candidateOf,
	NEAR_KINDS,
	type Near,
	type NearestAnswer,
	type NearKind,
	nearestFirst,
} from '../../domain/nearest.ts'
import { peopleOut } from '../../domain/people-out.ts'
import type { Of } from '../../domain/record.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { type Asked, type Served, serve, TODAY } from '../fixtures/served.ts'

let roads: Router | null = null
let demo: Router
let served: Served
before(async () => {
	demo = openRoads(Buffer.concat(packRoads(await demoGraph())))
	served = await serve({ drafts: demoRecords(TODAY).filter(({ kind }) => kind !== 'closure'), roads: () => roads })
})
after(() => served.close())

const post = (json: object, as: Asked['as'] = 'planner') => served.ask('/api/nearest', { json, as })
async function near(json: object, as: Asked['as'] = 'planner'): Promise<NearestAnswer> {
	const { status, body } = await post(json, as)
	assert.equal(status, 200, JSON.stringify(body))
	return body
}
const places = (count: number): LonLat[] => {
	const random = new Random(21)
	const risks = [...served.layers.ofKind('risk').values()].flatMap(({ at }) => (at ? [at as LonLat] : []))
	return Array.from({ length: count }, () => random.pick(risks))
}
const leavesFrom = (kind: NearKind) => kind === 'shelter' || kind === 'target'
/** Every candidate driven by itself, one route at a time. */
async function oracle(kind: NearKind, from: LonLat): Promise<Near[]> {
	const out = peopleOut(served.layers.ofKind('task').values())
	const all = [...served.layers.ofKind(kind).values()].flatMap((record) => candidateOf(record, out) ?? [])
	const drives = []
	for (const { at } of all) {
		const route = await (leavesFrom(kind) ? demo.route(from, at) : demo.route(at, from))
		drives.push({ seconds: route?.seconds ?? null, metres: route?.metres ?? null })
	}
	return nearestFirst(from, all, drives, all.length).map((found) => found.near)
}

test('the nearest on the demo ground are those of single routes to every one of them', async () => {
	roads = demo
	for (const from of places(1)) {
		const { near: found } = await near({ from, find: { depot: 1000, force: 1000, shelter: 1000, target: 1000 } })
		for (const kind of NEAR_KINDS) assert.deepEqual(found[kind], await oracle(kind, from), `${kind} from ${from}`)
	}
})

test('lines follow the road, towards the place or away from it', async () => {
	roads = demo
	const [from] = places(1)
	const { near: found } = await near({ from, find: { depot: 2, force: 2, shelter: 1, target: 1 }, lines: true })
	for (const kind of NEAR_KINDS)
		for (const { id, line, estimate } of found[kind]!) {
			assert.ok(line && !estimate && line.length > 1, id)
			const [first, last] = leavesFrom(kind) ? [line[0]!, line.at(-1)!] : [line.at(-1)!, line[0]!]
			const at = (served.layers.get(id) as { at?: LonLat }).at!
			assert.ok(distanceM(first, from!) < 2000 && distanceM(last, at) < 2000, id)
			assert.ok(distanceM(first, from!) <= distanceM(last, from!), id)
		}
	const { near: plain } = await near({ from, find: { depot: 2 } })
	assert.deepEqual(Object.keys(plain), ['depot'])
	const some = (await near({ from, find: { depot: 6, force: 6 }, lines: 2 })).near
	for (const kind of ['depot', 'force'] as const)
		assert.deepEqual(
			some[kind]!.map(({ line }) => line !== undefined),
			[true, true, false, false, false, false],
		)
	for (const { id, line } of found.depot!) {
		const { at } = served.layers.get(id) as { at?: LonLat }
		assert.deepEqual(line, (await demo.route(at!, from!))!.line)
	}
	for (const one of plain.depot!) assert.ok(!('line' in one))
})

test('without roads, or off them, everything is called an estimate', async () => {
	const ask = { from: places(1)[0]!, find: { depot: 3, shelter: 2 }, lines: true }
	const isEstimate = ({ estimate, line }: Near) => estimate && line === undefined
	roads = null
	const bare = (await near(ask)).near
	assert.ok(bare.depot!.every(isEstimate) && bare.shelter!.every(isEstimate))
	assert.deepEqual([bare.depot!.length, bare.shelter!.length], [3, 2])
	roads = demo
	const far = (await near({ ...ask, from: [100, 30] })).near
	assert.ok(far.depot!.every(isEstimate))
})

test('forces under way are told of by name, and are not found as ready', async () => {
	roads = demo
	const from = places(1)[0]!
	const ask = { from, find: { force: 50 } }
	const [first, second] = (await near(ask)).near.force!
	const refused = await served.ask('/api/commands', {
		json: { id: 'send-the-first', intent: { do: 'status', id: first!.id, to: 'assigned' } },
		as: 'dispatcher',
	})
	assert.equal(refused.status, 200)
	const { near: ready, sent } = await near({ ...ask, sent: [first!.id, 'force:none'], lines: true })
	assert.deepEqual(
		sent!.map(({ id, drive_min, wait_min, line }) => [id, drive_min, wait_min, line!.length > 1]),
		[[first!.id, first!.drive_min, null, true]],
	)
	assert.equal(sent![0]!.minutes, first!.drive_min)
	assert.equal(ready.force![0]!.id, second!.id)
	await served.ask('/api/commands', {
		json: { id: 'take-it-back', intent: { do: 'status', id: first!.id, to: 'standby' } },
		as: 'dispatcher',
	})
})

test('a force that is out, an archived depot and what the asker does not see are left out', async () => {
	roads = demo
	const from = places(1)[0]!
	const ids = async (kind: NearKind, as: Asked['as'] = 'planner') =>
		(await near({ from, find: { [kind]: 50 } }, as)).near[kind]!.map(({ id }) => id)
	const [force] = await ids('force')
	const [depot] = await ids('depot')
	const all = await ids('depot', 'wall')
	assert.deepEqual(all, await ids('depot'), 'a wall is told the same, of what it may see')
	const intents = [
		{ do: 'status', id: force, to: 'assigned' },
		{ do: 'edit', id: depot, set: { lifecycle: 'archived' } },
	]
	await served.ask('/api/commands', { json: { id: 'nearest-gone', intent: { do: 'batch', intents } } })
	assert.ok(!(await ids('force')).includes(force!))
	assert.ok(!(await ids('depot')).includes(depot!))
	const mine = await ids('shelter', 'villager')
	for (const id of mine) assert.ok(served.layers.get(id)!.region_code.startsWith('990102102201'), id)
	assert.deepEqual(await ids('shelter', 'keeper'), [])
})

/** A square round a position, so many degrees wide. */
function square([x, y]: LonLat, wide: number): Surface {
	const [w, e, s, n] = [x - wide / 2, x + wide / 2, y - wide / 2, y + wide / 2]
	return {
		type: 'Polygon',
		coordinates: [
			[
				[w, s],
				[e, s],
				[e, n],
				[w, n],
				[w, s],
			],
		],
	}
}

test('while water rises, stores that stand where it comes are left out and named; others, and dry days, know nothing of it', async () => {
	roads = demo
	const from = places(1)[0]!
	const find = { depot: 1000, force: 1000 }
	const ids = ({ near: { depot, force } }: NearestAnswer) => [...depot!, ...force!].map(({ id }) => id).sort()
	const dry = await near({ from, find })
	const flood = await near({ from, find, conditions: { flood: true } })
	const low = dry.near.depot!.map(({ id }) => id).filter((id) => (served.layers.get(id) as Of<'depot'>).flood_zone)
	assert.ok(low.length > 0)
	assert.deepEqual(
		flood
			.left_out!.filter(({ why }) => why === 'flood-zone')
			.map(({ id }) => id)
			.sort(),
		[...low].sort(),
	)
	assert.deepEqual([...ids(flood), ...low].sort(), ids(dry))
})

test('who stands in the area of impact is named, and nobody else is left out because of it', async () => {
	roads = demo
	const [first] = (await near({ from: places(1)[0]!, find: { depot: 1 } })).near.depot!
	const from = (served.layers.get(first!.id) as { at?: LonLat }).at!
	const hazard = square(from, 0.02)
	const all = await near({ from, find: { depot: 1000 } })
	const told = await near({ from, find: { depot: 1000 }, conditions: { hazard } })
	const inside = told.left_out!.filter(({ why }) => why === 'in-hazard').map(({ id }) => id)
	assert.ok(inside.includes(first!.id))
	for (const id of inside) assert.ok(contains(hazard, (served.layers.get(id) as { at?: LonLat }).at!))
	const ids = (answer: NearestAnswer) => answer.near.depot!.map(({ id }) => id)
	assert.deepEqual([...ids(told), ...inside].sort(), ids(all).sort())
})

test('heavy rain, snow and a siren change the drive and leave the wait as it is', async () => {
	roads = demo
	const from = places(1)[0]!
	const drives = async (conditions: object) =>
		new Map((await near({ from, find: { depot: 1000 }, conditions })).near.depot!.map((one) => [one.id, one]))
	const dry = await drives({})
	const table: [conditions: object, factor: number][] = [
		[{ weather: 'heavy_rain' }, 1 / 0.7],
		[{ weather: 'snow' }, 2],
		[{ emergency: true }, 1 / 1.2],
		[{ weather: 'snow', emergency: true }, 2 / 1.2],
	]
	for (const [conditions, factor] of table)
		for (const [id, { drive_min, wait_min, metres }] of await drives(conditions)) {
			const usual = dry.get(id)!
			assert.ok(Math.abs(drive_min - factor * usual.drive_min) < 0.2, JSON.stringify(conditions))
			assert.deepEqual([wait_min, metres], [usual.wait_min, usual.metres])
		}
})

test('a force that is out with some of its people is still near, and one that is out with all is named', async () => {
	roads = demo
	const from = places(1)[0]!
	const incident = [...served.layers.ofKind('incident').values()].find(isOpenIncident)!
	const { force } = (await near({ from, find: { force: 1000 } })).near
	const [one, other] = force!.filter(({ id }) => ((served.layers.get(id) as { on_duty?: number }).on_duty ?? 0) >= 8)
	const task = (id: string, people: number | undefined, n: number) => ({
		id: `task:${new Random(60 + n).ulid()}`,
		kind: 'task',
		name: '抢险',
		region_code: served.layers.get(id)!.region_code,
		lifecycle: 'active',
		data_level: 'internal',
		incident_id: incident.id,
		force_id: id,
		...(people === undefined ? {} : { people }),
		words: '到场抢险',
		status: 'ordered',
	})
	const tasks = [task(one!.id, 3, 1), task(other!.id, undefined, 2)]
	const sent = await served.ask('/api/commands', {
		json: { id: 'send-some', intent: { do: 'dispatch', tasks } },
		as: 'dispatcher',
	})
	assert.equal(sent.status, 200, sent.text)
	const told = await near({ from, find: { force: 1000 } })
	assert.ok(told.near.force!.some(({ id }) => id === one!.id))
	assert.ok(!told.near.force!.some(({ id }) => id === other!.id))
	assert.deepEqual(
		told.left_out!.filter(({ id }) => id === other!.id),
		[{ id: other!.id, why: 'not-standby' }],
	)
})

test('who has no place, or is not in use, is named', async () => {
	roads = demo
	const from = places(1)[0]!
	const { left_out, near: found } = await near({ from, find: { depot: 1000, shelter: 1000 } })
	for (const kind of ['depot', 'shelter'] as const)
		for (const { id, lifecycle, at } of served.layers.ofKind(kind).values()) {
			const why = left_out!.find((left) => left.id === id)?.why
			const wanted = lifecycle !== 'active' ? 'not-in-use' : at ? undefined : 'no-place'
			assert.equal(why, wanted, id)
			assert.equal(
				found[kind]!.some((one) => one.id === id),
				wanted === undefined,
			)
		}
})

test('what is not usable is named', async () => {
	const [from] = places(1)
	const table: [json: object, as: Asked['as'], status: number, where: string][] = [
		[{ from, find: {} }, 'planner', 422, 'find'],
		[{ from }, 'planner', 422, 'find'],
		[{ from: [200, 0], find: { depot: 1 } }, 'planner', 422, 'from.0'],
		[{ from, find: { depot: 0 } }, 'planner', 422, 'find.depot'],
		[{ from, find: { depot: 1001 } }, 'planner', 422, 'find.depot'],
		[{ from, find: { risk: 1 } }, 'planner', 422, 'find.risk'],
		[{ from, find: { depot: 1 }, lines: 'yes' }, 'planner', 422, 'lines'],
		[{ from, find: { depot: 1 }, lines: 51 }, 'planner', 422, 'lines'],
		[{ from, find: { depot: 1 }, conditions: { weather: 'hail' } }, 'planner', 422, 'conditions.weather'],
		[{ from, find: { depot: 1 }, conditions: { hazard: { type: 'Point' } } }, 'planner', 422, 'conditions.hazard'],
		[{ from, find: { depot: 1 }, conditions: { speed: 1 } }, 'planner', 422, 'conditions.speed'],
		[{ from, find: { depot: 1 } }, null, 401, 'Authorization'],
	]
	for (const [json, as, status, where] of table) {
		const told = await post(json, as)
		assert.deepEqual([told.status, (told.body as { where: string }).where], [status, where], JSON.stringify(json))
	}
})
