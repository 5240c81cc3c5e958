import { z } from 'zod'
import { phone, ref, requiredChoice, requiredText, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

const STANDINGS = {
	official: ['公职人员', '公職人員', 'Official'],
	private: ['群众骨干', '民間幹部', 'Private person'],
} as const

/**
 * An official or a private person (grid worker, monitor) with duties. The name and mobile of a record with standing
 * `private` are disclosed as a private person's. Never an identity number, home address or birth date.
 */
export const person = defineKind({
	key: 'person',
	label: ['人员', '人員', 'Person'],
	codeLetters: 'RY',
	schema: z.strictObject({
		...identity('person'),
		name: requiredText(['姓名', '姓名', 'Name'], 30, { column: true, disclosure: 'official_name' }),
		standing: requiredChoice(['身份', '身分', 'Standing'], STANDINGS),
		gov_title: text(['职务', '職務', 'Title'], 40, { column: true }),
		org_id: ref('org', ['所在单位', '所屬單位', 'Unit']),
		mobile: phone(['手机', '手機', 'Mobile'], { disclosure: 'official_mobile', needed: true }),
		short_no: phone(['短号', '短號', 'Short number'], { disclosure: 'official_mobile' }),
		office_phone: phone(['办公电话', '辦公電話', 'Office phone'], { disclosure: 'duty_phone' }),
		backup_person: ref('person', ['备岗人员', '備崗人員', 'Backup person']),
	}),
})
