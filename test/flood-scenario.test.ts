import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { suppliedOf } from '../domain/answers/supplied.ts'
import { downstreamOf } from '../domain/downstream.ts'
import { contains } from '../domain/geometry.ts'
import type { Intent } from '../domain/intent.ts'
import { hasAnswered } from '../domain/kinds/callout.ts'
import type { NearestAnswer } from '../domain/nearest.ts'
import type { Kind, Of } from '../domain/record.ts'
import { wallNow } from '../domain/wall-mode.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { lonLat } from '../geodata/demo/placement.ts'
import { packRoads } from '../geodata/pack/road-graph.ts'
import { openRoads } from '../server/routing/open-roads.ts'
import { sample } from './domain/samples.ts'
import { demoGraph } from './fixtures/demo-graph.ts'
import { type Flood, floodScenario } from './fixtures/flood-scenario.ts'
import { play } from './fixtures/play.ts'
import { type Served, serve, TODAY } from './fixtures/served.ts'

const NOON = Date.parse(`${TODAY}T12:00:00+08:00`)
const OPENED = `${TODAY}T11:59:00+08:00`
const drafts = demoRecords(TODAY, NOON)
const of = <K extends Kind>({ layers }: Served, kind: K): Of<K>[] => [...layers.ofKind(kind).values()]

/** What a wall shows that was opened a minute before, or was paired and driven since. */
function shown(served: Served): (string | boolean | null)[] {
	const wall = of(served, 'wall')[0] ?? { mode: 'normal', mode_at: OPENED }
	const facts = { incidents: of(served, 'incident'), warnings: of(served, 'warning'), alarms: of(served, 'alarm') }
	const { mode, by, incident, exercise, over } = wallNow(wall, facts, `${TODAY}T12:00:00+08:00`)
	return [mode, by, incident, exercise, over]
}
const NORMAL = ['normal', 'operator', null, false, false]

let served: Served
/** The exercise, played step by step by the tests below. */
const flood = floodScenario(drafts, NOON, { exercise: true })
const isWarning = (step: Intent) => step.do === 'add' && step.record.id === flood.warning

before(async () => {
	const roads = openRoads(Buffer.concat(packRoads(await demoGraph())))
	served = await serve({ drafts, roads: () => roads })
})
after(() => served.close())

test('a red warning for one township comes first, and the walls warn', async () => {
	assert.deepEqual(shown(served), NORMAL)
	await play(served.url, 'dispatcher', flood.steps.slice(0, flood.steps.findIndex(isWarning) + 1))
	assert.deepEqual(shown(served), ['warning', 'event', null, true, false])
})

test('29 of 31 answer, two villages are silent; five forces of 62 go; one shelter fills', async () => {
	const { incident, alarm, steps } = flood
	await play(served.url, 'dispatcher', steps.slice(steps.findIndex(isWarning) + 1))
	assert.deepEqual(shown(served), ['incident', 'event', incident, true, false])
	const calls = of(served, 'callout')
	assert.deepEqual([calls.length, calls.filter(hasAnswered).length], [31, 29])
	const silent = calls
		.filter((call) => !hasAnswered(call))
		.map(({ name, role, escalation }) => [name, role, escalation])
	assert.deepEqual(silent.sort(), [
		['井湾村', '党支部书记', 'B 岗呼叫中'],
		['竹溪村', '党支部书记', '已升级，网格员上门'],
	])
	const sent = of(served, 'force').filter(({ incident_id }) => incident_id === incident)
	const orders = of(served, 'task').filter(({ incident_id }) => incident_id === incident)
	assert.deepEqual([sent.length, orders.reduce((sum, { people }) => sum + people!, 0)], [5, 62])
	assert.deepEqual(
		sent.filter(({ status }) => status === 'on_scene').map(({ name }) => name),
		['杉坞乡综合应急救援队'],
	)
	const beds = of(served, 'shelter').filter(({ occupied }) => occupied! > 0)
	assert.deepEqual(
		new Map(beds.map(({ name, occupied, capacity }) => [name, [occupied, capacity]])),
		new Map([
			['柘坪小学', [180, 180]],
			['漆树塅小学', [107, 300]],
		]),
	)
	const raised = of(served, 'alarm').find(({ id }) => id === alarm)!
	assert.deepEqual([raised.class, raised.incident_id, raised.status], ['P1', incident, 'handling'])
	const timeline = of(served, 'journal').filter((line) => line.incident_id === incident && !line.auto)
	assert.deepEqual(
		[timeline.length, timeline.filter(({ due_at }) => due_at).length, timeline.filter(({ harm }) => harm).length],
		[9, 1, 2],
	)
})

