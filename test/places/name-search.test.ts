import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { foldName } from '../../geodata/pack/fold-name.ts'
import { packSections } from '../../geodata/pack/sections.ts'
import { type PlaceEntry, packPlaces } from '../../geodata/region/places/pack-places.ts'
import { openPlaces } from '../../server/places/open-places.ts'
import { Random } from '../fixtures/random.ts'
import { villageNames } from '../fixtures/village-list.ts'
import { madeUpPlaces, madeUpText, scan } from './oracle.ts'

const indexOf = (places: readonly PlaceEntry[]) => openPlaces(Buffer.concat(packSections(packPlaces(places))))
const NEAR: LonLat = [111.5, 26.5]
const METRES_A_DEGREE = 111_195
/** On a plane: what the order of answers needs. */
const apart = ([x, y]: LonLat) =>
	Math.hypot((x - NEAR[0]) * METRES_A_DEGREE * Math.cos((NEAR[1] * Math.PI) / 180), (y - NEAR[1]) * METRES_A_DEGREE)

type Order = readonly number[]
const compare = (a: Order, b: Order) => a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0

for (let seed = 1; seed <= 12; seed++)
	test(`what is typed finds what a scan of all names finds, in its order (seed ${seed})`, () => {
		const random = new Random(seed)
		const places = madeUpPlaces(random, 1 + random.int(400))
		const index = indexOf(places)
		assert.equal(index.count, places.length)
		for (let round = 0; round < 60; round++) {
			const text = madeUpText(random, places)
			const near = random.chance(0.5) ? NEAR : null
			const limit = 1 + random.int(20)
			const order = (match: number, place: Pick<PlaceEntry, 'rank' | 'at' | 'name'>): Order => [
				match,
				place.rank,
				near ? Math.round(apart(place.at)) : 0,
				Buffer.byteLength(place.name),
			]
			const expected = scan(places, foldName(text))
				.map(({ place, match }) => order(match, place))
				.sort(compare)
			const found = index.find({ text, near, limit }).map(({ found: { name, at } }) => {
				const met = scan(places, foldName(text)).filter(({ place }) => place.name === name && `${place.at}` === `${at}`)
				assert.ok(met.length > 0, `${text} finds ${name}`)
				return met.map(({ place, match }) => order(match, place)).sort(compare)[0]!
			})
			// Cut apart into a division and a name within it where nothing else is found.
			if (expected.length > 0) assert.deepEqual(found, expected.slice(0, limit), `${text}, ${limit}`)
		}
	})

test('several words meet the name and the divisions around it, in any order', () => {
	for (let seed = 1; seed <= 8; seed++) {
		const random = new Random(100 + seed)
		const places = madeUpPlaces(random, 200)
		const index = indexOf(places)
		for (let round = 0; round < 40; round++) {
			const words = [foldName(madeUpText(random, places)), foldName(madeUpText(random, places))]
			const own = words.map((word) => new Set(scan(places, word).map(({ place }) => place)))
			const around = (place: PlaceEntry): PlaceEntry[] =>
				place.parent < 0 ? [place] : [place, ...around(places[place.parent]!)]
			const expected = places.filter(
				(place) => own.some((met) => met.has(place)) && own.every((met) => around(place).some((one) => met.has(one))),
			)
			const whole = scan(places, words.join('')).map(({ place }) => place)
			const found = index.find({ text: words.join(' '), near: null, limit: 1000 }).map(({ found }) => keyOf(found))
			assert.deepEqual(found.sort(), [...new Set([...expected, ...whole])].map(keyOf).sort(), words.join(' '))
		}
	}
})
const keyOf = ({ name, at }: { name: string; at: LonLat }) => `${name} ${at}`

const place = (name: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
	name,
	aliases: [],
	class: 'place/village',
	rank: 5,
	at: [111.6, 26.2],
	parent: -1,
	...more,
})
const COUNTRY = [
	place('零陵区', { class: 'division/county', rank: 1 }),
	place('冷水滩镇', { class: 'division/township', rank: 2, parent: 0 }),
	place('石岭村', { class: 'division/village', rank: 3, parent: 1 }),
	place('石岭', { parent: 2 }),
	place('重庆路', { class: 'road/minor', rank: 7, parent: 1 }),
	place('Bad Ragaz', { aliases: ['拉加茨温泉'], at: [9.5, 47] }),
]
const finds = (text: string) =>
	indexOf(COUNTRY)
		.find({ text, near: null, limit: 10 })
		.map(({ found: { name } }) => name)

