import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Box, distanceM, type LonLat } from '../../domain/geometry.ts'
import { readPosition } from '../../server/places/read-position.ts'

const HERE: LonLat = [111.62, 26.22]
const LIECHTENSTEIN: Box = [9.4, 47, 9.7, 47.3]
const ALL = ['wgs84', 'gcj02', 'bd09']
const systems = (text: string, ground: Box | null = null) => readPosition(text, ground).map(({ read_as }) => read_as)
const isAt = (found: LonLat, at: LonLat, metres: number) =>
	assert.ok(distanceM(found, at) <= metres, `${found} lies ${distanceM(found, at)} m off`)

/** Texts that all say 111.62° E, 26.22° N without a word of the system. */
const SAME = [
	'111.62,26.22',
	'26.22,111.62',
	'111.62 26.22',
	'(111.62, 26.22)',
	'[111.62,26.22]',
	'111.62；26.22',
	'111.62、26.22',
	'１１１．６２，２６．２２',
	'+111.62, +26.22',
	'N26°13′12″ E111°37′12″',
	'E111°37′12″N26°13′12″',
	'26°13\'12"N, 111°37\'12"E',
	'26° 13\' 12" N 111° 37\' 12" E',
	'N 26° 13\' 12" E 111° 37\' 12"',
	"26°13'12''N 111°37'12''E",
	'26.22N 111.62E',
	'26.22 N, 111.62 E',
	'26.22°N 111.62°E',
	'n26.22 e111.62',
	'111.37.12 26.13.12',
	'111°37′12″ 26°13′12″',
	'111°37.2′ 26°13.2′',
	'111度37分12秒，26度13分12秒',
	'东经111°37′12″，北纬26°13′12″',
	'北緯26.22° 東經111.62°',
	'经度111.62 纬度26.22',
	'纬度：26.22，经度：111.62',
	'lng=111.62&lat=26.22',
	'Latitude: 26.22, Longitude: 111.62',
	'坐标：111.62,26.22',
]
for (const text of SAME)
	test(`${text} is read as WGS-84, then as what it may also be`, () => {
		const found = readPosition(text, null)
		assert.deepEqual(
			found.map(({ read_as }) => read_as),
			ALL,
		)
		isAt(found[0]!.at, HERE, 0.02)
	})

/** Text with a word of the system → that system alone, and the metres by which it may miss. */
const NAMED: [text: string, system: string, metres: number][] = [
	['高德 111.625239,26.216514', 'gcj02', 0.2],
	['111.625239,26.216514 GCJ-02', 'gcj02', 0.2],
	['火星坐标：111.625239，26.216514', 'gcj02', 0.2],
	['腾讯地图 26.216514,111.625239', 'gcj02', 0.2],
	['百度 111.631723, 26.222597', 'bd09', 0.3],
	['bd09:111.631723,26.222597', 'bd09', 0.3],
	['BD-09LL 111.631723 26.222597', 'bd09', 0.3],
	['WGS84 111.62,26.22', 'wgs84', 0],
	['GPS:26.22N 111.62E', 'wgs84', 0],
	['CGCS2000 111.62 26.22', 'wgs84', 0],
	['天地图 111.62,26.22', 'wgs84', 0],
]
for (const [text, system, metres] of NAMED)
	test(`${text} is read as ${system} alone`, () => {
		const found = readPosition(text, null)
		assert.deepEqual(
			found.map(({ read_as }) => read_as),
			[system],
		)
		isAt(found[0]!.at, HERE, metres)
	})

test('where no word says the system, the others are as far off as they are known to be', () => {
	const [, gcj02, bd09] = readPosition('111.62,26.22', null)
	assert.ok(Math.abs(distanceM(gcj02!.at, HERE) - 651) < 5)
	assert.ok(Math.abs(distanceM(bd09!.at, HERE) - 1204) < 15)
})

/** What no rule of China can order: by the region's ground, else in either order; never a silent guess. */
const ABROAD: [text: string, ground: Box | null, at: LonLat[]][] = [
	['9.52,47.14', LIECHTENSTEIN, [[9.52, 47.14]]],
	['47.14,9.52', LIECHTENSTEIN, [[9.52, 47.14]]],
	['47.14N 9.52E', null, [[9.52, 47.14]]],
	['S20.4 W54.6', null, [[-54.6, -20.4]]],
	[
		'9.52,47.14',
		null,
		[
			[9.52, 47.14],
			[47.14, 9.52],
		],
	],
	['-54.6, -120.4', null, [[-120.4, -54.6]]],
	['91.5, 8.25', [8, 91, 9, 92], [[91.5, 8.25]]],
]
for (const [text, ground, at] of ABROAD)
	test(`${text} ${ground ? `in ${ground}` : 'anywhere'} → ${at.join(' or ')}`, () => {
		const found = readPosition(text, ground).filter(({ read_as }) => read_as === 'wgs84')
		assert.deepEqual(
			found.map((one) => one.at),
			at,
		)
	})

test('outside China there is but one system', () => assert.deepEqual(systems('9.52,47.14', LIECHTENSTEIN), ['wgs84']))

const NOTHING = [
	'',
	'零陵',
	'107国道',
	'石岭村3组',
	'3 5',
	'26,111',
	'111.62',
	'S27',
	'E111.62',
	'111.62,26.22,35',
	'N26.2 N111.6',
	'200.5,95.5',
	'111°72′ 26°13′',
	'111.62米 26.22',
	'高德',
	'1.5.99 2.3',
	'x'.repeat(500),
]
for (const text of NOTHING)
	test(`«${text.slice(0, 20)}» is no position`, () => assert.deepEqual(readPosition(text, null), []))