test('of four needs three are met by the stores, one pump is missing; the bridge below the dam is closed', () => {
	const { incident } = flood
	const rows = suppliedOf(incident, of(served, 'need'), of(served, 'reservation')).map(
		({ need, held, inTransit, received, short }) => [need.item_code, need.qty, held, inTransit, received, short],
	)
	assert.deepEqual(new Set(rows.map(String)), new Set(SUPPLIED.map(String)))
	const closures = of(served, 'closure').filter(({ incident_id }) => incident_id === incident)
	assert.deepEqual(
		closures.map(({ name, mode, status }) => [name, mode, status]),
		[['石垭桥', 'closed', 'in_force']],
	)
	for (const { id, batches, status, qty } of of(served, 'reservation').filter((one) => one.incident_id === incident)) {
		const lines = of(served, 'movement').filter(({ reservation_id }) => reservation_id === id)
		assert.equal(lines.length, status === 'held' ? 0 : batches!.length, `${status} ${qty}`)
	}
})
/** Item, needed, held, in transit, received, short. */
const SUPPLIED = [
	['pump', 4, 1, 2, 0, 1],
	['life_jacket', 120, 0, 60, 60, 0],
	['sandbag', 4000, 0, 1400, 2600, 0],
	['assault_boat', 2, 0, 2, 0, 0],
]

/** On the river where it runs from south to north, and kilometres to a degree of longitude there. */
const MIDDLE = lonLat(43.921, 28.749)
const KM_PER_DEGREE = 95.3

/** As the wall was drawn with them: kilometres down the river, minutes until the water is there. */
const DRAWN: [name: string, km: number, minutes: number][] = [
	['茅坳', 0.1, 1],
	['薇泉', 1.6, 9],
	['石垭', 3.8, 21],
	['螺坳', 4.0, 22],
	['鹊坑', 5.5, 31],
	['栗湾', 7.1, 39],
	['竹溪', 9.3, 52],
	['井湾', 10.1, 56],
]
test('the flood reaches eight villages in the order of the river, and 300 m to each side of it', () => {
	const reservoir = of(served, 'risk').find(({ name }) => name === '杉坞水库')!
	assert.deepEqual([reservoir.affected_people, reservoir.vulnerable_count], [412, 37])
	const course = reservoir.geom?.type === 'LineString' ? reservoir.geom.coordinates : []
	const villages = of(served, 'region').filter(({ id }) => reservoir.downstream_village_ids!.includes(id))
	const places = villages.map(({ short_name, at }) => ({ name: short_name!, at: at! }))
	const found = downstreamOf(reservoir.at!, places, course)
	assert.deepEqual(
		found.map(({ place }) => place.name),
		DRAWN.map(([name]) => name),
	)
	for (const [i, [name, km, minutes]] of DRAWN.entries()) {
		assert.ok(Math.abs(found[i]!.km - km) < 0.15, `${name}: ${found[i]!.km} km`)
		assert.ok(Math.abs(found[i]!.minutes - minutes) < 1, `${name}: ${found[i]!.minutes} minutes`)
	}
	const { geom, response, commander_id } = of(served, 'incident').find(({ id }) => id === flood.incident)!
	assert.deepEqual([response?.level, geom?.type], ['III', 'Polygon'])
	assert.match(of(served, 'person').find(({ id }) => id === commander_id)!.gov_title!, /^乡长$/)
	for (const at of course.slice(1, -1)) assert.ok(contains(geom!, at))
	for (const [away, within] of [
		[0.2, true],
		[0.4, false],
	] as const)
		assert.equal(contains(geom!, [MIDDLE[0] + away / KM_PER_DEGREE, MIDDLE[1]]), within, `${away} km to the east`)
})

/**
 * As the desk was drawn with them: stores that have pumps, in the order of their arrival in minutes, those more that
 * closures cost, and whether the way stays in the band of the flood for longer than it takes to leave it.
 */
