import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { affectedBy } from '../../domain/answers/affected.ts'
import { allocate, type Share, sourcesOf } from '../../domain/answers/allocate.ts'
import { circleOf, sectorOf } from '../../domain/answers/areas.ts'
import { around } from '../../domain/answers/around.ts'
import { camerasAround, facesPlace } from '../../domain/answers/cameras-around.ts'
import { inCharge } from '../../domain/answers/in-charge.ts'
import { offersOf } from '../../domain/answers/offers.ts'
import { shelterPlan } from '../../domain/answers/shelter-plan.ts'
import { stockTotals } from '../../domain/answers/stock-totals.ts'
import { underWay } from '../../domain/answers/under-way.ts'
import { waterAround } from '../../domain/answers/water-around.ts'
import { downstreamOf } from '../../domain/downstream.ts'
import type { LonLat, Surface } from '../../domain/geometry.ts'
import type { NearestAnswer } from '../../domain/nearest.ts'
import type { Id, Kind, Of } from '../../domain/record.ts'
import type { CoverageAnswer, CutOffAnswer, WaysOutAnswer } from '../../domain/roads.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { lonLat } from '../../geodata/demo/placement.ts'
import { demoOsm } from '../../geodata/demo/to-osm.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { OsmStore } from '../../geodata/region/osm/osm-store.ts'
import { readXml } from '../../geodata/region/osm/read-xml.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { sample } from '../domain/samples.ts'
import { type Served, serve, TODAY } from '../fixtures/served.ts'

/*
 * What a dispatcher asks, on the demo district, with the answers worked out by hand. The dam of 杉坞水库 stands at
 * kilometre 43.75 east, 31.29 south of the plan; distances were measured there, as the crow flies, in kilometres.
 * It rains hard and X910 is closed at 石垭桥; times by road are those of the drawn desk in the design, to a minute.
 */
const NOON = Date.parse(`${TODAY}T12:00:00+08:00`)
const BRIDGE = lonLat(43.93, 29.13)

async function* inOnePiece(text: string) {
	yield new TextEncoder().encode(text)
}

let served: Served
let dam: Of<'risk'> & { at: LonLat }
/** Dry, and every bridge open; then as it is. */
let fair: NearestAnswer
let now: NearestAnswer
before(async () => {
	const osm = new OsmStore()
	await readXml(inOnePiece(demoOsm()), osm)
	const data = osm.finish()
	const roads = openRoads(Buffer.concat(packRoads(roadGraph(data, profileFor(data.box)))))
	served = await serve({ drafts: demoRecords(TODAY), roads: () => roads })
	dam = called('risk', '杉坞水库') as typeof dam
	const asked = { from: dam.at, find: { depot: 500, force: 500, target: 50 } }
	fair = await ask('/api/nearest', asked)
	const closure = sample('closure', 1, { at: BRIDGE, name: '石垭桥', region_code: dam.region_code })
	const added = await served.ask('/api/commands', {
		json: { id: 'close-the-bridge', intent: { do: 'add', record: closure } },
	})
	assert.equal(added.status, 200, added.text)
	now = await ask('/api/nearest', { ...asked, conditions: { weather: 'heavy_rain', hazard: floodedStore() } })
})
after(() => served.close())

const all = <K extends Kind>(kind: K): Of<K>[] => [...served.layers.ofKind(kind).values()] as Of<K>[]
function called<K extends Kind>(kind: K, name: string): Of<K> {
	const found = all(kind).find((record) => record.name === name)
	assert.ok(found, `${kind} ${name}`)
	return found
}
const nameOf = (id: Id): string => served.layers.get(id)?.name ?? id
async function ask<T>(path: string, json: object): Promise<T> {
	const { status, body, text } = await served.ask(path, { json, as: 'dispatcher' })
	assert.equal(status, 200, text)
	return body
}
/** The ground round one store that the water has reached. */
const floodedStore = (): Surface => circleOf(called('depot', '栗湾村储备点').at!, 200)
const told = (shares: readonly Share[]) => shares.map(({ depot, qty }) => [nameOf(depot), qty])
const near = (value: number, wanted: number, off: number, what: string) =>
	assert.ok(Math.abs(value - wanted) <= off, `${what}: ${value}, not ${wanted}`)
const pumps = () => sourcesOf('pump', now.near.depot!, all('depot'), all('stock'), TODAY)

