import type { Words } from './field.ts'

/**
 * Level schemes, each written from the highest to the lowest level.
 * The numbering flips between schemes (warning Ⅰ is highest, fire danger 五 is highest), so order is data. Keys are words: JavaScript would sort whole numbers upwards.
 */
export const LEVELS = {
	risk: {
		major: ['重大', '重大', 'Major'],
		larger: ['较大', '較大', 'Larger'],
		general: ['一般', '一般', 'General'],
		low: ['低', '低', 'Low'],
	},
	hazard: { major: ['重大', '重大', 'Major'], general: ['一般', '一般', 'General'] },
	supervision: {
		state: ['国家', '國家', 'State'],
		province: ['省级', '省級', 'Province'],
		city: ['市级', '市級', 'City'],
		county: ['县级', '縣級', 'County'],
		township: ['乡镇级', '鄉鎮級', 'Township'],
	},
	warning: {
		red: ['红色', '紅色', 'Red'],
		orange: ['橙色', '橙色', 'Orange'],
		yellow: ['黄色', '黃色', 'Yellow'],
		blue: ['蓝色', '藍色', 'Blue'],
	},
	response: {
		I: ['Ⅰ级', 'Ⅰ級', 'Level I'],
		II: ['Ⅱ级', 'Ⅱ級', 'Level II'],
		III: ['Ⅲ级', 'Ⅲ級', 'Level III'],
		IV: ['Ⅳ级', 'Ⅳ級', 'Level IV'],
	},
	event: {
		I: ['特别重大Ⅰ级', '特別重大Ⅰ級', 'Level I'],
		II: ['重大Ⅱ级', '重大Ⅱ級', 'Level II'],
		III: ['较大Ⅲ级', '較大Ⅲ級', 'Level III'],
		IV: ['一般Ⅳ级', '一般Ⅳ級', 'Level IV'],
	},
	fire_danger: {
		five: ['五级', '五級', 'Class 5'],
		four: ['四级', '四級', 'Class 4'],
		three: ['三级', '三級', 'Class 3'],
		two: ['二级', '二級', 'Class 2'],
		one: ['一级', '一級', 'Class 1'],
	},
	command: {
		ministry: ['部', '部', 'Ministry'],
		province: ['省', '省', 'Province'],
		city: ['市', '市', 'City'],
		county: ['县(区)', '縣(區)', 'County'],
		township: ['乡镇(街道)', '鄉鎮(街道)', 'Township'],
		village: ['村(社区)', '村(社區)', 'Village'],
	},
} as const satisfies Record<string, Record<string, Words>>

export type Scheme = keyof typeof LEVELS
export type Level<S extends Scheme> = { scheme: S; level: keyof (typeof LEVELS)[S] & string }

/** The higher of two levels of one scheme. */
export function highest<S extends Scheme>(a: Level<S>, b: Level<S> | undefined): Level<S> {
	if (!b) return a
	const order = Object.keys(LEVELS[a.scheme])
	return order.indexOf(a.level) <= order.indexOf(b.level) ? a : b
}
