import { z } from 'zod'
import { described, integer, requiredChoice, text } from '../field.ts'
import { askedPosition } from '../geometry.ts'
import { defineKind } from '../kind.ts'
import { identity, people, place } from './envelope.ts'

const LEVELS = {
	county: ['县(区)', '縣(區)', 'County or district'],
	township: ['乡镇(街道)', '鄉鎮(街道)', 'Township or subdistrict'],
	village: ['村(社区)', '村(社區)', 'Village or community'],
} as const

/**
 * District, townships and villages; `geom` is the boundary where it is known, `at` the seat, `label_at` where the figure
 * of a township stands on the overview when it would cover its neighbour's at the seat.
 */
export const region = defineKind({
	key: 'region',
	label: ['行政区划', '行政區劃', 'Administrative division'],
	codeLetters: 'QH',
	schema: z.strictObject({
		...identity('region'),
		...place,
		level: requiredChoice(['层级', '層級', 'Level'], LEVELS, { column: true }),
		label_at: described(
			askedPosition.optional(),
			['图上数字位置', '圖上數字位置', 'Position of the figure on the map'],
			{},
		),
		parent_code: text(['上级区划', '上級區劃', 'Parent division'], 12),
		households: integer(['户数', '戶數', 'Households'], 0, 1_000_000, { unit: '户' }),
		population: people(['常住人口', '常住人口', 'Population'], 10_000_000),
		vulnerable_count: people(['特殊群体人数', '特殊群體人數', 'Vulnerable people'], 1_000_000),
	}),
})
