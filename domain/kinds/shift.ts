import { z } from 'zod'
import { day, instant, phone, ref, refs, requiredRef } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

/** The duty watch (值班) of one unit for one duty day, which runs from 08:00 to 08:00 of the next. */
export const shift = defineKind({
	key: 'shift',
	label: ['值班', '值勤', 'Shift'],
	codeLetters: 'ZB',
	schema: z.strictObject({
		...identity('shift'),
		org_id: requiredRef('org', ['单位', '單位', 'Unit'], { column: true }),
		day: day(['值班日', '值勤日', 'Duty day'], { needed: true, column: true }),
		leader_id: ref('person', ['带班领导', '帶班主管', 'Duty leader'], { needed: true, column: true }),
		chief_id: ref('person', ['值班长', '值勤組長', 'Watch chief']),
		staff_ids: refs('person', ['值班员', '值勤人員', 'Staff']),
		duty_phone: phone(['值班电话', '值勤電話', 'Duty phone'], { disclosure: 'duty_phone' }),
		signed_in_at: instant(['到岗时间', '到勤時間', 'Signed in at'], { column: true }),
	}),
})
