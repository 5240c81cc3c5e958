import type { Km } from './plan.ts'
import type { RiskType } from './risk-text.ts'
import { DAM, keptIn, type Point, pointsOf, TOWNS, villageNamed } from './world.ts'

/** A risk point before it has its texts. `seq` is its running number within the township. */
export type Planned = {
	town: number
	seq: number
	type: RiskType
	grade: string
	village: string
	km: Km
	name?: string
	short?: string
	owner?: string
	/** Placed at the village's centre only. */
	rough?: true
}

type Change = { owner?: string; type?: RiskType; name?: string; short?: string; village?: string; km?: Km }
/** By township and place in the sheet: what the sheets left out, and the places the exercise names. */
const CHANGES: Record<string, Record<number, Change>> = {
	渚阳街道: { 1: { type: 'crowd', name: '渚阳商城', short: '渚阳商城', owner: '渚阳商城' }, 3: { type: 'hi_rise' } },
	渚北街道: {
		0: { type: 'dust', name: '恒木家具 2 号除尘', short: '恒木家具', owner: '恒木家具' },
		1: { type: 'ebike' },
	},
	汀圩街道: { 0: { type: 'power' }, 2: { type: 'self_built', name: '沿江路 4 号自建房', short: '沿江路自建房' } },
	澜港街道: { 1: { type: 'ferry' }, 4: { name: '兴渚化工储罐区', short: '兴渚储罐', owner: '兴渚化工' } },
	桐泷镇: { 5: { type: 'mine', name: '石灰石矿东采区', short: '石灰石矿', owner: '桐泷建材' } },
	柏沱镇: { 1: { type: 'ferry', name: '柏沱镇 4 号渡口', short: '4 号渡口' } },
	螺滩镇: { 3: { name: '磨洞尾矿库', short: '磨洞尾矿库', owner: '螺滩矿业' }, 6: { type: 'other' } },
	青硖镇: {
		0: { type: 'warehouse' },
		1: { type: 'reservoir', name: '青硖水库', short: '青硖水库', village: '柘墩', km: [47.15, 16.66] },
	},
	杉坞乡: {
		1: { type: 'tourism' },
		2: { type: 'reservoir', name: '杉坞水库', short: '杉坞水库', village: '茅坳', km: DAM },
	},
	蕨坪乡: { 5: { type: 'gas_station', name: '蕨坪加油站', short: '蕨坪加油站', owner: '蕨坪加油站' } },
	雾塘乡: {
		9: { name: '蜡洞 2 号滑坡', short: '蜡洞2号滑坡' },
		5: { type: 'forest_fire', name: '雾塘林场火险区', short: '雾塘林场' },
	},
}

type Named = [seq: number, type: RiskType, grade: string, village: string, name: string, short: string, km?: Km]
/** The township whose points the map editor shows row by row; the sheet's grades, its own places. */
const LANDONG: Named[] = [
	[1, 'fireworks', 'general', '芦滩', '芦滩烟花零售点', '芦滩烟花'],
	[2, 'gas_station', 'low', '梓田', '岚垌加油站', '岚垌加油站'],
	[3, 'flash_flood', 'general', '芦滩', '芦滩山洪危险区', '芦滩山洪', [24.001, 27.467]],
	[4, 'mine', 'larger', '磨田', '磨田石料厂边坡', '磨田石料厂'],
	[5, 'road', 'general', '椿墩', 'X904 茅岭急弯', '茅岭急弯'],
	[6, 'geo_hazard', 'low', '窑田', '窑田滑坡', '窑田滑坡', [19.34, 32.83]],
	[7, 'geo_hazard', 'larger', '芦滩', '芦滩 3 组滑坡', '芦滩滑坡', [22.95, 27.95]],
	[8, 'pond', 'general', '塘湾', '塘湾山塘', '塘湾山塘'],
	[9, 'forest_fire', 'general', '筠洞', '岚垌林场火险区', '岚垌林场', [22.689, 25.704]],
	[10, 'waterlog', 'low', '桥洲', '桥洲低洼易涝点', '桥洲易涝点', [27.453, 33.331]],
	[11, 'geo_hazard', 'larger', '犁泉', '犁泉泥石流沟', '犁泉泥石流'],
	[12, 'school_bus', 'low', '炭源', '炭源校车停靠点', '炭源停靠点'],
	[13, 'drowning', 'general', '蕨坑', '蕨坑易溺水水域', '蕨坑水域'],
]
const ROUGH = 5

const landong = (town: number): Planned[] =>
	LANDONG.map(([seq, type, grade, village, name, short, km]) => {
		const [x, y] = villageNamed(village).km
		const rough = seq === ROUGH ? { rough: true as const } : {}
		const off = ((seq % 5) - 2) * 0.11
		return {
			town,
			seq,
			type,
			grade,
			village,
			name,
			short,
			km: keptIn(town, km ?? (rough.rough ? [x, y] : [x + off, y + 0.2]), [x, y]),
			...rough,
		}
	})

function changed({ town, type, grade, village, km }: Point, i: number): Planned {
	const change = CHANGES[TOWNS[town]!.name]?.[i] ?? {}
	return {
		town,
		seq: i + 1,
		grade,
		village,
		type: type as RiskType,
		...change,
		km: keptIn(town, change.km ?? km, villageNamed(change.village ?? village).km),
	}
}

export const plannedRisks = (): Planned[] =>
	TOWNS.flatMap(({ bare }, t) => (bare === '岚垌' ? landong(t) : pointsOf('risk', t).map(changed)))
