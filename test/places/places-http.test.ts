import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import type { FoundPlace, WhereIs } from '../../domain/ground.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { packSections } from '../../geodata/pack/sections.ts'
import { type PlaceEntry, packPlaces } from '../../geodata/region/places/pack-places.ts'
import type { PlaceIndex } from '../../server/places/find-places.ts'
import { openPlaces } from '../../server/places/open-places.ts'
import { searchPlaces } from '../../server/places/search-places.ts'
import { Random } from '../fixtures/random.ts'
import { type Served, serve } from '../fixtures/served.ts'
import { inside, regionDrafts, riskDraft, villageCode } from '../fixtures/world.ts'

const random = new Random(21)
const named = (name: string, township: number, village: number, at = inside(township, village, random)): Draft => ({
	...riskDraft(random, township, village),
	name,
	at,
})
const DAM: LonLat = [111.05, 26.05]
const RISKS = [named('石岭水库', 0, 0, DAM), named('石岭滑坡', 1, 0), named('岭头仓库', 0, 1)]
const ORG: Draft = {
	kind: 'org',
	id: `org:${random.ulid()}`,
	name: '石岭应急站',
	region_code: villageCode(0, 0),
	lifecycle: 'active',
	data_level: 'internal',
	level: { scheme: 'command', level: 'village' },
	type: 'station',
}
const PERSON: Draft = {
	kind: 'person',
	id: `person:${random.ulid()}`,
	name: '石岭生',
	region_code: villageCode(0, 0),
	lifecycle: 'active',
	data_level: 'internal',
	standing: 'official',
}
const place = (name: string, at: LonLat, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
	name,
	aliases: [],
	class: 'place/village',
	rank: 5,
	at,
	parent: -1,
	...more,
})
const ACROSS: Area = {
	code: null,
	name: '对岸乡',
	level: 'township',
	parent: null,
	geom: {
		type: 'Polygon',
		coordinates: [
			[
				[112, 26],
				[112.1, 26],
				[112.1, 26.1],
				[112, 26.1],
				[112, 26],
			],
		],
	},
	at: [112.05, 26.05],
}
const PACK = openPlaces(
	Buffer.concat(
		packSections(
			packPlaces([
				place('石岭水库', [DAM[0] + 0.001, DAM[1]], { class: 'place/reservoir' }),
				place('石岭', [111.08, 26.08]),
				place('石岭', [112.06, 26.04]),
				place('甲上村', [111.06, 26.05], { class: 'division/village', rank: 3 }),
				place('远石岭', [113, 27]),
			]),
		),
	),
	[ACROSS],
)

let served: Served
let pack: PlaceIndex | null = PACK
before(async () => {
	// The search hears of the layers through the same object that the server serves.
	const late: { layers?: Served['layers'] } = {}
	const records = {
		get seq() {
			return late.layers!.seq
		},
		all: () => late.layers!.all(),
		since: (seq: number) => late.layers!.since(seq),
	}
	served = await serve({
		drafts: [...regionDrafts(), ...RISKS, ORG, PERSON],
		places: searchPlaces(records, () => pack),
	})
	late.layers = served.layers
})
after(() => served.close())

const find = async (q: string, more = '', as = 'planner') => {
	const { status, body, text } = await served.ask(`/api/places?q=${encodeURIComponent(q)}${more}`, { as })
	assert.equal(status, 200, text)
	return (body as { items: FoundPlace[] }).items
}
const names = (items: FoundPlace[]) => items.map(({ name }) => name)
const where = async (at: LonLat, as = 'planner') => {
	const { status, body, text } = await served.ask(`/api/places/at?at=${at}`, { as })
	assert.equal(status, 200, text)
	return body as WhereIs
}

test('records and places of the pack come in one list, what is there twice comes once', async () => {
	const items = await find('石岭')
	assert.deepEqual(names(items), ['石岭', '石岭', '石岭水库', '石岭滑坡', '远石岭'])
	const dam = items.find(({ name }) => name === '石岭水库')!
	assert.deepEqual([dam.sort, dam.id, dam.within], ['record', RISKS[0]!.id, '甲镇甲上村'])
})

test('pinyin, initials and several words find records as well', async () => {
	assert.deepEqual(names(await find('shilingshuiku')), ['石岭水库'])
	assert.deepEqual(names(await find('slhp')), ['石岭滑坡'])
	assert.deepEqual(names(await find('乙镇 滑坡')), ['石岭滑坡'])
	assert.deepEqual(names(await find('乙镇滑坡')), ['石岭滑坡'])
	assert.deepEqual(names(await find('yz shiling')), ['石岭滑坡'])
})

test('divisions come first and once, although records and pack both have them', async () => {
	const items = await find('甲')
	assert.deepEqual(
		items.map(({ sort, type, name }) => [sort, type, name]),
		[
			['division', 'township', '甲镇'],
			['division', 'village', '甲上村'],
			['division', 'village', '甲下村'],
		],
	)
	assert.equal(items[1]!.within, '甲镇')
})

