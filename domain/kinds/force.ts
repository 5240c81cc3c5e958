import { z } from 'zod'
import { ITEM_WORDS } from '../catalogue.ts'
import { choice, choices, day, flag, instant, integer, list, phone, ref, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, mapPoint, people } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	fire_national: ['消', ['国家综合性消防救援站', '國家綜合性消防救援站', 'National fire and rescue station']],
	fire_full: ['专', ['专职消防队', '專職消防隊', 'Full-time brigade']],
	fire_micro: ['微', ['微型消防站', '微型消防站', 'Micro fire station']],
	rescue_comp: ['综', ['综合应急救援队', '綜合應急救援隊', 'General rescue team']],
	rescue_mine: ['矿', ['矿山救护队', '礦山救護隊', 'Mine rescue team']],
	rescue_chem: ['化', ['危化救援队', '危化救援隊', 'Chemical rescue team']],
	forest_pro: ['森', ['森林消防专业队', '森林消防專業隊', 'Forest-fire brigade']],
	forest_semi: ['森', ['森林消防半专业队', '森林消防半專業隊', 'Part-professional forest-fire team']],
	forest_part: ['森', ['村组兼职扑火队', '村組兼職撲火隊', 'Part-time forest-fire team']],
	flood_team: ['汛', ['防汛抢险队', '防汛搶險隊', 'Flood team']],
	militia: ['民', ['民兵应急排(连)', '民兵應急排(連)', 'Militia platoon']],
	police: ['警', ['派出所', '派出所', 'Police station']],
	traffic: ['警', ['交警中队', '交通警察中隊', 'Traffic police']],
	medical: ['医', ['急救站·卫生院', '急救站·衛生所', 'Ambulance post or clinic']],
	cdc: ['医', ['疾控机构', '疾病管制機構', 'Disease control']],
	repair: ['修', ['抢修队', '搶修隊', 'Repair crew']],
	social: ['社', ['社会救援队', '民間救援隊', 'Volunteer rescue group']],
	volunteer: ['志', ['志愿者·党员先锋队', '志工隊', 'Volunteers']],
	village_squad: ['村', ['村级应急小分队', '村級應急小分隊', 'Village squad']],
	person_grid: ['员', ['网格员·护林员·巡查员', '網格員·護林員·巡查員', 'Grid worker, ranger or patrol']],
} as const)

const SKILLS = {
	water: ['水域', '水域', 'Water'],
	mountain: ['山地绳索', '山地繩索', 'Mountain and rope'],
	collapse: ['破拆', '破壞搜救', 'Collapse'],
	forest: ['森林扑火', '森林撲火', 'Forest fire'],
	drain: ['排涝', '排水', 'Drainage'],
	chem: ['危化', '危化', 'Chemicals'],
	medical: ['医疗', '醫療', 'Medical'],
	comms: ['通信', '通訊', 'Communications'],
	uav: ['无人机', '無人機', 'Drone'],
	blast: ['爆破', '爆破', 'Blasting'],
} as const

const STATUSES = {
	standby: ['待命', '待命', 'Standby'],
	assigned: ['受领任务', '受領任務', 'Task accepted'],
	en_route: ['出动', '出動', 'En route'],
	on_scene: ['到场', '到場', 'On scene'],
	working: ['处置', '處置', 'Working'],
	returning: ['返程', '返程', 'Returning'],
	rest: ['备勤', '備勤', 'Resting'],
	offline: ['失联', '失聯', 'Out of contact'],
	unavailable: ['停用', '停用', 'Unavailable'],
} as const

/** A team, post or station that can be sent. */
export const force = defineKind({
	key: 'force',
	label: ['力量点', '力量點', 'Response force'],
	codeLetters: 'LL',
	schema: z.strictObject({
		...identity('force'),
		...mapPoint,
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		headcount: people(['总人数', '總人數', 'Headcount'], 10_000),
		on_duty: people(['在岗人数', '在勤人數', 'On duty'], 10_000),
		night_min: people(['夜间最低人数', '夜間最低人數', 'Night minimum'], 10_000),
		commander: text(['队长', '隊長', 'Commander'], 30, { disclosure: 'keeper_name', needed: true }),
		commander_phone: phone(['队长电话', '隊長電話', 'Commander phone'], { disclosure: 'keeper_mobile', needed: true }),
		deputy: text(['副队长', '副隊長', 'Deputy'], 30, { disclosure: 'keeper_name' }),
		duty_24h_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone', needed: true }),
		vehicles: list(['车辆', '車輛', 'Vehicles'], {
			type: text(['车型', '車型', 'Type'], 20),
			plate: text(['车牌', '車牌', 'Plate'], 12, { disclosure: 'plate' }),
			seats: integer(['座位', '座位', 'Seats'], 0, 100),
		}),
		equipment: list(['随队装备', '隨隊裝備', 'Equipment'], {
			item_code: choice(['品类', '品項', 'Item'], ITEM_WORDS),
			qty: integer(['数量', '數量', 'Count'], 0, 100_000),
		}),
		skills: choices(['能力', '能力', 'Skills'], SKILLS, { needed: true }),
		mobilise_min: integer(['集结出动时间', '集結出動時間', 'Time to mobilise'], 0, 1440, {
			unit: '分',
			needed: true,
			column: true,
		}),
		member_of: ref('org', ['隶属', '隸屬', 'Belongs to']),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
		incident_id: ref('incident', ['出动事件', '出動事件', 'Sent to']),
		heading_deg: integer(['行进方向', '行進方向', 'Heading'], 0, 359, { unit: '°' }),
		drills_12m: integer(['近一年演练次数', '近一年演練次數', 'Drills in a year'], 0, 1000),
		last_drill_at: day(['最近演练', '最近演練', 'Last drill']),
		insured: flag(['已投保', '已投保', 'Insured']),
	}),
	type: { field: 'type', characters },
	status: {
		field: 'status',
		jumpWithReason: true,
		next: {
			standby: ['assigned', 'rest', 'offline', 'unavailable'],
			assigned: ['en_route', 'standby'],
			en_route: ['on_scene', 'returning'],
			on_scene: ['working', 'returning'],
			working: ['returning'],
			returning: ['standby', 'rest'],
			rest: ['standby'],
			offline: ['standby'],
			unavailable: ['standby'],
		},
	},
	stamp: (_record, _to, { at }) => ({ status_at: at }),
})