test('Q1: four pumps within half an hour', () => {
	// Name, minutes to load and to drive, pumps to be had: 杉坞 has one more, in repair.
	const wanted: [string, number, number, number][] = [
		['杉坞乡储备库', 8, 11, 1],
		['螺坳防汛仓库', 10, 18, 2],
		['渚东机电协议库', 10, 26, 4],
		['沐桥街道储备库', 10, 27, 6],
		['澜港街道储备库', 10, 33, 4],
		['汀圩街道储备库', 8, 50, 5],
	]
	for (const [i, { depot, near: way, available }] of pumps().slice(0, 6).entries()) {
		const [name, load, drive, count] = wanted[i]!
		assert.deepEqual([depot.name, way.wait_min, available, way.estimate], [name, load, count, false])
		near(way.drive_min, drive, 0.9, name)
	}
	assert.deepEqual([pumps()[0]!.on_hand, pumps()[0]!.repair], [2, 1])
	// 1 + 2 are there in time, of 120 m³/h each; the first that has four alone needs 36 minutes and a bit.
	const plan = allocate({ item_code: 'pump', qty: 4, within_min: 30 }, pumps())
	assert.deepEqual(told(plan.shares), [
		['杉坞乡储备库', 1],
		['螺坳防汛仓库', 2],
	])
	assert.deepEqual([plan.got, plan.unmet, plan.why], [3, 1, 'too-little-in-time'])
	assert.deepEqual(plan.capability, { unit: 'm³/h', sum: 360 })
	assert.deepEqual([plan.relaxed?.within_min, told(plan.relaxed?.shares ?? [])], [37, [['渚东机电协议库', 4]]])
	// Ten within the hour: 4 + 6 are the last there after 37 minutes; nobody has ten.
	const ten = allocate({ item_code: 'pump', qty: 10, within_min: 60 }, pumps())
	assert.deepEqual(told(ten.shares), [
		['渚东机电协议库', 4],
		['沐桥街道储备库', 6],
	])
	// All that the district has is 118, three of them at the store that is under water.
	const most = allocate({ item_code: 'pump', qty: 200, within_min: null }, pumps())
	assert.deepEqual([most.got, most.unmet, most.why], [115, 85, 'too-little-anywhere'])
	assert.ok(now.left_out?.some(({ id, why }) => nameOf(id) === '栗湾村储备点' && why === 'in-hazard'))
})

test('Q2: the two nearest teams of ten for the water', () => {
	const given = { near: now.near.force!, forces: all('force'), tasks: all('task'), now: NOON }
	const [first, second] = offersOf({ skills: ['water'], minPeople: 10 }, given)
	// 椿湾蓝衫救援队 stands 4.3 km off with ten people, nearer than both, but beyond the bridge and gathers for 30 minutes.
	assert.deepEqual(
		[first, second].map((offer) => [offer!.force.name, offer!.free, offer!.force.headcount, offer!.near.wait_min]),
		[
			['沐桥街道综合救援队', 12, 32, 10],
			['区消防救援站', 12, 28, 1],
		],
	)
	// 8.0 km of county and village roads at 27 km/h, 15.7 km of better ones at 34; in heavy rain at seven tenths of it.
	near(first!.near.drive_min, 25.7, 1, first!.force.name)
	near(second!.near.drive_min, 39.3, 1, second!.force.name)
	// The squad of 石垭村 is there sooner and knows the water, but only eight are on duty.
	const squad = offersOf({ skills: ['water'], minPeople: 10 }, given).find(
		({ force }) => force.name === '石垭村应急小分队',
	)!
	assert.deepEqual([squad.suits, squad.free, squad.missing], [false, 8, []])
})

test('Q3: which villages lie within a kilometre, and how many people', () => {
	const { villages, people, vulnerable } = affectedBy(circleOf(dam.at, 1000), all('region'))
	// Shares by counting points ten metres apart on the plan; 鹊山村 reaches in by less than a metre.
	const wanted: [string, number, number, number][] = [
		['茅坳村', 0.711, 641, 40],
		['茅溪村', 0.089, 771, 60],
		['薇泉村', 0.037, 436, 28],
		['田塘村', 0.013, 821, 31],
		['鹊山村', 0, 462, 27],
	]
	assert.deepEqual(
		villages.map(({ village, people, vulnerable }) => [village.name, people, vulnerable]),
		wanted.map(([name, , inhabitants, weak]) => [name, inhabitants, weak]),
	)
	for (const [i, { village, share }] of villages.entries()) near(share!, wanted[i]![1], 0.002, village.name)
	// 641 + 771 + 436 + 821 + 462; 40 + 60 + 28 + 31 + 27.
	assert.deepEqual(
		[people, vulnerable],
		[
			{ sum: 3131, unknown: 0 },
			{ sum: 186, unknown: 0 },
		],
	)
})

