import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { contains, distanceM, type LonLat, type Surface } from '../../domain/geometry.ts'
import { candidateOf, type NearestAnswer } from '../../domain/nearest.ts'
import { peopleOut } from '../../domain/people-out.ts'
import type { Of } from '../../domain/record.ts'
import type {
	CoverageAnswer,
	CutOffAnswer,
	HeightsAnswer,
	ReachAnswer,
	RoadAnswer,
	WaysOutAnswer,
} from '../../domain/roads.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Engine, Router } from '../../server/routing/router.ts'
import { closureDraft } from '../fixtures/closing.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { type Asked, type Served, serve, TODAY } from '../fixtures/served.ts'

const NOWHERE: LonLat = [100, 30]
let demo: Router
let roads: Router | null = null
let served: Served
let engine: Engine = { travelTimes: () => Promise.reject(new Error('down')) }
before(async () => {
	demo = openRoads(Buffer.concat(packRoads(await demoGraph())))
	served = await serve({
		drafts: demoRecords(TODAY).filter(({ kind }) => kind !== 'closure'),
		roads: () => roads,
		heights: () => (at) => (at[0] < 110 ? null : 123.4567),
		engine: { travelTimes: (...ask) => engine.travelTimes(...ask) },
	})
	roads = demo
})
after(() => served.close())
afterEach(() => {
	roads = demo
	engine = { travelTimes: () => Promise.reject(new Error('down')) }
})

async function post<Answer>(path: string, json: object, as: Asked['as'] = 'planner'): Promise<Answer> {
	const { status, body, text } = await served.ask(path, { json, as })
	assert.equal(status, 200, text)
	return body
}
const villages = (): (Of<'region'> & { at: LonLat })[] =>
	[...served.layers.ofKind('region').values()].flatMap((region) =>
		region.level === 'village' && region.at ? [{ ...region, at: region.at }] : [],
	)
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

test('villages without cover are those that the nearest force of each does not reach in time', async () => {
	const out = peopleOut(served.layers.ofKind('task').values())
	const free = [...served.layers.ofKind('force').values()].flatMap((force) => candidateOf(force, out) ?? [])
	const least = new Map<string, number>()
	for (const { id, at } of villages()) {
		const { to } = await demo.travelTimes(
			at,
			free.map((force) => force.at),
			{ direction: 'to' },
		)
		least.set(id, Math.min(...to.map(({ seconds }, i) => seconds! / 60 + (free[i]!.wait_min ?? 0))))
	}
	for (const minutes of [10, 15, 25]) {
		const told = await post<CoverageAnswer>('/api/coverage', { minutes, kind: 'force' })
		assert.deepEqual([told.villages, told.unknown], [villages().length, []])
		const wanted = [...least].filter(([, least]) => Math.round(least * 10) / 10 > minutes)
		assert.deepEqual(told.uncovered.map(({ id }) => id).sort(), wanted.map(([id]) => id).sort())
		for (const { id, minutes } of told.uncovered) assert.ok(Math.abs(minutes! - least.get(id)!) < 0.06)
	}
})

test('with forces sent away fewer villages are covered, and with none nobody is', async () => {
	const uncovered = async (without: string[]) =>
		new Map(
			(await post<CoverageAnswer>('/api/coverage', { minutes: 15, kind: 'force', without })).uncovered.map((one) => [
				one.id,
				one.minutes,
			]),
		)
	const ids = [...served.layers.ofKind('force').keys()]
	const [all, some, none] = [await uncovered(['force:none']), await uncovered(ids.slice(0, 150)), await uncovered(ids)]
	assert.ok(all.size < some.size && some.size < none.size)
	for (const id of all.keys()) assert.ok(some.has(id))
	assert.ok(none.size === villages().length && [...none.values()].every((minutes) => minutes === null))
	assert.equal((await post<CoverageAnswer>('/api/coverage', { minutes: 15, kind: 'depot' }, 'villager')).villages, 1)
	assert.equal((await post<CoverageAnswer>('/api/coverage', { minutes: 15, kind: 'depot' }, 'keeper')).villages, 0)
})

