import { z } from 'zod'
import { choice, choices, instant, integer, list, phone, ref, requiredChoice, requiredLevel } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, place } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	hq: ['指', ['应急指挥部', '應變指揮部', 'Emergency HQ']],
	special: ['专', ['专项指挥部', '專責指揮部', 'Special HQ']],
	office: ['办', ['办公室', '辦公室', 'Office']],
	member: ['成', ['成员单位', '成員機關', 'Member unit']],
	group: ['组', ['工作组', '工作組', 'Working group']],
	onscene: ['现', ['现场指挥部', '前進指揮所', 'On-scene HQ']],
	station: ['站', ['一线应急站', '第一線應變站', 'Front-line station']],
	committee: ['委', ['专业委员会', '專業委員會', 'Committee']],
} as const)

const EVENTS = {
	flood: ['防汛抗旱', '防汛抗旱', 'Flood and drought'],
	forest_fire: ['森林防灭火', '森林防滅火', 'Forest fire'],
	geo: ['地质灾害', '坡地災害', 'Geological hazard'],
	safety: ['安全生产', '安全生產', 'Work safety'],
	road: ['道路交通', '道路交通', 'Road traffic'],
	fire: ['消防', '消防', 'Fire'],
	quake: ['抗震减灾', '抗震減災', 'Earthquake'],
	public_health: ['公共卫生', '公共衛生', 'Public health'],
	snow: ['低温雨雪', '低溫雨雪', 'Snow and ice'],
} as const

const TITLES = {
	political: ['政委', '政委', 'Political commissar'],
	chief: ['总指挥', '指揮官', 'Chief commander'],
	exec_deputy: ['常务副总指挥', '常務副指揮官', 'Executive deputy'],
	deputy: ['副总指挥', '副指揮官', 'Deputy commander'],
	member: ['成员', '成員', 'Member'],
	office_head: ['办公室主任', '辦公室主任', 'Head of office'],
	liaison: ['联络员', '聯絡員', 'Liaison'],
	group_leader: ['组长', '組長', 'Group leader'],
	village_chief: ['村级负责人', '村級負責人', 'Village head'],
	first_responder: ['第一响应人', '第一響應人', 'First responder'],
} as const

const MODES = { peace: ['平时', '平時', 'Normal'], activated: ['已启动响应', '已啟動應變', 'Activated'] } as const
const NET = {
	online: ['在线', '上線', 'Online'],
	silent: ['无应答', '無回應', 'No answer'],
	unknown: ['未知', '未知', 'Unknown'],
} as const
const BACKUP = { a: ['A 岗', 'A 崗', 'Primary'], b: ['B 岗', 'B 崗', 'Backup'] } as const

/** A unit of the command structure: the tree of the fourth map. A post without a person is a vacancy. */
export const org = defineKind({
	key: 'org',
	label: ['指挥单元', '指揮單元', 'Command unit'],
	codeLetters: 'ZH',
	schema: z.strictObject({
		...identity('org'),
		...place,
		level: requiredLevel('command', ['层级', '層級', 'Level'], { column: true }),
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		event_scope: choices(['适用事件', '適用事件', 'Events'], EVENTS),
		parent_id: ref('org', ['上级', '上級', 'Reports to']),
		mode: choice(['运行状态', '運行狀態', 'Mode'], MODES),
		response: choice(['响应级别', '應變級別', 'Response level'], {
			I: ['Ⅰ级', 'Ⅰ級', 'I'],
			II: ['Ⅱ级', 'Ⅱ級', 'II'],
			III: ['Ⅲ级', 'Ⅲ級', 'III'],
			IV: ['Ⅳ级', 'Ⅳ級', 'IV'],
		}),
		posts: list(['岗位', '職位', 'Posts'], {
			title: choice(['职务', '職務', 'Title'], TITLES),
			person_id: ref('person', ['人员', '人員', 'Person']),
			order: integer(['排序', '排序', 'Order'], 0, 1000),
			a_b: choice(['AB 岗', 'AB 崗', 'Primary or backup'], BACKUP),
		}),
		duty_24h_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone', needed: true }),
		net: choice(['联通状态', '連線狀態', 'On the net'], NET, { column: true }),
		last_rollcall_at: instant(['最近点名', '最近點名', 'Last roll-call']),
	}),
	type: { field: 'type', characters },
	derived: {
		vacancies: {
			label: ['岗位空缺', '職位空缺', 'Vacancies'],
			of: (unit) => (unit.posts ?? []).filter((post) => !post.person_id).length,
		},
	},
})
