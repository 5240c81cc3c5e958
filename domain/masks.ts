import type { Disclosure } from './field.ts'
import { townshipOf } from './region.ts'

/** 王小明 → 王××; a compound surname keeps its first character only, a single character nothing. */
const maskName = (name: string): string => {
	const [first = '', ...rest] = [...name]
	return rest.length > 0 ? first + '×'.repeat(rest.length) : '×'
}
/** Mobiles keep three and four digits, landlines the area code and two, internal numbers two, the shortest none. */
const maskPhone = (phone: string): string => {
	if (/^\d{11}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
	const area = /^(\d{3,4}-)/.exec(phone)?.[1] ?? ''
	return phone.length - area.length >= 5 ? `${area}****${phone.slice(-2)}` : `${area}****`
}
/** 湘A·12345 → 湘A·**345; too short a plate keeps nothing. */
const maskPlate = (plate: string): string => (plate.length >= 7 ? `${plate.slice(0, 2)}·**${plate.slice(-3)}` : '**')

/** How a value looks to whom it is masked for; undefined where nothing is left of it. */
export const MASKS: Readonly<Record<Disclosure, (value: string) => string | undefined>> = {
	official_name: maskName,
	official_mobile: maskPhone,
	duty_phone: maskPhone,
	keeper_name: maskName,
	keeper_mobile: maskPhone,
	private_name: maskName,
	private_mobile: maskPhone,
	plate: maskPlate,
	restricted: () => undefined,
	caller: () => '×××',
	caller_phone: maskPhone,
	device: () => undefined,
	stock_place: () => undefined,
	stock_division: (code) => `${townshipOf(code)}000`,
}