const PUMPS: [name: string, minutes: number, detour: number, through: boolean][] = [
	['杉坞乡储备库', 20, 0, false],
	['螺坳防汛仓库', 29, 0, true],
	['渚东机电协议库', 36, 0, true],
	['沐桥街道储备库', 37, 0, true],
	['澜港街道储备库', 43, 0, true],
	['汀圩街道储备库', 58, 21, true],
]
test('stores whose only way leads through the band are ranked all the same, and told; who stands in it is left out', async () => {
	const { at, geom, road_weather: weather } = of(served, 'incident').find(({ id }) => id === flood.incident)!
	const nearest = async (conditions: object) => {
		const json = { from: at, find: { depot: 500, force: 500, shelter: 100 }, conditions }
		return (await served.ask('/api/nearest', { json })).body as NearestAnswer
	}
	const nameOf = (id: string) => served.layers.get(id)!.name
	const { near, left_out } = await nearest({ weather, hazard: geom, exercise: true })
	const pumps = new Set(of(served, 'stock').flatMap((batch) => (batch.item_code === 'pump' ? [batch.depot_id] : [])))
	const told = near.depot!.filter(({ id }) => pumps.has(id)).slice(0, PUMPS.length)
	assert.deepEqual(
		told.map((one) => [
			nameOf(one.id),
			Math.round(one.minutes),
			Math.round(one.detour_min ?? 0),
			one.through_hazard ?? false,
		]),
		PUMPS,
	)
	const why = (reason: string) => left_out!.filter((one) => one.why === reason).map(({ id }) => nameOf(id))
	assert.ok(why('in-hazard').includes('栗湾村储备点'))
	assert.deepEqual(why('cut-off'), [], 'nobody comes to be cut off by an area alone')
	assert.ok(near.shelter!.every((one) => !one.through_hazard))
	const open = await nearest({ weather, exercise: true })
	for (const one of [...near.depot!, ...near.force!]) {
		const same = [...open.near.depot!, ...open.near.force!].find(({ id }) => id === one.id)!
		assert.deepEqual([one.minutes, one.metres, same.through_hazard], [same.minutes, same.metres, undefined])
	}
})

test('the bridge is closed for the exercise alone: whoever asks in earnest drives over it', async () => {
	const { at } = of(served, 'incident').find(({ id }) => id === flood.incident)!
	const [bridge] = of(served, 'closure').filter(({ incident_id }) => incident_id === flood.incident)
	const tell = async (conditions: object) => {
		const json = { from: at, find: { depot: 500 }, conditions }
		const { near, closures } = (await served.ask('/api/nearest', { json })).body as NearestAnswer
		const far = near.depot!.find(({ id }) => served.layers.get(id)!.name === '汀圩街道储备库')!
		return [Math.round(far.minutes), far.detour_min !== undefined, closures]
	}
	assert.deepEqual(await tell({ exercise: true }), [43, true, 2])
	assert.deepEqual(await tell({ exercise: false }), [28, false, 1])
	assert.deepEqual(await tell({}), [28, false, 1])
	const cutOff = async (json: object) =>
		((await served.ask('/api/cut-off', { json })).body as { closures: number }).closures
	assert.deepEqual([await cutOff({}), await cutOff({ exercise: true })], [1, 2])
	const { closures } = (await served.ask('/api/closed-roads', { json: {} })).body as { closures: { id: string }[] }
	assert.ok(
		closures.some(({ id }) => id === bridge!.id),
		'it is drawn all the same',
	)
	// What was played belongs to the incident: in earnest from then on, its bridge is closed to all.
	const set = (exercise: boolean): Intent => ({ do: 'edit', id: flood.incident, set: { exercise } })
	await play(served.url, 'dispatcher', [set(false)])
	assert.deepEqual(await tell({}), [43, true, 2])
	await play(served.url, 'dispatcher', [set(true)])
	assert.deepEqual(await tell({}), [28, false, 1])
})

/** The walls stay with what has ended until a person at a remote says otherwise. */
async function endAndSendBack(on: Served, { incident, end }: Flood, exercise: boolean): Promise<void> {
	await play(on.url, 'dispatcher', end)
	assert.deepEqual(shown(on), ['incident', 'event', incident, exercise, true])
	const wall = sample('wall', 1, { region_code: '990102000000' })
	await play(on.url, 'dispatcher', [
		{ do: 'add', record: wall },
		{ do: 'status', id: wall.id, to: 'incident' },
		{ do: 'status', id: wall.id, to: 'normal' },
	])
	assert.deepEqual(shown(on), NORMAL)
	const out = of(on, 'force').filter(({ incident_id }) => incident_id === incident)
	assert.deepEqual(out, [], 'the forces have gone home')
	const stocks = new Map(drafts.map((draft) => [draft.id as string, draft]))
	for (const { id, qty_on_hand, qty_reserved } of of(on, 'stock')) {
		const before = stocks.get(id)
		assert.deepEqual([qty_reserved, qty_on_hand], [0, before?.kind === 'stock' ? before.qty_on_hand : null])
	}
}

test('when the exercise has ended, a person sends the walls back to normal', () => endAndSendBack(served, flood, true))

test('in earnest it is the same flood, and nothing of it says exercise', async () => {
	const other = await serve({ drafts })
	try {
		const real = floodScenario(drafts, NOON, { exercise: false })
		await play(other.url, 'dispatcher', real.steps)
		assert.deepEqual(shown(other), ['incident', 'event', real.incident, false, false])
		assert.deepEqual(
			of(other, 'warning').filter(({ nature }) => nature !== 'actual'),
			[],
		)
		assert.ok(of(other, 'alarm').every(({ exercise }) => !exercise))
		await endAndSendBack(other, real, false)
	} finally {
		await other.close()
	}
})