test('who flees an area of impact leaves it by the shortest way, and who is outside never crosses it', async () => {
	const middle = villages().find(({ name }) => name === '薇泉村')!.at
	const hazard = square(middle, 0.08)
	const inside = villages().filter(({ at }) => contains(hazard, at))
	const outside = villages().filter(({ at }) => !contains(hazard, at) && distanceM(at, middle) < 12_000)
	const asked = [...inside, ...outside].map(({ id }) => id)
	assert.ok(inside.length >= 3 && outside.length >= 3)
	const told = await post<WaysOutAnswer>('/api/ways-out', {
		villages: [...asked, 'region:none', asked[0]],
		conditions: { hazard },
	})
	assert.deepEqual(told.villages, asked)
	const open = [...served.layers.ofKind('shelter').values()].filter(({ at, lifecycle }) => lifecycle === 'active' && at)
	const safe = open.filter(({ at }) => !contains(hazard, at as LonLat)).map(({ id }) => id)
	assert.deepEqual([...told.shelters].sort(), safe.sort())
	assert.ok(safe.length < open.length)
	const closed = await demo.edgesWithin(hazard)
	let longer = 0
	for (const [i, { at }] of [...inside, ...outside].entries())
		for (const [j, id] of told.shelters.entries()) {
			const to = (served.layers.get(id) as Of<'shelter'>).at as LonLat
			const minutes = told.minutes[i]![j]!
			const free = await demo.route(at, to)
			if (i < inside.length) {
				assert.ok(minutes !== null && minutes >= free!.seconds / 60 - 0.06)
				continue
			}
			const round = await demo.route(at, to, { closed })
			assert.ok(round === null ? minutes === null : Math.abs(minutes! - round.seconds / 60) < 0.06)
			if (round && round.seconds > free!.seconds + 60) longer++
			for (const point of round?.line ?? []) assert.ok(!contains(square(middle, 0.0799), point))
		}
	assert.ok(longer > 0)
})

test('the reach of a place is drawn in bands, in worse weather less of it, and none off the roads', async () => {
	const from = villages()[0]!.at
	const length = (lines: LonLat[][]) =>
		lines.reduce((sum, line) => sum + line.reduce((far, at, i) => far + (i ? distanceM(line[i - 1]!, at) : 0), 0), 0)
	const told = await post<ReachAnswer>('/api/reach', { from, minutes: [10, 20, 30] })
	assert.deepEqual(
		told.bands.map(({ minutes }) => minutes),
		[10, 20, 30],
	)
	for (const { lines } of told.bands) assert.ok(length(lines) > 1000)
	const snow = await post<ReachAnswer>('/api/reach', { from, minutes: [20], conditions: { weather: 'snow' } })
	assert.ok(Math.abs(length(snow.bands[0]!.lines) - length(told.bands[0]!.lines)) < 10)
	const off = await post<ReachAnswer>('/api/reach', { from: NOWHERE, minutes: [10] })
	assert.deepEqual(off.bands, [{ minutes: 10, lines: [] }])
})

test('the road at a place is told as it would be closed', async () => {
	const { status, body } = await served.ask('/api/road?at=123.710988,31.0573702')
	assert.equal(status, 200)
	const { name, bridge, lines, at } = (body as RoadAnswer).road!
	assert.deepEqual([name, bridge, lines.length], ['石垭桥', true, 1])
	assert.ok(distanceM(at, [123.710988, 31.0573702]) < 15)
	const refused = async (path: string) => {
		const { status, body } = await served.ask(path)
		return [status, (body as { where: string }).where]
	}
	// A pointer that passes over empty ground has done nothing wrong.
	const nowhere = await served.ask(`/api/road?at=${NOWHERE}`)
	assert.deepEqual([nowhere.status, nowhere.body], [200, { road: null }])
	assert.deepEqual(await refused('/api/road?at=north'), [400, 'at'])
	assert.deepEqual(await refused('/api/road'), [400, 'at'])
})

test('heights are told to a quarter of a metre', async () => {
	const { heights } = await post<HeightsAnswer>('/api/heights', { at: [[111, 26], NOWHERE] })
	assert.deepEqual(heights, [123.5, null])
})

