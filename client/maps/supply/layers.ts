import { ITEMS } from '../../../domain/catalogue.ts'
import { depot } from '../../../domain/kinds/depot.ts'
import { availableOf } from '../../../domain/kinds/stock.ts'
import { LEVELS } from '../../../domain/level.ts'
import type { Of } from '../../../domain/record.ts'
import { addDays } from '../../../domain/time.ts'
import type { Figure } from '../../map/figure.ts'
import type { MapFace } from '../../map/map-face.ts'
import { dataMarks, inUse, verifyDue } from '../../map/verify-due.ts'

type Depot = Of<'depot'>
const ABOVE_VILLAGE: readonly string[] = ['ministry', 'province', 'city', 'county', 'township']
const isAgreement = ({ type }: Depot) => type === 'agreement'
const isAboveVillage = (r: Depot) => !isAgreement(r) && ABOVE_VILLAGE.includes(r.level.level)

/** 物资装备图: what there is, and where. */
export const supplyMap: MapFace<'depot'> = {
	key: 'supply',
	kind: 'depot',
	layer: 'supply',
	shows: inUse,
	mark: (r, today) => ({ layer: 'supply', character: depot.type?.characters[r.type] ?? '', ...dataMarks(r, today) }),
	rank: (r) => (isAboveVillage(r) ? 2 : 1),
	parts: (records, today) => {
		const due = records.filter((r) => verifyDue(r, today)).length
		return [
			['layer-supply', records.length - due],
			['quality', due],
		]
	},
	badge: (records, today) => {
		const count = records.filter((r) => verifyDue(r, today)).length
		return count > 0 ? { count, ink: 'quality' } : null
	},
	state: (r) => LEVELS.command[r.level.level],
}

const EXPIRY_DAYS = 30
type Known = { points: readonly Depot[]; stocks: readonly Of<'stock'>[]; today: string }

/** Items that the district has too little of; an item that nobody has stands against its minimum with nothing. */
function stockFigures(stocks: readonly Of<'stock'>[], today: string): Figure[] {
	const available = new Map<string, number>()
	for (const batch of stocks)
		available.set(batch.item_code, (available.get(batch.item_code) ?? 0) + availableOf(batch, today))
	const below = Object.entries(ITEMS).filter(([code, { min }]) => (available.get(code) ?? 0) < min).length
	const limit = addDays(today, EXPIRY_DAYS)
	const soon = stocks.filter(
		({ expiry_date }) => expiry_date !== undefined && expiry_date >= today && expiry_date <= limit,
	).length
	return [
		{ key: 'figures.items', value: [...available.values()].filter((n) => n > 0).length },
		{ key: 'figures.belowMinimum', value: below, ...(below > 0 ? { tone: 'bad' } : {}) },
		{ key: 'figures.expiring', value: soon, ...(soon > 0 ? { tone: 'quality' } : {}) },
	]
}

/** The first figures add up to the number of depots; those of the stock are left out until some stock is known. */
export function supplyFigures({ points, stocks, today }: Known): Figure[] {
	const above = points.filter(isAboveVillage).length
	const agreement = points.filter(isAgreement).length
	const village = points.filter(({ type }) => type === 'village').length
	const verify = points.filter((r) => verifyDue(r, today)).length
	return [
		{ key: 'figures.depotsTownship', value: above },
		{ key: 'figures.depotsVillage', value: village },
		{ key: 'figures.depotsAgreement', value: agreement },
		{ key: 'figures.depotsSpecial', value: points.length - above - village - agreement },
		...(stocks.length > 0 ? stockFigures(stocks, today) : []),
		{ key: 'figures.toVerify', value: verify, ...(verify > 0 ? { tone: 'quality' } : {}) },
	]
}
