import gcoord from 'gcoord'
import { type Box, inBox, type LonLat } from '../../domain/geometry.ts'
import type { FoundPlace } from '../../domain/ground.ts'
import { CHINA } from '../../domain/look.ts'
import { readAngles } from './read-angles.ts'

type System = NonNullable<FoundPlace['read_as']>

/** Words by which people say where a position comes from. */
const WORDS: readonly (readonly [System, RegExp])[] = [
	['gcj02', /gcj[-_ ]?(?:02)?|火星(?:坐标系?|座標系?)?|高德|腾讯|騰訊|微信|amap/gi],
	['bd09', /bd[-_ ]?(?:09)?(?:ll)?|百度|baidu/gi],
	['wgs84', /wgs[-_ ]?(?:84)?|gps|cgcs[-_ ]?(?:2000)?|天地图|天地圖|大地2000|epsg:?4326|epsg:?4490/gi],
]
const TO_WGS84 = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/**
 * Reads a pasted position. Where the text does not say in which system it is, every system that it may be in is
 * answered, WGS-84 first; where neither China nor `ground` says which number is the longitude, both orders are.
 */
export function readPosition(text: string, ground: Box | null): FoundPlace[] {
	let rest = text.slice(0, 200).normalize('NFKC')
	let said: System | null = null
	for (const [system, words] of WORDS) {
		const without = rest.replace(words, ' ')
		if (without !== rest) said ??= system
		rest = without
	}
	const angles = readAngles(rest.replace(/坐标系?|座標系?|地图|地圖|位置|经纬度|經緯度/g, ' ').replace(/[、,]/g, ','))
	if (!angles) return []
	const [a, b] = angles
	if (a.plain && b.plain) return []
	const orders = ordersOf(a, b, ground)
	const systems: readonly System[] = said ? [said] : ['wgs84', 'gcj02', 'bd09']
	return orders.flatMap((at) => answers(at, systems, said !== null))
}

type Side = { degrees: number; axis: 'lon' | 'lat' | null }

/** Which of the two is the longitude: as the text says, else as the ground or China has it, else either. */
function ordersOf(a: Side, b: Side, ground: Box | null): LonLat[] {
	if (a.axis && a.axis === b.axis) return []
	const [straight, swapped]: [LonLat, LonLat] = [
		[a.degrees, b.degrees],
		[b.degrees, a.degrees],
	]
	const isStraight = a.axis === 'lon' || b.axis === 'lat'
	const isSwapped = a.axis === 'lat' || b.axis === 'lon'
	const possible = [isSwapped ? [] : [straight], isStraight ? [] : [swapped]].flat().filter(isOnEarth)
	for (const box of [ground, CHINA]) {
		const within = box ? possible.filter((at) => inBox(box, at)) : []
		if (within.length === 1) return within
	}
	return possible
}

const isOnEarth = ([lon, lat]: LonLat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/** The shifted systems are used in China alone; elsewhere they say the same as WGS-84. */
function answers(at: LonLat, systems: readonly System[], said: boolean): FoundPlace[] {
	const usable = said || inBox(CHINA, at) ? systems : systems.slice(0, 1)
	const found = usable.map((system) => answer(toWgs84(at, system), system))
	return found.filter(({ at: [lon, lat] }, i) => found.findIndex((f) => f.at[0] === lon && f.at[1] === lat) === i)
}

const round7 = (degrees: number) => Math.round(degrees * 1e7) / 1e7
function toWgs84([lon, lat]: LonLat, system: System): LonLat {
	const [x, y] = gcoord.transform([lon, lat], TO_WGS84[system], gcoord.WGS84)
	return [round7(x), round7(y)]
}

const answer = (at: LonLat, system: System): FoundPlace => ({
	sort: 'position',
	type: system,
	name: at.map((degrees) => Number(degrees.toFixed(6))).join(', '),
	at,
	within: '',
	read_as: system,
})
