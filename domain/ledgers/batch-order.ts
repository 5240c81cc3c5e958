import { byText } from '../by-text.ts'
import { ITEM_CODES, type ItemCode } from '../catalogue.ts'
import type { Of } from '../record.ts'

const place = new Map(ITEM_CODES.map((code, i) => [code, i]))
const placeOf = (code: ItemCode): number => place.get(code) ?? place.size

/** By division, depot, then as the catalogue has the items, the soonest to expire first. */
export const byPlace = (a: Of<'stock'>, b: Of<'stock'>): number =>
	byText(a.region_code, b.region_code) ||
	byText(a.depot_id ?? '', b.depot_id ?? '') ||
	placeOf(a.item_code) - placeOf(b.item_code) ||
	byText(a.expiry_date ?? '9', b.expiry_date ?? '9') ||
	byText(a.id, b.id)
