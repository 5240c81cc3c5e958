import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import {
	candidateOf,
	NEAR_KINDS,
	type Near,
	type NearestAnswer,
	type NearKind,
	nearestFirst,
} from '../../domain/nearest.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { demoOsm } from '../../geodata/demo/to-osm.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { OsmStore } from '../../geodata/region/osm/osm-store.ts'
import { readXml } from '../../geodata/region/osm/read-xml.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { Random } from '../fixtures/random.ts'
import { type Asked, type Served, serve, TODAY } from '../fixtures/served.ts'

async function* inOnePiece(text: string) {
	yield new TextEncoder().encode(text)
}

let roads: Router | null = null
let demo: Router
let served: Served
before(async () => {
	const osm = new OsmStore()
	await readXml(inOnePiece(demoOsm()), osm)
	const data = osm.finish()
	demo = openRoads(Buffer.concat(packRoads(roadGraph(data, profileFor(data.box)))))
	served = await serve({ drafts: demoRecords(TODAY), roads: () => roads })
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
/** Every candidate driven by itself, one route at a time. */
async function oracle(kind: NearKind, from: LonLat, count: number): Promise<Near[]> {
	const all = [...served.layers.ofKind(kind).values()].flatMap((record) => candidateOf(record) ?? [])
	const drives = []
	for (const { at } of all) {
		const route = await (kind === 'shelter' ? demo.route(from, at) : demo.route(at, from))
		drives.push({ seconds: route?.seconds ?? null, metres: route?.metres ?? null })
	}
	return nearestFirst(from, all, drives, count).map((found) => found.near)
}

test('the nearest on the demo ground are those of single routes to every one of them', async () => {
	roads = demo
	for (const from of places(2)) {
		const { near: found } = await near({ from, find: { depot: 20, force: 20, shelter: 20 } })
		for (const kind of NEAR_KINDS) assert.deepEqual(found[kind], await oracle(kind, from, 20), `${kind} from ${from}`)
	}
})

test('lines follow the road, towards the place or away from it', async () => {
	roads = demo
	const [from] = places(1)
	const { near: found } = await near({ from, find: { depot: 2, force: 2, shelter: 1 }, lines: true })
	for (const kind of NEAR_KINDS)
		for (const { id, line, estimate } of found[kind]!) {
			assert.ok(line && !estimate && line.length > 1, id)
			const [first, last] = kind === 'shelter' ? [line[0]!, line.at(-1)!] : [line.at(-1)!, line[0]!]
			const at = (served.layers.get(id) as { at?: LonLat }).at!
			assert.ok(distanceM(first, from!) < 2000 && distanceM(last, at) < 2000, id)
			assert.ok(distanceM(first, from!) <= distanceM(last, from!), id)
		}
	const { near: plain } = await near({ from, find: { depot: 2 } })
	assert.deepEqual(Object.keys(plain), ['depot'])
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

test('what is not usable is named', async () => {
	const [from] = places(1)
	const table: [json: object, as: Asked['as'], status: number, where: string][] = [
		[{ from, find: {} }, 'planner', 422, 'find'],
		[{ from }, 'planner', 422, 'find'],
		[{ from: [200, 0], find: { depot: 1 } }, 'planner', 422, 'from.0'],
		[{ from, find: { depot: 0 } }, 'planner', 422, 'find.depot'],
		[{ from, find: { depot: 51 } }, 'planner', 422, 'find.depot'],
		[{ from, find: { risk: 1 } }, 'planner', 422, 'find.risk'],
		[{ from, find: { depot: 1 }, lines: 'yes' }, 'planner', 422, 'lines'],
		[{ from, find: { depot: 1 } }, null, 401, 'Authorization'],
	]
	for (const [json, as, status, where] of table) {
		const told = await post(json, as)
		assert.deepEqual([told.status, (told.body as { where: string }).where], [status, where], JSON.stringify(json))
	}
})
