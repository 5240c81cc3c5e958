import { type ItemCode, itemOf } from '../catalogue.ts'
import type { Of } from '../record.ts'
import { clockOf, type Said, type Scene } from './said.ts'

type Need = Of<'need'>
type Reservation = Of<'reservation'>

/** 抽水泵 2 台 */
export const goodsWords = ({ item_code, qty }: { item_code: ItemCode; qty: number }): string => {
	const { words, unit } = itemOf(item_code)
	return `${words[0]} ${qty} ${unit}`
}

const needWords = (need: Need): string =>
	`${goodsWords(need)}${need.within_min === undefined ? '' : `，${need.within_min} 分钟内到`}`

export function needSaid(before: Need | null, after: Need | null): Said[] {
	const need = after ?? before
	if (!need) return []
	const said = (words: string): Said[] => [{ incident: need.incident_id, sort: 'report', words }]
	if (!after) return said(`取消需求：${goodsWords(need)}`)
	if (!before) return said(`需要${needWords(after)}`)
	return needWords(before) === needWords(after) ? [] : said(`需求调整：${goodsWords(before)} 改为 ${needWords(after)}`)
}

export function reservationSaid(before: Reservation | null, after: Reservation, scene: Scene): Said[] {
	if (before?.status === after.status) return []
	const [goods, store] = [goodsWords(after), scene.get(after.depot_id)?.name ?? '库点']
	const { incident_id: incident, depot_id: depot, held_until = scene.at } = after
	const said = (sort: Said['sort'], words: string): Said[] => [{ incident, sort, words, depot }]
	switch (after.status) {
		case 'held':
			return said('order', `预占${goods}，${store}，${clockOf(held_until)} 前有效`)
		case 'in_transit':
			return said('action', `调出${goods}，${store}发出${inMinutes(after)}`)
		case 'received':
			return said('action', `${goods}已交接，${store}`)
		case 'released':
			return said('action', releasedWords(before, scene.bySystem && held_until <= scene.at, `${goods}，${store}`))
		default:
			return after.status satisfies never
	}
}

const inMinutes = ({ minutes }: Reservation): string => (minutes === undefined ? '' : `，预计 ${minutes} 分钟到`)

const releasedWords = (before: Reservation | null, expired: boolean, goods: string): string =>
	before && before.status !== 'held' ? `归还${goods}` : expired ? `预占到期，解除${goods}` : `解除预占${goods}`