test('of equals the one nearer to where the map looks comes first', async () => {
	const at = async (near: string) => (await find('石岭', `&near=${near}`))[0]!.at
	assert.deepEqual(await at('111.08,26.08'), [111.08, 26.08])
	assert.deepEqual(await at('112.1,26'), [112.06, 26.04])
})

test('what a viewer may not see is not found', async () => {
	const all = await find('石岭')
	assert.ok(names(all).includes('石岭滑坡'))
	assert.deepEqual(names((await find('石岭', '', 'clerk')).filter(({ sort }) => sort === 'record')), ['石岭水库'])
	assert.deepEqual(names((await find('石岭', '', 'villager')).filter(({ sort }) => sort === 'record')), ['石岭滑坡'])
	assert.deepEqual(names((await find('石岭', '', 'keeper')).filter(({ sort }) => sort === 'record')), [])
})

test('people are not found by name, nor units that stand nowhere', async () => {
	assert.deepEqual(names(await find('石岭生')), [])
	assert.deepEqual(names(await find('石岭应急站')), [])
})

test('a change is found at once: added, renamed, moved, removed', async () => {
	const record = named('新挖山塘', 2, 0)
	const act = async (intent: object) => {
		const { status, text } = await served.ask('/api/commands', { json: { id: random.ulid(), intent } })
		assert.equal(status, 200, text)
	}
	assert.deepEqual(names(await find('xinwa')), [])
	await act({ do: 'add', record })
	assert.deepEqual(names(await find('xinwa')), ['新挖山塘'])
	await act({ do: 'edit', id: record.id, set: { name: '旧山塘' } })
	assert.deepEqual([names(await find('xinwa')), names(await find('jiushantang'))], [[], ['旧山塘']])
	await act({ do: 'move', id: record.id, to: [111.22, 26.03] })
	assert.deepEqual((await find('旧山塘'))[0]!.at, [111.22, 26.03])
	await act({ do: 'remove', id: record.id })
	assert.deepEqual(names(await find('旧山塘')), [])
})

test('a pasted position comes before names', async () => {
	const items = await find('111.62,26.22')
	assert.deepEqual(
		items.map(({ sort, read_as }) => [sort, read_as]),
		[
			['position', 'wgs84'],
			['position', 'gcj02'],
			['position', 'bd09'],
		],
	)
})

test('without a pack the records are searched alone', async () => {
	pack = null
	try {
		assert.deepEqual(names(await find('石岭')), ['石岭水库', '石岭滑坡'])
		assert.deepEqual((await where([111.05, 26.05])).village, { code: villageCode(0, 0), name: '甲上村' })
		assert.equal((await where([113, 27])).nearest, null)
	} finally {
		pack = PACK
	}
})

test('a position lies in the village and township of the records, else in those of the pack', async () => {
	const known = await where([111.15, 26.15])
	assert.deepEqual(known, {
		township: { code: '990102102000', name: '乙镇' },
		village: { code: villageCode(1, 1), name: '乙下村' },
		nearest: null,
	})
	const across = await where([112.05, 26.05])
	assert.deepEqual([across.township, across.village], [{ code: '', name: '对岸乡' }, null])
	const { name, at, distance_m, bearing_deg } = across.nearest!
	assert.deepEqual([name, at], ['石岭', [112.06, 26.04]])
	assert.equal(distance_m, Math.round(distanceM(at, [112.05, 26.05])))
	// From the village to the position: north and west.
	assert.ok(bearing_deg > 310 && bearing_deg < 320, String(bearing_deg))
})

test('ground that a clerk may not see has no names for them', async () => {
	assert.equal((await where([111.15, 26.15], 'clerk')).village, null)
	assert.equal((await where([111.05, 26.15], 'clerk')).village?.name, '甲下村')
})

/** Query → the parameter at fault. */
const WRONG: [path: string, where: string][] = [
	['/api/places', 'q'],
	['/api/places?q=a&q=b', 'q'],
	[`/api/places?q=${'a'.repeat(101)}`, 'q'],
	['/api/places?q=a&limit=0', 'limit'],
	['/api/places?q=a&limit=51', 'limit'],
	['/api/places?q=a&limit=x', 'limit'],
	['/api/places?q=a&near=111', 'near'],
	['/api/places?q=a&near=26,111', 'near'],
	['/api/places?q=a&nearr=1,2', 'nearr'],
	['/api/places/at', 'at'],
	['/api/places/at?at=1;2', 'at'],
]
for (const [path, fault] of WRONG)
	test(`${path.slice(0, 40)} is refused for ${fault}`, async () => {
		const { status, headers, body } = await served.ask(path)
		assert.deepEqual(
			[status, headers.get('content-type'), (body as { where: string }).where],
			[400, 'application/problem+json', fault],
		)
	})

test('nobody searches without signing in, and nothing is written here', async () => {
	assert.equal((await served.ask('/api/places?q=a', { as: null })).status, 401)
	assert.equal((await served.ask('/api/places/at?at=111,26', { as: null })).status, 401)
	assert.equal((await served.ask('/api/places?q=a', { method: 'POST' })).status, 405)
})

test('no more are told than were asked for', async () => assert.equal((await find('石岭', '&limit=2')).length, 2))