test('off every road all is an estimate or empty, and nothing breaks', async () => {
	const { near, left_out } = await post<NearestAnswer>('/api/nearest', {
		from: NOWHERE,
		find: { depot: 3 },
		conditions: { hazard: square(NOWHERE, 0.1) },
	})
	assert.ok(near.depot!.length === 3 && near.depot!.every(({ estimate }) => estimate))
	assert.ok(left_out!.every(({ why }) => why !== 'cut-off'))
	const trial = [{ at: NOWHERE }, { geom: square(NOWHERE, 1) }]
	assert.deepEqual((await post<CutOffAnswer>('/api/cut-off', { trial })).villages, [])
})

const KNOWN = { snap: null, seconds: 60, metres: 500 }
test('an engine elsewhere is asked while no road is closed; where it fails the roads of the pack answer', async () => {
	const from = villages()[0]!.at
	const ask = { from, find: { depot: 2, force: 2 }, lines: 1 }
	const asked = () => post<NearestAnswer>('/api/nearest', ask)
	const failing = await asked()
	assert.equal(failing.engine, 'graph')
	let kinds = 0
	engine = {
		async travelTimes(_from, to) {
			if (++kinds > 1) throw new Error('down after the stores')
			return { from: null, to: to.map(() => KNOWN) }
		},
	}
	assert.deepEqual({ ...(await asked()), computed_at: '' }, { ...failing, computed_at: '' })
	engine = { travelTimes: async (_from, to) => ({ from: null, to: to.map(() => KNOWN) }) }
	const theirs = await asked()
	assert.deepEqual([theirs.engine, theirs.near.depot![0]!.drive_min, theirs.near.depot![0]!.metres], ['osrm', 1, 500])
	const closure = closureDraft(new Random(99), { at: from, mode: 'slow', speed_share: 0.5 })
	await served.ask('/api/commands', {
		json: { id: 'engine-1', intent: { do: 'add', record: closure } },
		as: 'dispatcher',
	})
	assert.equal((await asked()).engine, 'graph')
	roads = null
	const blind = await asked()
	assert.deepEqual([blind.engine, blind.ignores_closures, blind.closures], ['osrm', true, 0])
	engine = { travelTimes: () => Promise.reject(new Error('down')) }
	const none = await asked()
	assert.ok(none.engine === 'none' && none.near.depot!.every(({ estimate }) => estimate))
})

test('without roads nobody is told times, and whatever is not usable is named', async () => {
	const from = villages()[0]!.at
	const bow = { type: 'LineString', coordinates: [from, NOWHERE] }
	const table: [path: string, json: object, where: string][] = [
		['reach', { from, minutes: [20, 10] }, 'minutes'],
		['reach', { from, minutes: [] }, 'minutes'],
		['reach', { from, minutes: [1, 2, 3, 4] }, 'minutes'],
		['reach', { from: [0, 91], minutes: [10] }, 'from.1'],
		['reach', { from, minutes: [10], conditions: { hazard: bow } }, 'conditions.hazard'],
		['cut-off', { trial: [{}] }, 'trial.0'],
		['cut-off', { trial: [{ at: [0, 'x'] }] }, 'trial.0.at.1'],
		['coverage', { minutes: 0, kind: 'force' }, 'minutes'],
		['coverage', { minutes: 30, kind: 'shelter' }, 'kind'],
		['coverage', { minutes: 30, kind: 'depot', without: 'depot:1' }, 'without'],
		['ways-out', { villages: [] }, 'villages'],
		['ways-out', { villages: ['x'.repeat(61)] }, 'villages.0'],
		['heights', { at: [] }, 'at'],
	]
	for (const [path, json, where] of table) {
		const { status, body } = await served.ask(`/api/${path}`, { json })
		assert.deepEqual([status, (body as { where: string }).where], [422, where], `${path} ${JSON.stringify(json)}`)
	}
	roads = null
	for (const path of ['reach', 'cut-off', 'coverage', 'ways-out', 'closed-roads'])
		assert.equal((await served.ask(`/api/${path}`, { json: {} })).status, 503, path)
	assert.equal((await served.ask('/api/road?at=111,26')).status, 503)
	assert.equal((await served.ask('/api/heights', { json: { at: [from] }, as: null })).status, 401)
})
