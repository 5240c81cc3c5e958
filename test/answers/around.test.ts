import assert from 'node:assert/strict'
import { test } from 'node:test'
import { circleOf } from '../../domain/answers/areas.ts'
import { around } from '../../domain/answers/around.ts'
import { camerasAround, facesPlace } from '../../domain/answers/cameras-around.ts'
import { waterAround } from '../../domain/answers/water-around.ts'
import { placeAt } from '../../domain/bearing.ts'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { made } from '../wall/records.ts'

const CENTRE: LonLat = [111.6, 26.2]
const at = (metres: number, bearing: number) => ({ at: placeAt(CENTRE, metres, bearing) })
const names = (found: { record: { name: string } }[]) => found.map(({ record }) => record.name)

test('what is around comes with its distance and bearing, the nearest first', () => {
	const targets = [
		made('target', 1, { name: '柘坪小学', ...at(1200, 90) }),
		made('target', 2, { name: '敬老院', ...at(400, 225) }),
		made('target', 3, { name: '加油站', ...at(3001, 10) }),
		made('target', 4, { name: '位置待核' }),
		made('target', 5, { name: '旧校', ...at(10, 0), lifecycle: 'archived' }),
		made('target', 6, { name: '卫生院', ...at(2999, 0) }),
	]
	const found = around<'target'>(CENTRE, 3000, targets)
	assert.deepEqual(names(found), ['敬老院', '柘坪小学', '卫生院'])
	assert.deepEqual(
		found.map(({ metres, bearing }) => [Math.round(metres), Math.round(bearing)]),
		[
			[400, 225],
			[1200, 90],
			[2999, 0],
		],
	)
	// Only what lies in the area as well.
	assert.deepEqual(names(around<'target'>(CENTRE, 3000, targets, circleOf(placeAt(CENTRE, 1200, 90), 300))), [
		'柘坪小学',
	])
	assert.deepEqual(around<'target'>(CENTRE, 0, [made('target', 1, { at: CENTRE })])[0]!.metres, 0)
})

test('nothing within the radius is left out, and nothing beyond it is found', () => {
	const random = new Random(3)
	for (let run = 0; run < 40; run++) {
		const from: LonLat = [80 + random.next() * 50, 4 + random.next() * 49]
		const radius = [50, 500, 5000, 50_000][run % 4]!
		const records = Array.from({ length: 200 }, (_, n) =>
			made('risk', n, { at: placeAt(from, random.next() * 2 * radius, random.next() * 360) }),
		)
		const found = around<'risk'>(from, radius, records)
		const wanted = records.filter((record) => distanceM(from, record.at!) <= radius)
		assert.deepEqual(found.map(({ record }) => record.id).sort(), wanted.map(({ id }) => id).sort())
		for (let i = 1; i < found.length; i++) assert.ok(found[i - 1]!.metres <= found[i]!.metres)
	}
})

const camera = (name: string, metres: number, bearing: number, more: Partial<Of<'camera'>>) =>
	made('camera', metres, { name, net: 'online', ...at(metres, bearing), ...more })

test('cameras that are online come first, of those the ones that look at the place, then the nearest', () => {
	const cameras = [
		// East of the place: it looks at it when it looks west.
		camera('失联', 100, 90, { net: 'offline', facing_deg: 270 }),
		camera('背向', 200, 90, { facing_deg: 90 }),
		camera('朝向不明', 300, 90, {}),
		camera('朝向本处', 900, 90, { facing_deg: 240 }),
		camera('可转动', 1100, 0, { turns: true, facing_deg: 0 }),
		camera('状态不明', 150, 90, { net: 'unknown', facing_deg: 270 }),
		camera('太远', 2100, 90, { facing_deg: 270 }),
	]
	const found = camerasAround(CENTRE, 2000, cameras)
	assert.deepEqual(names(found), ['朝向本处', '可转动', '背向', '朝向不明', '状态不明', '失联'])
	assert.deepEqual(found.map(facesPlace), [true, true, false, null, true, true])
})

test('a camera sees forty-five degrees to both sides, over north as well', () => {
	// It stands south of the place, which it sees due north.
	const sees = (facing_deg: number) =>
		facesPlace(camerasAround(CENTRE, 1000, [camera('镜', 500, 180, { facing_deg })])[0]!)
	const rows: [facing: number, sees: boolean][] = [
		[0, true],
		[44, true],
		[46, false],
		[316, true],
		[314, false],
		[180, false],
	]
	for (const [facing, wanted] of rows) assert.equal(sees(facing), wanted, `${facing}°`)
})

test('water is where there is enough of it, then where nobody knows', () => {
	const water = (name: string, metres: number, more: Partial<Of<'water'>>) =>
		made('water', metres, { name, type: 'pond', ...at(metres, 90), ...more })
	const waters = [
		water('小塘', 100, { volume_m3: 80 }),
		water('容积待核', 200, {}),
		water('停用', 250, { volume_m3: 9000, usable: false }),
		water('大塘', 300, { volume_m3: 500, usable: true }),
		water('消火栓', 400, { type: 'hydrant' }),
		water('刚好', 500, { type: 'tank', volume_m3: 200 }),
		water('水库', 600, { type: 'reservoir' }),
		water('见底水库', 700, { type: 'reservoir', volume_m3: 150 }),
	]
	assert.deepEqual(names(waterAround(CENTRE, 1000, waters, 200)), ['大塘', '消火栓', '刚好', '水库', '容积待核'])
	assert.deepEqual(names(waterAround(CENTRE, 1000, waters, 0)), [
		'小塘',
		'容积待核',
		'大塘',
		'消火栓',
		'刚好',
		'水库',
		'见底水库',
	])
})
