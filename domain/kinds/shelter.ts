import { z } from 'zod'
import { choice, flag, integer, longText, phone, requiredChoice, requiredLevel, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, mapPoint, people } from './envelope.ts'

const TYPES = {
	school: ['学校', '學校', 'School'],
	hall: ['村部·文化活动中心', '村辦公處·活動中心', 'Village or community hall'],
	stadium: ['体育场馆', '體育場館', 'Stadium'],
	open: ['广场·公园', '廣場·公園', 'Square or park'],
	welfare: ['敬老院·福利机构', '安養院·社福機構', 'Welfare home'],
	other: ['其他', '其他', 'Other'],
} as const
const TIME_CLASSES = {
	urgent: ['紧急', '緊急', 'Urgent'],
	short: ['短期', '短期', 'Short-term'],
	long: ['长期', '長期', 'Long-term'],
} as const

/** Where people go when they must leave home. */
export const shelter = defineKind({
	key: 'shelter',
	label: ['安置点', '收容所', 'Shelter'],
	codeLetters: 'AZ',
	schema: z.strictObject({
		...identity('shelter'),
		...mapPoint,
		type: requiredChoice(['类型', '類型', 'Type'], TYPES, { column: true }),
		level: requiredLevel('command', ['级别', '級別', 'Level']),
		time_class: choice(['避难时长', '避難時長', 'Length of stay'], TIME_CLASSES),
		indoor: flag(['室内', '室內', 'Indoor']),
		area_m2: integer(['面积', '面積', 'Area'], 0, 10_000_000, { unit: 'm²' }),
		capacity: people(['可容纳人数', '可容納人數', 'Capacity'], 1_000_000),
		occupied: people(['已安置人数', '已安置人數', 'Occupied'], 1_000_000),
		manager: text(['管理员', '管理人', 'Manager'], 30, { disclosure: 'keeper_name', needed: true }),
		manager_phone: phone(['管理员电话', '管理人電話', 'Manager phone'], { disclosure: 'keeper_mobile', needed: true }),
		duty_24h_phone: phone(['24 小时电话', '24 小時電話', '24-hour phone'], { disclosure: 'duty_phone' }),
		key_place: text(['钥匙存放处', '鑰匙存放處', 'Where the key is'], 60),
		water: flag(['供水', '供水', 'Water']),
		power: flag(['供电', '供電', 'Power']),
		toilet: flag(['厕所', '廁所', 'Toilets']),
		kitchen: flag(['厨房', '廚房', 'Kitchen']),
		accessible: flag(['无障碍', '無障礙', 'Accessible']),
		flood_safe: flag(['洪水安全', '淹水安全', 'Safe from flood'], { needed: true }),
		geo_safe: flag(['地质安全', '坡地安全', 'Safe from landslide'], { needed: true }),
		supplies: longText(['储备物资', '儲備物資', 'Supplies'], 300),
	}),
	derived: {
		free: {
			label: ['剩余床位', '剩餘床位', 'Free places'],
			of: (place) => (place.capacity === undefined ? undefined : Math.max(0, place.capacity - (place.occupied ?? 0))),
		},
	},
	rule: (_before, after) =>
		after.capacity !== undefined && (after.occupied ?? 0) > after.capacity
			? { refusal: 'rule', rule: 'occupied-beyond-capacity', field: 'occupied' }
			: null,
})
