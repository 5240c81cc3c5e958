import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { type Draft, intent } from '../../domain/intent.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { buildDrafts } from '../../geodata/region/drafts/build-drafts.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { Random } from '../fixtures/random.ts'
import { realFile, without } from '../fixtures/real-data.ts'
import { type Served, serve } from '../fixtures/served.ts'
import { inside, regionDrafts, villageCode } from '../fixtures/world.ts'

const random = new Random(31)
const HERE = inside(0, 0, random)
const ring = (from: LonLat, to: LonLat) => [rectangle(from, to).map(([x, y]): LonLat => [x, y])]
const VILLAGE: Area = {
	code: villageCode(0, 0),
	name: '甲上村',
	level: 'village',
	parent: null,
	geom: { type: 'Polygon', coordinates: ring([111, 26], [111.1, 26.1]) },
	at: [111.05, 26.05],
}
const LAND: Area = {
	...VILLAGE,
	code: null,
	name: '无编号村',
	geom: { type: 'Polygon', coordinates: ring([112, 26], [112.1, 26.1]) },
}

async function draftsOf(draw: (osm: ReturnType<typeof madeUpOsm>) => void, divisions: Area[] = []) {
	const osm = madeUpOsm()
	draw(osm)
	using stage = givenFor(osm.finish())
	const part = await buildDrafts({ ...stage.given, divisions })
	const drafts = JSON.parse(readFileSync(join(stage.folder, 'drafts.json'), 'utf8')) as Draft[]
	return { part, drafts, notes: stage.notes }
}
const told = (drafts: readonly Draft[]) =>
	drafts.map((draft) => [draft.kind, 'type' in draft ? draft.type : draft.kind, draft.name, draft.src_id])

/** Tags of a point → kind, type and name of the draft; null where it is none. */
const POINTS: [tags: Record<string, string>, draft: [kind: string, type: string, name: string] | null][] = [
	[{ amenity: 'fire_station', name: '石岭消防救援站' }, ['force', 'fire_national', '石岭消防救援站']],
	[{ amenity: 'fire_station', name: 'Feuerwehr' }, ['force', 'fire_full', 'Feuerwehr']],
	[{ amenity: 'fire_station', name: '社区微型消防站' }, ['force', 'fire_micro', '社区微型消防站']],
	[{ amenity: 'fire_station' }, ['force', 'fire_full', '石岭专职消防队']],
	[{ amenity: 'hospital', name: '区人民医院' }, ['force', 'medical', '区人民医院']],
	[{ amenity: 'clinic', name: '区疾控中心' }, ['force', 'cdc', '区疾控中心']],
	[{ amenity: 'police', name: '石岭派出所' }, ['force', 'police', '石岭派出所']],
	[{ amenity: 'police', name: '交警二中队' }, ['force', 'traffic', '交警二中队']],
	[{ amenity: 'fuel' }, ['risk', 'gas_station', '石岭加油(加气)站']],
	[{ amenity: 'school', name: '石岭小学' }, ['risk', 'crowd', '石岭小学']],
	[{ amenity: 'school' }, null],
	[{ emergency: 'assembly_point', name: '人民广场' }, ['shelter', 'open', '人民广场']],
	[{ amenity: 'shelter', name: '石岭村应急避难场所' }, ['shelter', 'other', '石岭村应急避难场所']],
	[{ amenity: 'shelter', name: 'Schutzhütte' }, null],
	[{ amenity: 'shelter', shelter_type: 'public_transport', name: '公交站避雨' }, null],
	[{ emergency: 'fire_hydrant' }, null],
	[{ amenity: 'restaurant', name: '饭店' }, null],
	[{ amenity: 'fuel', name: 'x'.repeat(90) }, ['risk', 'gas_station', 'x'.repeat(60)]],
]
for (const [tags, expected] of POINTS)
	test(`${JSON.stringify(tags).slice(0, 60)} → ${expected ?? 'nothing'}`, async () => {
		const { drafts } = await draftsOf((osm) => {
			osm.node([HERE[0] + 0.01, HERE[1]], { place: 'village', name: '石岭' })
			osm.node(HERE, tags)
		})
		assert.deepEqual(told(drafts), expected ? [[...expected, 'node/2']] : [])
	})

test('a draft says where it comes from and is a record as it stands', async () => {
	const { drafts, part } = await draftsOf((osm) => osm.node(HERE, { amenity: 'police', name: '派出所' }), [VILLAGE])
	const station = drafts.find(({ kind }) => kind === 'force')!
	const { id: _, ...rest } = station
	assert.deepEqual(rest, {
		kind: 'force',
		type: 'police',
		status: 'standby',
		dept: 'ga',
		name: '派出所',
		region_code: VILLAGE.code,
		at: HERE.map((degrees) => Math.round(degrees * 1e7) / 1e7),
		coord_source: 'import_wgs84',
		lifecycle: 'draft',
		data_level: 'internal',
		src_system: 'OpenStreetMap',
		src_id: 'node/1',
	})
	for (const record of drafts) assert.ok(intent.safeParse({ do: 'add', record }).success)
	assert.deepEqual(part, { count: 2, kinds: { region: 1, force: 1 } })
})