test('Q4: which villages lie below, and when the water comes', () => {
	const villages = (dam.downstream_village_ids ?? []).map(
		(id) => served.layers.get(id) as Of<'region'> & { at: LonLat },
	)
	const course = dam.geom?.type === 'LineString' ? dam.geom.coordinates : null
	const reached = downstreamOf(dam.at, villages, course)
	// Kilometres along the river of the plan, at 3 m/s: a kilometre takes 5.6 minutes.
	const wanted: [string, number, number][] = [
		['茅坳村', 0.21, 1.2],
		['薇泉村', 1.53, 8.5],
		['石垭村', 3.69, 20.5],
		['螺坳村', 3.93, 21.8],
		['鹊坑村', 5.4, 30],
		['栗湾村', 6.99, 38.8],
	]
	for (const [i, [name, km, minutes]] of wanted.entries()) {
		assert.equal(reached[i]!.place.name, name)
		near(reached[i]!.km, km, 0.02, name)
		near(reached[i]!.minutes, minutes, 0.2, name)
	}
	assert.deepEqual(
		reached.slice(6).map(({ place: { name } }) => name),
		['竹溪村', '井湾村'],
	)
})

test('Q5: where the people of two villages go', async () => {
	const ids = ['薇泉村', '石垭村'].map((name) => called('region', name).id)
	const conditions = { weather: 'heavy_rain', hazard: floodedStore() }
	const ways = await ask<WaysOutAnswer>('/api/ways-out', { villages: ids, conditions })
	const villages = ways.villages.map((id) => ({
		id,
		people: (served.layers.get(id) as Of<'region'>).population ?? null,
	}))
	const shelters = ways.shelters.map((id) => {
		const { capacity = null, occupied = 0 } = served.layers.get(id) as Of<'shelter'>
		return { id, free: capacity === null ? null : capacity - occupied }
	})
	const plan = shelterPlan(villages, shelters, ways.minutes)
	// 薇泉 (436) fills its own school of 330, 石垭 (402) the hall of 螺坳 with 230. Then 薇泉 takes 106 of the 180 places
	// at 柘坪, 石垭 the other 74 and 98 at 石坝, which has 350.
	assert.deepEqual(
		plan.map(({ village, people, parts, left }) => [
			nameOf(village),
			people,
			left,
			parts.map((part) => [nameOf(part.shelter), part.people]),
		]),
		[
			[
				'薇泉村',
				436,
				0,
				[
					['薇泉小学', 330],
					['柘坪小学', 106],
				],
			],
			[
				'石垭村',
				402,
				0,
				[
					['螺坳文化活动中心', 230],
					['柘坪小学', 74],
					['石坝小学', 98],
				],
			],
		],
	)
})

test('Q6: what must be protected within three kilometres', () => {
	const targets = around<'target'>(dam.at, 3000, all('target'))
	const wanted: [string, number, number][] = [
		['薇泉小学', 1.763, 25],
		['杉坞中心幼儿园', 1.941, 16],
		['杉坞乡卫生院', 1.954, 4],
		['柘坪小学', 2.898, 63],
	]
	assert.deepEqual(
		targets.map(({ record: { name } }) => name),
		wanted.map(([name]) => name),
	)
	for (const [i, { metres, bearing }] of targets.entries()) {
		near(metres / 1000, wanted[i]![1], 0.01, wanted[i]![0])
		near(bearing, wanted[i]![2], 1, wanted[i]![0])
	}
	// Risk points: the dam itself, and the next four between 3.5 and 4 km.
	const risks = around<'risk'>(dam.at, 4000, all('risk')).map(({ record: { name } }) => name)
	assert.deepEqual(risks, ['杉坞水库', '蓝溪山洪危险区', '桐湾水库', '漆源山洪危险区', '蓝溪溪谷景区'])
})

test('Q7: the cameras around', () => {
	const cameras = camerasAround(dam.at, 5000, all('camera'))
	// The one on the dam stands 50 m south of it and looks north; the bridges look along the road, past it. Nobody knows
	// whether the one in the square is on the net, though it is nearer than all but the first.
	assert.deepEqual(
		cameras.map((camera) => [camera.record.name, camera.record.net, facesPlace(camera)]),
		[
			['杉坞水库 坝顶', 'online', true],
			['X910 石垭桥', 'online', false],
			['桐湾坝顶', 'online', false],
			['X910 榉坪桥', 'online', false],
			['杉坞集镇广场', 'unknown', true],
		],
	)
})

