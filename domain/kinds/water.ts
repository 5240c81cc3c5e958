import { z } from 'zod'
import { choice, decimal, flag, integer, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, place } from './envelope.ts'
import { typesOf } from './types-of.ts'

const { types, characters } = typesOf({
	hydrant: ['栓', ['消火栓', '消防栓', 'Hydrant']],
	tank: ['池', ['消防水池·蓄水池', '消防水池·蓄水池', 'Tank']],
	pond: ['塘', ['山塘·水塘', '埤塘', 'Pond']],
	river: ['河', ['河道取水口', '河川取水口', 'River intake']],
	reservoir: ['库', ['水库', '水庫', 'Reservoir']],
	well: ['井', ['水井', '水井', 'Well']],
} as const)

/** Where water may be taken to fight a fire (取水点). */
export const water = defineKind({
	key: 'water',
	label: ['取水点', '取水點', 'Water source'],
	codeLetters: 'QS',
	schema: z.strictObject({
		...identity('water'),
		...place,
		type: requiredChoice(['类型', '類型', 'Type'], types, { column: true }),
		volume_m3: integer(['水量', '水量', 'Volume'], 0, 1_000_000_000, { unit: 'm³', column: true }),
		flow_l_s: decimal(['流量', '流量', 'Flow'], 0, 10_000, { unit: 'L/s' }),
		elevation_m: decimal(['高程', '高程', 'Elevation'], -500, 9000, { unit: 'm' }),
		usable: flag(['可用', '可用', 'Usable'], { column: true }),
		access: choice(['取水方式', '取水方式', 'Access'], {
			truck: ['消防车可停靠', '消防車可停靠', 'Fire engine'],
			pump: ['手抬泵', '手抬泵', 'Portable pump'],
			foot: ['人工', '人工', 'On foot'],
		}),
		owner_unit: text(['管理单位', '管理單位', 'Owner'], 80),
	}),
	type: { field: 'type', characters },
})