/** What people type → the names that come, best first. */
const TYPED: [text: string, names: string[]][] = [
	['零陵', ['零陵区']],
	['lingling', ['零陵区']],
	['Ling Ling', ['零陵区']],
	['lingl', ['零陵区']],
	['llq', ['零陵区']],
	['shiling', ['石岭', '石岭村']],
	['岭', ['石岭村', '石岭']],
	['冷水滩 石岭', ['石岭村', '石岭']],
	['石岭 冷水滩', ['石岭村', '石岭']],
	['冷水滩石岭', ['石岭村', '石岭']],
	['零陵石岭', ['石岭村', '石岭']],
	['lst shiling', ['石岭村', '石岭']],
	['zhongqing', ['重庆路']],
	['cql', ['重庆路']],
	['bad ragaz', ['Bad Ragaz']],
	['RAGAZ', ['Bad Ragaz']],
	['温泉', ['Bad Ragaz']],
	['wenquan', ['Bad Ragaz']],
	['  ', []],
	['，', []],
	['不存在的地名', []],
]
for (const [text, names] of TYPED)
	test(`«${text}» → ${names.join(', ') || 'nothing'}`, () => assert.deepEqual(finds(text), names))

test('a place says in which divisions it lies; the only county goes without saying', () => {
	const [found] = indexOf(COUNTRY).find({ text: '石岭', near: null, limit: 1 })
	assert.deepEqual(found!.found, {
		sort: 'place',
		type: 'village',
		name: '石岭',
		at: [111.6, 26.2],
		within: '冷水滩镇石岭村',
	})
})

test('an index without places finds nothing', () => {
	const index = indexOf([])
	assert.deepEqual([index.count, index.box, index.find({ text: 'a', near: null, limit: 5 })], [0, null, []])
	assert.equal(index.settlementNear([111, 26]), null)
})

test('the nearest settlement is the nearest of all, within fifty kilometres', () => {
	const random = new Random(9)
	const places = madeUpPlaces(random, 300)
	const index = indexOf(places)
	for (let round = 0; round < 100; round++) {
		const at: LonLat = [111 + random.next(), 26 + random.next()]
		const settled = places.filter((one) => one.class === 'place/village' || one.class === 'division/village')
		const off = (one: { at: LonLat }) =>
			Math.hypot((one.at[0] - at[0]) * Math.cos((at[1] * Math.PI) / 180), one.at[1] - at[1])
		const least = Math.min(...settled.map(off))
		assert.ok(Math.abs(off(index.settlementNear(at)!) - least) < 1e-9)
	}
	assert.equal(index.settlementNear([120, 40]), null)
})

test('files that are cut off, damaged or lack a part are refused', () => {
	const bytes = Buffer.concat(packSections(packPlaces(COUNTRY)))
	assert.throws(() => openPlaces(bytes.subarray(0, bytes.length - 16)), /pack file ends within/)
	const [head, ...pieces] = packSections(packPlaces(COUNTRY))
	let sections = 0
	let start = head!.length
	for (const { length } of pieces) {
		// Fillers up to the next multiple of 8 are no part of any section.
		if (length >= 8) {
			const damaged = Buffer.from(bytes)
			damaged[start + length - 1]! ^= 0x40
			assert.throws(() => openPlaces(damaged), /pack file is damaged within/)
			sections++
		}
		start += length
	}
	assert.ok(sections > 10 && start === bytes.length)
	const { suffixes: _, ...rest } = packPlaces(COUNTRY)
	assert.throws(() => openPlaces(Buffer.concat(packSections(rest))), /places without suffixes/)
})

const villages = villageNames()
test('of the villages of the country those of a province are found as a scan finds them', { skip: !villages }, () => {
	const random = new Random(3)
	const from = random.int(600_000)
	const places = villages!
		.slice(from, from + 12_000)
		.map((name, i) => place(name, { rank: 3, at: [110 + (i % 300) / 100, 25 + Math.floor(i / 300) / 100] }))
	const index = indexOf(places)
	for (let round = 0; round < 25; round++) {
		const text = madeUpText(random, places)
		const matches = scan(places, foldName(text)).map(({ match }) => match)
		const best = index.find({ text, near: null, limit: 5 })
		assert.equal(best.length, Math.min(5, matches.length), text)
		assert.deepEqual(
			best.map(({ found }) => scan([places.find(({ name }) => name === found.name)!], foldName(text))[0]?.match),
			matches.sort((a, b) => a - b).slice(0, 5),
			text,
		)
	}
})