test('Q8: who answers for the dam', () => {
	const given = { orgs: all('org'), persons: all('person'), regions: all('region'), shifts: all('shift'), now: NOON }
	const levels = inCharge(dam.region_code, given)
	assert.deepEqual(
		levels.map(({ region, unit }) => [region?.name, unit?.name]),
		[
			['茅坳村', '茅坳村一线应急站'],
			['杉坞乡', '杉坞乡应急指挥部'],
			['云渚区', '云渚区应急指挥部'],
		],
	)
	assert.deepEqual(
		levels[0]!.posts.map(({ title, person }) => [title, person?.gov_title]),
		[
			['village_chief', '茅坳村党支部书记'],
			['first_responder', '茅坳村应急信息员'],
		],
	)
	assert.deepEqual(
		levels[1]!.posts.map(({ title, person }) => [title, person?.gov_title]),
		[
			['political', '党委书记'],
			['chief', '乡长'],
			['exec_deputy', '党委副书记'],
			['deputy', '副乡长'],
			['deputy', '副乡长'],
			['office_head', '应急管理办主任'],
			['liaison', '应急管理办干事'],
		],
	)
	// Villages keep no watch; that of the township is led by its executive, that of the district by 王澜 today.
	const leaders = levels.map(({ onDuty }) => (onDuty ? nameOf(onDuty.leader_id ?? '') : null))
	assert.deepEqual(leaders, [null, levels[1]!.posts[2]!.person!.name, '王澜'])
	// Where the first responder is missing, that is told.
	const vacant = inCharge(called('region', '薇滩村').region_code, given)[0]!.posts
	assert.deepEqual(
		vacant.map(({ vacant }) => vacant),
		[false, true],
	)
})

test('Q9: where a fire engine may draw a thousand cubic metres', () => {
	const waters = waterAround(dam.at, 5000, all('water'), 1000)
	// The tank of 漆树塅, 3.4 km off, holds 220.
	assert.deepEqual(
		waters.map(({ record: { name } }) => name),
		['杉坞水库取水点', '杉坞集镇 2 号消火栓', '杉坞集镇 1 号消火栓', '桐湾水库取水点'],
	)
	assert.deepEqual(
		waterAround(dam.at, 5000, all('water'), 200).map(({ record: { name, volume_m3 } }) => [name, volume_m3])[3],
		['漆树塅高位水池', 220],
	)
})

test('Q10: the nearest hospital, and its beds', () => {
	const first = ({ near: { target = [] } }: NearestAnswer) => {
		const { name, type, beds, beds_free } = served.layers.get(target[0]!.id) as Of<'target'>
		return [name, type, beds, beds_free]
	}
	assert.deepEqual(first(fair), ['杉坞乡卫生院', 'clinic', 46, 16])
	// It stands beyond the bridge, and is an hour away when that is closed.
	assert.deepEqual(first(now), ['沐桥社区卫生服务中心', 'clinic', 20, 10])
	// The hospital of the district comes third, 15.4 km by road.
	const third = now.near.target![2]!
	assert.equal(nameOf(third.id), '云渚区人民医院')
	near(third.metres / 1000, 15.36, 0.1, '云渚区人民医院')
	assert.equal((served.layers.get(third.id) as Of<'target'>).beds_free, 58)
})

test('Q11: who is cut off when the next bridge goes as well', async () => {
	const names = ({ villages }: CutOffAnswer) => villages.map(nameOf).sort()
	const before = await ask<CutOffAnswer>('/api/cut-off', {})
	assert.deepEqual([names(before), before.unknown], [[], []])
	// X910 leads over 石垭桥 and 榉坪桥; whoever lives between has no other way (checked by a flood fill of the plan's roads without both).
	const both = await ask<CutOffAnswer>('/api/cut-off', { trial: [{ at: called('camera', 'X910 榉坪桥').at }] })
	assert.deepEqual(names(both), ['坪源村', '桐湾村', '漆树塅村', '犁溪村', '田塘村', '蓝溪村', '鹭山村'].sort())
	assert.ok(both.depots.map(nameOf).includes('桐湾应急车辆点'))
	// Without the one bridge the way from 汀圩街道 is 22 minutes longer in the rain, 50 instead of 28; dry, that were 20.
	const own = (answer: NearestAnswer) => answer.near.depot!.find(({ id }) => nameOf(id) === '汀圩街道储备库')!
	near(own(now).detour_min ?? 0, 22, 1.5, '汀圩街道储备库')
	near(own(fair).drive_min, 20, 1, '汀圩街道储备库')
})

