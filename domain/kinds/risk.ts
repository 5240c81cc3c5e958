import { z } from 'zod'
import {
	choice,
	choices,
	flag,
	group,
	instant,
	integer,
	level,
	longText,
	ref,
	refs,
	requiredChoice,
	requiredLevel,
	text,
} from '../field.ts'
import { defineKind } from '../kind.ts'
import { highest } from '../level.ts'
import { amountWan, identity, mapPoint, people } from './envelope.ts'
import { typesOf } from './types-of.ts'

/** Type, words, and the one character drawn inside the mark. */
const { types, characters } = typesOf({
	geo_hazard: ['滑', ['地质灾害隐患点', '地質災害隱患點', 'Geological hazard site']],
	flash_flood: ['洪', ['山洪危险区', '山洪危險區', 'Flash-flood zone']],
	waterlog: ['涝', ['低洼易涝点', '低窪易澇點', 'Waterlogging spot']],
	reservoir: ['库', ['水库', '水庫', 'Reservoir']],
	pond: ['塘', ['山塘', '埤塘', 'Hill pond']],
	dyke: ['堤', ['堤防险工险段', '堤防險工險段', 'Weak dyke section']],
	forest_fire: ['林', ['森林火险区', '森林火險區', 'Forest-fire area']],
	hazchem: ['危', ['危险化学品企业', '危險化學品企業', 'Hazardous chemicals site']],
	fireworks: ['爆', ['烟花爆竹', '爆竹煙火', 'Fireworks']],
	gas_station: ['油', ['加油(加气)站', '加油(加氣)站', 'Fuel station']],
	mine: ['矿', ['非煤矿山(煤矿)', '非煤礦場(煤礦)', 'Mine']],
	tailings: ['尾', ['尾矿库', '尾礦庫', 'Tailings pond']],
	construction: ['建', ['建筑施工工地', '建築施工工地', 'Construction site']],
	road: ['路', ['道路隐患点段', '道路隱患點段', 'Dangerous road section']],
	school_bus: ['校', ['校车线路(停靠点)', '學童專車路線(停靠點)', 'School-bus line or stop']],
	crowd: ['众', ['人员密集场所', '人員密集場所', 'Crowded premises']],
	self_built: ['房', ['居民自建房', '自建房屋', 'Self-built house']],
	hi_rise: ['楼', ['高层建筑', '高層建築', 'High-rise building']],
	gas: ['气', ['城镇燃气', '城鎮燃氣', 'Town gas']],
	special_eq: ['特', ['特种设备', '危險性機械設備', 'Special equipment']],
	dust: ['尘', ['粉尘涉爆企业', '粉塵爆炸企業', 'Explosive-dust plant']],
	ammonia: ['氨', ['涉氨制冷', '涉氨製冷', 'Ammonia refrigeration']],
	alcohol_fuel: ['醇', ['醇基燃料', '醇基燃料', 'Alcohol fuel']],
	ebike: ['充', ['电动自行车充停场所', '電動自行車充停場所', 'E-bike charging place']],
	warehouse: ['仓', ['仓储物流(劳动密集)企业', '倉儲物流(勞力密集)企業', 'Warehouse or labour-intensive plant']],
	tourism: ['游', ['文旅场所(景区)', '文旅場所(景區)', 'Tourist place']],
	ferry: ['渡', ['渡口(水上)', '渡口(水上)', 'Ferry']],
	drowning: ['溺', ['易溺水水域', '易溺水水域', 'Drowning spot']],
	power: ['电', ['输变电(线路树障)', '輸變電(線路樹障)', 'Power line or substation']],
	other: ['险', ['其他', '其他', 'Other']],
} as const)

const SIGNALS = {
	gong: ['铜锣', '銅鑼', 'Gong'],
	whistle: ['口哨', '口哨', 'Whistle'],
	siren: ['手摇报警器', '手搖警報器', 'Hand siren'],
	loudspeaker: ['大喇叭', '大喇叭', 'Loudspeaker'],
	knock: ['敲门', '敲門', 'Door knock'],
} as const

