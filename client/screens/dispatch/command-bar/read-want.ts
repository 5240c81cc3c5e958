import { ITEM_CODES, type ItemCode } from '../../../../domain/catalogue.ts'
import type { Wanted } from '../desk.ts'
import { fuzzyAmong } from './fuzzy.ts'

const NUMBER = /^(\d{1,8})\D{0,4}$/u
const MOST = 1_000_000
const LONGEST_MIN = 1440

/** 抽水泵 4 30 or 抽水泵 4台 30分: what, how many, and within how many minutes; the most likely readings first. */
export function readWant(rest: string, nameOf: (code: ItemCode) => string): Partial<Wanted>[] {
	const words = rest.split(/\s+/u).filter(Boolean)
	const numbers: number[] = []
	while (words.length > 1) {
		const found = NUMBER.exec(words.at(-1)!)
		if (!found) break
		numbers.unshift(Number(found[1]))
		words.pop()
	}
	const [qty, within] = numbers
	if (numbers.length > 2 || (qty !== undefined && (qty < 1 || qty > MOST))) return []
	if (within !== undefined && (within < 1 || within > LONGEST_MIN)) return []
	const asked = { ...(qty === undefined ? {} : { qty }), ...(within === undefined ? {} : { within_min: within }) }
	return fuzzyAmong(ITEM_CODES, words.join(''), nameOf).map((item_code) => ({ item_code, ...asked }))
}