test('reservoirs are drafts, ponds and lakes are not; ways count once with the point inside', async () => {
	const around = ([x, y]: At, side: number) => rectangle([x, y], [x + side, y + side])
	const { drafts } = await draftsOf((osm) => {
		osm.way(around([111, 26], 0.01), { natural: 'water', water: 'reservoir', name: '青硖水库' })
		osm.way(around([111.1, 26], 0.01), { natural: 'water', name: '青湖' })
		osm.way(around([111.2, 26], 0.001), { amenity: 'hospital', name: '医院' })
		osm.node([111.2005, 26.0005], { amenity: 'hospital', name: '医院' })
	})
	assert.deepEqual(
		told(drafts).map(([, type, , source]) => [type, source]),
		[
			['medical', 'node/13'],
			['reservoir', 'way/1'],
		],
	)
})

test('a division with a code is offered with its boundary, one without is not', async () => {
	const { drafts } = await draftsOf(() => {}, [VILLAGE, LAND])
	assert.deepEqual(
		drafts.map((draft) => [draft.kind, draft.name, draft.kind === 'region' && draft.geom]),
		[['region', '甲上村', VILLAGE.geom]],
	)
})

test('an extract without such points says so in one line, and counts the hydrants that fit nowhere', async () => {
	const { notes } = await draftsOf((osm) => osm.node(HERE, { emergency: 'fire_hydrant' }))
	assert.deepEqual(notes, [
		'no fire stations, hospitals, police, fuel, schools, reservoirs or shelters to take over',
		'hydrants are on the map only (1): they fit no kind of the four maps',
	])
})

const BAYREUTH = 'osm/de_north-bayreuth.osm.gz'
test('every draft of a real extract passes the schema of its kind', { skip: without(BAYREUTH) }, async () => {
	using stage = givenFor(await readExtract(realFile(BAYREUTH)))
	const { kinds } = await buildDrafts({ ...stage.given, divisions: [] })
	assert.equal(kinds.force, 7)
	for (const record of JSON.parse(readFileSync(join(stage.folder, 'drafts.json'), 'utf8')) as Draft[])
		assert.ok(intent.safeParse({ do: 'add', record }).success)
})

let served: Served
let offers: readonly Draft[] = []
before(async () => {
	const { drafts } = await draftsOf(
		(osm) => {
			osm.node(HERE, { amenity: 'police', name: '派出所' })
			osm.node(inside(1, 1, random), { amenity: 'fuel', name: '加油站' })
			osm.node([111.35, 26.05], { amenity: 'hospital', name: '区外医院' })
		},
		[VILLAGE],
	)
	offers = drafts
	served = await serve({ drafts: regionDrafts(), offers: () => offers })
})
after(() => served.close())

const offered = async (as: string) => {
	const { status, body, text } = await served.ask('/api/drafts', { as })
	assert.equal(status, 200, text)
	return (body as { items: Draft[] }).items
}
const names = async (as: string) => (await offered(as)).map(({ name }) => name)

test('drafts are offered to those who may add them, on the ground of today’s records', async () => {
	const items = await offered('planner')
	assert.deepEqual(
		items.map(({ name, region_code }) => [name, region_code]),
		[
			['派出所', villageCode(0, 0)],
			['加油站', villageCode(1, 1)],
			['区外医院', VILLAGE.code],
		],
		'the district’s own village needs no second record',
	)
	assert.deepEqual(await names('clerk'), ['派出所', '区外医院'])
	assert.deepEqual(await names('villager'), [])
	assert.deepEqual(await names('wall'), [])
	assert.equal((await served.ask('/api/drafts', { as: null })).status, 401)
})

test('what is taken over is offered no more, cannot be taken twice, and comes back when it is removed', async () => {
	const act = (intent: object) => served.ask('/api/commands', { json: { id: random.ulid(), intent } })
	const [record] = await offered('planner')
	const [again] = await offered('planner')
	assert.equal((await act({ do: 'add', record })).status, 200)
	const kept = served.layers.get(record!.id)
	assert.deepEqual([kept?.src_system, kept?.src_id], ['OpenStreetMap', 'node/1'])
	assert.deepEqual(await names('planner'), ['加油站', '区外医院'])
	const second = await act({ do: 'add', record: again })
	assert.equal((second.body as { refusal: string }).refusal, 'code-taken')
	assert.equal((await act({ do: 'remove', id: record!.id })).status, 200)
	assert.equal((await names('planner')).includes('派出所'), true)
	const [back] = await offered('planner')
	assert.equal((await act({ do: 'add', record: back })).status, 200, 'under an id that was never used')
})

test('all that is left is taken over by one batch', async () => {
	const intents = (await offered('planner')).map((record) => ({ do: 'add', record }))
	const { status, text } = await served.ask('/api/commands', {
		json: { id: random.ulid(), intent: { do: 'batch', intents } },
	})
	assert.equal(status, 200, text)
	assert.deepEqual(await names('planner'), [])
})
