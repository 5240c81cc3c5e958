import { z } from 'zod'
import { instant, integer, phone, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, people, place } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	school: ['学', ['学校', '學校', 'School']],
	kindergarten: ['幼', ['幼儿园', '幼兒園', 'Kindergarten']],
	hospital: ['院', ['医院', '醫院', 'Hospital']],
	clinic: ['卫', ['卫生院', '衛生所', 'Clinic']],
	nursing: ['老', ['养老机构', '安養機構', 'Nursing home']],
	fuel: ['油', ['加油站', '加油站', 'Filling station']],
	market: ['市', ['集贸市场·商超', '市場·賣場', 'Market']],
	government: ['政', ['政府·村部', '機關·村辦公處', 'Government']],
	utility: ['供', ['供水·供电·通信', '供水·供電·通訊', 'Utility']],
	other: ['护', ['其他', '其他', 'Other']],
} as const)

/** What must be protected when something happens near it (防护目标), and hospitals with their beds. */
export const target = defineKind({
	key: 'target',
	label: ['防护目标', '防護目標', 'Protected target'],
	codeLetters: 'MB',
	schema: z.strictObject({
		...identity('target'),
		...place,
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		people: people(['常驻人数', '常駐人數', 'People'], 1_000_000),
		beds: integer(['床位', '床位', 'Beds'], 0, 100_000, { unit: '张' }),
		beds_free: integer(['空床', '空床', 'Free beds'], 0, 100_000, { unit: '张' }),
		beds_at: instant(['床位数据时间', '床位資料時間', 'Beds known at']),
		class: text(['等级', '等級', 'Class'], 20),
		manager: text(['负责人', '負責人', 'In charge'], 30, { disclosure: 'keeper_name' }),
		manager_phone: phone(['负责人电话', '負責人電話', 'Phone of the person in charge'], {
			disclosure: 'keeper_mobile',
		}),
		duty_24h_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone' }),
	}),
	type: { field: 'type', characters },
	rule: (_before, after) =>
		after.beds !== undefined && (after.beds_free ?? 0) > after.beds
			? { refusal: 'rule', rule: 'free-beyond-beds', field: 'beds_free' }
			: null,
})