const FREQUENCIES = {
	twice_daily: ['1 日 2 次', '1 日 2 次', 'Twice a day'],
	daily: ['1 日 1 次', '1 日 1 次', 'Daily'],
	weekly: ['1 周 1 次', '1 週 1 次', 'Weekly'],
	monthly: ['1 月 1 次', '1 月 1 次', 'Monthly'],
	quarterly: ['1 季 1 次', '1 季 1 次', 'Quarterly'],
} as const

/** Natural hazards need the named persons, the signal and the way out (六落实). */
export const NATURAL_TYPES: readonly string[] = [
	'geo_hazard',
	'flash_flood',
	'reservoir',
	'pond',
	'dyke',
	'tailings',
	'forest_fire',
]

export const risk = defineKind({
	key: 'risk',
	label: ['风险点', '風險點', 'Risk point'],
	codeLetters: 'FX',
	schema: z.strictObject({
		...identity('risk'),
		...mapPoint,
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		grade_static: requiredLevel('risk', ['风险等级(静态)', '風險等級(靜態)', 'Grade (assessed)'], { column: true }),
		grade_dynamic: level('risk', ['风险等级(动态)', '風險等級(動態)', 'Grade (live)']),
		grade_reason: text(['动态等级依据', '動態等級依據', 'Reason for live grade'], 120),
		hazard_factor: longText(['主要致险因素', '主要致險因素', 'Main hazard factor'], 300, { needed: true }),
		consequence: longText(['可能后果', '可能後果', 'Possible consequence'], 300),
		affected_households: integer(['威胁户数', '威脅戶數', 'Households at risk'], 0, 100_000, { unit: '户' }),
		affected_people: people(['威胁人数', '威脅人數', 'People at risk'], 1_000_000),
		affected_assets_wan: amountWan(['威胁财产', '威脅財產', 'Assets at risk']),
		vulnerable_count: people(['其中特殊群体人数', '其中特殊群體人數', 'Vulnerable people among them'], 100_000),
		control_measures: longText(['管控措施', '管控措施', 'Control measures'], 600, { needed: true }),
		emergency_measures: longText(['应急处置措施', '應急處置措施', 'Emergency measures'], 600),
		resp_admin: ref('person', ['行政责任人', '行政負責人', 'Administrative officer']),
		resp_tech: ref('person', ['技术责任人', '技術負責人', 'Technical officer']),
		resp_patrol: ref('person', ['巡查责任人', '巡查負責人', 'Patrol officer']),
		resp_leader_county: ref('person', ['县级包保责任人', '縣級包保責任人', 'County leader assigned']),
		resp_leader_town: ref('person', ['乡级包保责任人', '鄉級包保責任人', 'Township leader assigned']),
		resp_leader_village: ref('person', ['村级包保责任人', '村級包保責任人', 'Village leader assigned']),
		monitor_person: ref('person', ['监测员', '監測員', 'Monitor']),
		monitor_freq: choice(['监测频次', '監測頻次', 'Monitoring frequency'], FREQUENCIES),
		warn_signal: choices(['预警信号', '預警信號', 'Warning signal'], SIGNALS),
		shelter_id: ref('shelter', ['安置点', '收容所', 'Shelter']),
		last_inspected_at: instant(['最近巡查', '最近巡查', 'Last inspected'], { needed: true }),
		inspect_due: instant(['应巡查时间', '應巡查時間', 'Inspect by'], { column: true }),
		downstream_village_ids: refs('region', ['下游村', '下游村', 'Villages downstream']),
		restricted: group(['不得公开的属性', '不得公開的屬性', 'Attributes that may not be public'], {
			capacity_m3: integer(['库容', '庫容', 'Capacity'], 0, 1_000_000_000, { unit: 'm³', disclosure: 'restricted' }),
			dam_height_m: integer(['坝高', '壩高', 'Dam height'], 0, 400, { unit: 'm', disclosure: 'restricted' }),
			voltage_kv: integer(['电压', '電壓', 'Voltage'], 0, 2000, { unit: 'kV', disclosure: 'restricted' }),
		}),
		overhead: flag(['头顶库', '頭頂庫', 'Above dwellings']),
	}),
	type: { field: 'type', characters },
	derived: {
		grade: {
			label: ['风险等级', '風險等級', 'Grade'],
			of: (r) => highest(r.grade_static, r.grade_dynamic).level,
		},
	},
})