test('Q12: who lives downwind of the tanks, within three kilometres', () => {
	const { at } = called('risk', '兴渚化工储罐区')
	const plume = sectorOf(at!, 45, 3000)
	const { villages, people } = affectedBy(plume, all('region'))
	// Shares by counting points twenty metres apart on the plan.
	const wanted: [string, number, number][] = [
		['井田村', 0.71, 2264],
		['蕨屋村', 0.387, 2118],
		['银坳村', 0.247, 2822],
		['鹅岭村', 0.091, 1333],
		['柘坪村', 0.045, 494],
		['石墩村', 0.034, 656],
	]
	assert.deepEqual(
		villages.map(({ village, people }) => [village.name, people]),
		wanted.map(([name, , inhabitants]) => [name, inhabitants]),
	)
	for (const [i, { village, share }] of villages.entries()) near(share!, wanted[i]![1], 0.004, village.name)
	// 2264 + 2118 + 2822 + 1333 + 494 + 656.
	assert.deepEqual(people, { sum: 9687, unknown: 0 })
	const targets = around<'target'>(at!, 3000, all('target'), plume)
	assert.deepEqual(
		targets.map(({ record: { name }, bearing }) => [name, Math.round(bearing)]),
		[
			['井田小学', 244],
			['银坳敬老院', 207],
		],
	)
})

test('Q13: how many life jackets the district has', () => {
	const totals = stockTotals('life_jacket', all('stock'), TODAY)
	// As added up from the list of batches.
	const wanted = [223, 122, 295, 120, 113, 124, 94, 72, 61, 97, 122, 82, 99, 121, 103, 98]
	assert.deepEqual(
		totals.map(({ available }) => available),
		wanted,
	)
	assert.deepEqual([totals[0]!.region, totals[11]!.region], ['990102001', '990102201'])
	const sum = (of: 'available' | 'repair' | 'scrap' | 'expired') => totals.reduce((all, one) => all + one[of], 0)
	assert.deepEqual([sum('available'), sum('repair'), sum('scrap'), sum('expired')], [1946, 2, 22, 0])
	// Of the food seven boxes are past their date, in three townships.
	const food = stockTotals('instant_food', all('stock'), TODAY)
	assert.equal(
		food.reduce((all, { available }) => all + available, 0),
		743,
	)
	assert.deepEqual(
		food.flatMap(({ region, expired }) => (expired > 0 ? [[region, expired]] : [])),
		[
			['990102003', 2],
			['990102004', 1],
			['990102103', 4],
		],
	)
})

test('Q14: how far the forces at the broken road have come, at a quarter past nine', () => {
	const { id } = called('incident', 'X910 漆树塅段路面塌陷')
	const ways = underWay(id, all('task'), all('force'), Date.parse(`${TODAY}T09:15:00+08:00`))
	assert.deepEqual(
		ways.map(({ force, task: { status }, leftMin, sinceMin }) => [force?.name, status, leftMin, sinceMin]),
		[
			['莲塅派出所', 'on_scene', null, 86],
			['汀圩街道综合应急救援队', 'on_scene', null, 70],
			// Both set out at 09:05. 61 minutes less 20 to gather are 41: there at 09:46. 52 less 3 are 49: there at 09:54.
			['水坝抢修队', 'en_route', 31, 10],
			['铜墩交警中队', 'en_route', 39, 10],
		],
	)
})

test('Q15: which villages nobody reaches within half an hour, before and after a team is sent', async () => {
	const before = await ask<CoverageAnswer>('/api/coverage', { minutes: 30, kind: 'force' })
	const uncovered = new Map(before.uncovered.map(({ id, minutes }) => [nameOf(id), minutes]))
	assert.deepEqual([before.villages, before.unknown], [334, []])
	assert.deepEqual([...uncovered.keys()].sort(), ['漆冲村', '茅田村', '蕨坑村'].sort())
	// Each village by itself: whoever is nearest to it is as far away.
	for (const [name, minutes] of uncovered) {
		const { near: found } = await ask<NearestAnswer>('/api/nearest', {
			from: called('region', name).at,
			find: { force: 1 },
		})
		near(found.force![0]!.minutes, minutes!, 0.1, name)
		assert.ok(minutes! > 30)
	}
	// 榆垅派出所 is alone in its corner: the next at 榆垅村 would be there after 46.7 minutes, at 荷洲村 after 34.6.
	const sent = called('force', '榆垅派出所').id
	const later = await ask<CoverageAnswer>('/api/coverage', { minutes: 30, kind: 'force', without: [sent] })
	const more = later.uncovered.filter(({ id }) => !uncovered.has(nameOf(id)))
	assert.deepEqual(more.map(({ id, minutes }) => [nameOf(id), minutes]).sort(), [
		['榆垅村', 46.7],
		['荷洲村', 34.6],
	])
	assert.equal(later.uncovered.length, 5)
})
