import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Near, NearestAnswer, NearestAsk } from '../../domain/nearest.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { ClosedRoadsAnswer, CutOffAnswer } from '../../domain/roads.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { FLAGS, packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { closureDraft } from '../fixtures/closing.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { pointsOf } from '../fixtures/road-spots.ts'
import { type Asked, type Served, serve, TODAY } from '../fixtures/served.ts'

const random = new Random(41)
let graph: RoadGraph
let router: Router
let served: Served
let other: Router | null = null
let inForce: string[] = []
before(async () => {
	graph = await demoGraph()
	const bytes = Buffer.concat(packRoads(graph))
	router = openRoads(bytes)
	const drafts = demoRecords(TODAY).filter(({ kind }) => kind !== 'closure')
	served = await serve({ drafts, roads: () => other ?? router })
})
after(() => served.close())
afterEach(async () => {
	for (const id of inForce) await command({ do: 'status', id, to: 'lifted' })
	inForce = []
	other = null
})

let commands = 0
async function command(intent: object, as: Asked['as'] = 'dispatcher'): Promise<void> {
	const { status, text } = await served.ask('/api/commands', { json: { id: `closing-${commands++}`, intent }, as })
	assert.equal(status, 200, text)
}
async function close(more: Parameters<typeof closureDraft>[1]): Promise<string> {
	const record: Draft = closureDraft(random, more)
	await command({ do: 'add', record })
	inForce.push(record.id)
	return record.id
}
async function post<Answer>(path: string, json: object, as: Asked['as'] = 'dispatcher'): Promise<Answer> {
	const { status, body, text } = await served.ask(path, { json, as })
	assert.equal(status, 200, text)
	return body
}
const nearest = (ask: NearestAsk, as?: Asked['as']) => post<NearestAnswer>('/api/nearest', ask, as)

const named = (kind: AnyRecord['kind'], name: string) =>
	[...served.layers.ofKind(kind).values()].find((record) => record.name === name) as AnyRecord & { at: LonLat }
const nameOf = (id: string) => served.layers.get(id)!.name
/** The middle of a piece of road. */
function middleOf(edge: number): LonLat {
	const points = pointsOf(graph, edge)
	const [a, b] = [points[Math.floor((points.length - 1) / 2)]!, points[Math.ceil((points.length - 1) / 2)]!]
	const [c, d] = points.length === 2 ? [points[0]!, points[1]!] : [a, b]
	return [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2]
}
const bridge = (name: string) => middleOf([...graph.edgeName].findIndex((place) => graph.texts[place] === name))
const order = ({ near }: NearestAnswer) => near.depot!.map(({ id }) => nameOf(id))
const of = ({ near }: NearestAnswer, name: string): Near => near.depot!.find(({ id }) => nameOf(id) === name)!

test('closing 石垭桥 puts the store of 汀圩街道 from 28 to 43 minutes off 杉坞水库, and others before it', async () => {
	const from = named('risk', '杉坞水库').at
	const ask: NearestAsk = { from, find: { depot: 1000 }, lines: 1 }
	const open = await nearest(ask)
	await close({ at: bridge('石垭桥'), road: '石垭桥', reason: 'bridge' })
	// Time of this process, which holds the server as well: a busy machine may take as long as it likes.
	const began = process.cpuUsage()
	const shut = await nearest(ask)
	const took = process.cpuUsage(began)
	assert.ok((took.user + took.system) / 1000 < 100, `${took.user + took.system} µs until the next answer`)
	assert.deepEqual([open.closures, open.engine, shut.closures, shut.engine], [0, 'graph', 1, 'graph'])
	const [before, after] = [of(open, '汀圩街道储备库'), of(shut, '汀圩街道储备库')]
	assert.deepEqual([before.minutes, before.drive_min, before.wait_min], [27.7, 19.7, 8])
	assert.deepEqual([after.minutes, after.drive_min, after.detour_min], [42.7, 34.7, 15])
	assert.equal(before.detour_min, undefined)
	assert.equal(order(open).indexOf('汀圩街道储备库'), 10)
	assert.equal(order(shut).indexOf('汀圩街道储备库'), 69)
	assert.notDeepEqual(order(open), order(shut))
	assert.equal(shut.near.depot!.filter(({ line }) => line).length, 1)
})

test('a closure counts from the very next answer on and until it is lifted, with every pack', async () => {
	const from = named('risk', '杉坞水库').at
	const minutes = async () => of(await nearest({ from, find: { depot: 1000 } }), '汀圩街道储备库').minutes
	const usual = await minutes()
	const id = await close({ at: bridge('石垭桥') })
	assert.equal(await minutes(), 42.7)
	other = openRoads(Buffer.concat(packRoads(graph)))
	const depot = named('depot', '汀圩街道储备库')
	const times = { from: depot.at, to: [from] }
	const told = await post<{ to: { seconds: number }[] }>('/api/travel-times', times)
	assert.ok(Math.abs(told.to[0]!.seconds / 60 - 34.7) < 0.05)
	assert.equal(await minutes(), 42.7, 'a pack that has just been taken up knows them too')
	await command({ do: 'status', id, to: 'lifted' })
	assert.equal(await minutes(), usual)
	await command({ do: 'status', id, to: 'in_force' })
	assert.equal(await minutes(), 42.7)
	await command({ do: 'edit', id, set: { mode: 'slow', speed_share: 0.1 } })
	const slow = await minutes()
	assert.ok(slow > usual && slow < 42.7, `${slow} min while it is slow`)
	await command({ do: 'edit', id, set: { lifecycle: 'archived' } })
	assert.equal(await minutes(), usual)
})

test('a road is closed for those as well who may not see the closure, but its words and its line are not theirs', async () => {
	const id = await close({ at: bridge('石垭桥'), region_code: '990102102000', detail: '桥墩冲刷' })
	const from = named('risk', '杉坞水库').at
	const ask: NearestAsk = { from, find: { shelter: 40 } }
	const drawn = async (as: Asked['as']) =>
		(await post<ClosedRoadsAnswer>('/api/closed-roads', {}, as)).closures.map((closure) => closure.id)
	assert.deepEqual([await drawn('dispatcher'), await drawn('villager')], [[id], []])
	assert.equal((await nearest(ask, 'villager')).closures, 1)
	const text = JSON.stringify(await nearest(ask, 'villager'))
	assert.ok(!text.includes(id) && !text.includes('桥墩冲刷'))
	const {
		closures: [closure],
	} = await post<ClosedRoadsAnswer>('/api/closed-roads', {})
	assert.equal(closure!.lines.length, 1)
	const points = pointsOf(
		graph,
		[...graph.edgeName].findIndex((place) => graph.texts[place] === '石垭桥'),
	)
	assert.deepEqual(closure!.lines[0]!.at(0), points[0])
	assert.deepEqual(closure!.lines[0]!.at(-1), points.at(-1))
})

/** A bridge of G991 at the end of the district, and who lives behind it: there is no other road. */
const VALLEY = ['鼓源村', '砚山村', '菖垭村', '芦泉村', '窑垭村', '瓦背村', '筠塘村', '窑背村']

test('closing the only road into a valley names the villages behind it, on trial and in force', async () => {
	const villages = [...served.layers.ofKind('region').values()].filter(({ level }) => level === 'village')
	const [seat] = [...served.layers.ofKind('region').values()].filter(({ level }) => level === 'county')
	const routeTo = (name: string) => router.route(seat!.at!, named('region', name).at)
	const routes = await Promise.all(VALLEY.map(routeTo))
	const bridges = routes.map((route) => new Set(route!.edges.filter((edge) => graph.edgeFlags[edge]! & FLAGS.bridge)))
	const onAll = [...bridges[0]!].filter((edge) => bridges.every((passed) => passed.has(edge)))
	const last = onAll.at(-1)!
	const at = middleOf(last)
	const none = await post<CutOffAnswer>('/api/cut-off', {})
	assert.deepEqual([none.villages, none.forces, none.depots, none.closures, none.unknown], [[], [], [], 0, []])
	const trial = await post<CutOffAnswer>('/api/cut-off', { trial: [{ at }] })
	assert.deepEqual(trial.villages.map(nameOf).sort(), [...VALLEY].sort())
	// Every way to them from the seat of the district passes that bridge, and none is left without it.
	for (const { name } of villages) {
		const passes = (await routeTo(name))!.edges.includes(last)
		assert.equal(passes, VALLEY.includes(name), name)
	}
	await close({ at })
	const told = await post<CutOffAnswer>('/api/cut-off', {})
	assert.deepEqual([told.closures, told.villages], [1, trial.villages])
	// Who is behind it can come to nobody before it, and is given no straight line instead.
	const { near, left_out } = await nearest({ from: seat!.at!, find: { depot: 1000, force: 1000, shelter: 1000 } })
	const cut = left_out!.filter(({ why }) => why === 'cut-off').map(({ id }) => id)
	const behind = [...served.layers.ofKind('force').keys()].find((id) => cut.includes(id))!
	const under = await nearest({ from: seat!.at!, find: { depot: 1 }, sent: [behind] })
	assert.deepEqual([under.sent, under.left_out!.find(({ id }) => id === behind)?.why], [[], 'cut-off'])
	assert.ok(told.depots.every((id) => cut.includes(id)))
	assert.ok(cut.length > 0)
	for (const kind of ['depot', 'force', 'shelter'] as const)
		for (const { id, estimate } of near[kind]!) assert.ok(!cut.includes(id) && !estimate, id)
})

test('a drawn area closes what runs through it, and lifting it opens all of it again', async () => {
	const [x, y] = bridge('石垭桥')
	const ring: LonLat[] = [
		[x - 0.0004, y - 0.0004],
		[x + 0.0004, y - 0.0004],
		[x + 0.0004, y + 0.0004],
		[x - 0.0004, y + 0.0004],
		[x - 0.0004, y - 0.0004],
	]
	const from = named('risk', '杉坞水库').at
	const minutes = async () => of(await nearest({ from, find: { depot: 1000 } }), '汀圩街道储备库').minutes
	await close({ geom: { type: 'Polygon', coordinates: [ring] } })
	assert.equal(await minutes(), 42.7)
	const { closures } = await post<ClosedRoadsAnswer>('/api/closed-roads', {})
	for (const line of closures[0]!.lines)
		for (const [lon, lat] of line) assert.ok(Math.abs(lon - x) < 0.00041 && Math.abs(lat - y) < 0.00041)
	await close({
		geom: {
			type: 'LineString',
			coordinates: [
				[x - 0.0005, y + 0.0002],
				[x + 0.0005, y - 0.0002],
			],
		},
	})
	assert.equal((await nearest({ from, find: { depot: 1 } })).closures, 2)
})
