import { ITEM_CODES, type ItemCode, itemOf } from '../../domain/catalogue.ts'
import { addDays } from '../../domain/time.ts'
import type { Store } from './depots.ts'
import { type Lot, lotsOf } from './stock-plan.ts'
import { type DraftOf, diceFor, envelope, numberIn, TOWNS } from './world.ts'

type Batch = DraftOf<'stock'>
type Fresh = Lot & Partial<Pick<Batch, 'condition' | 'expiry_date'>>

const SOON = 23
const SOON_DAYS = 30
const DAYS_PER_MONTH = 30
/** Of some lots a further batch waits for repair, is past its date or is to be scrapped; none of it counts as available. */
const EXTRA_SHARE = 0.03

const BASICS: ItemCode[] = ['reflective_vest', 'helmet', 'cordon_tape', 'shovel']

/** Of the pumps that the exercise names one is in repair. */
const IN_REPAIR = '杉坞乡储备库'

function extrasOf(lot: Lot, today: string): Fresh[] {
	const { item, store, good } = lot
	if (item === 'pump') return store.depot.name === IN_REPAIR ? [{ ...lot, good: 1, condition: 'repair' }] : []
	const dice = diceFor(`extra ${item} ${store.depot.code}`)
	if (!dice.chance(EXTRA_SHARE)) return []
	const some = Math.max(1, Math.round(good * (0.05 + dice.next() * 0.2)))
	const { shelfLifeMonths, maintenanceDays } = itemOf(item)
	if (shelfLifeMonths) return [{ ...lot, good: some, expiry_date: addDays(today, -dice.whole(3, 120)) }]
	return [{ ...lot, good: some, condition: maintenanceDays || dice.chance(0.5) ? 'repair' : 'scrap' }]
}

/** A store that got nothing takes a share of the largest lot of something every store can use. */
function fillEmpty(lots: Fresh[], stores: readonly Store[]): void {
	const filled = new Set(lots.map(({ store }) => store))
	for (const [i, store] of stores.filter((one) => !filled.has(one)).entries()) {
		const item = BASICS[i % BASICS.length]!
		const from = lots.filter((lot) => lot.item === item).reduce((most, lot) => (lot.good > most.good ? lot : most))
		const good = Math.min(12, Math.floor(from.good / 3))
		from.good -= good
		lots.push({ store, item, good })
	}
}

/** Exactly so many batches, spread over the items that go off, are good for less than a month. */
function markSoon(lots: Fresh[], today: string): void {
	const dice = diceFor('soon')
	const perishable = dice.shuffled(lots.filter(({ item, expiry_date }) => itemOf(item).shelfLifeMonths && !expiry_date))
	for (const [i, lot] of perishable.entries())
		lot.expiry_date = addDays(today, i < SOON ? dice.whole(2, SOON_DAYS - 2) : dice.whole(SOON_DAYS + 15, 330))
}

function tended(lot: Lot, today: string): Partial<Batch> {
	const { maintenanceDays } = itemOf(lot.item)
	if (!maintenanceDays) return {}
	const dice = diceFor(`tended ${lot.item} ${lot.store.depot.code}`)
	const last_maintained_at = addDays(today, -dice.whole(2, Math.floor(maintenanceDays * 0.85)))
	return { last_maintained_at, last_test_ok_at: last_maintained_at }
}

function build(lot: Fresh, code: string, today: string): Batch {
	const { item, store, good, expiry_date, condition = 'good' } = lot
	const dice = diceFor(`batch ${code}`)
	const { words, shelfLifeMonths } = itemOf(item)
	const made =
		expiry_date && shelfLifeMonths
			? addDays(expiry_date, -shelfLifeMonths * DAYS_PER_MONTH)
			: addDays(today, -dice.whole(120, 1900))
	return {
		...envelope('stock', code, store.depot.region_code, today),
		name: words[0],
		depot_id: store.depot.id,
		item_code: item,
		qty_on_hand: good,
		qty_reserved: 0,
		batch_no: `P${dice.whole(1000, 9999)}`,
		production_date: made,
		...(expiry_date ? { expiry_date } : {}),
		condition,
		location: `${dice.pick(['A', 'B', 'C'])} 区 ${dice.whole(1, 9)} 架`,
		...(condition === 'good' ? tended(lot, today) : {}),
	}
}

/** What the depots hold, depot by depot. */
export function demoBatches(stores: readonly Store[], today: string): Batch[] {
	const lots: Fresh[] = ITEM_CODES.flatMap((item) => lotsOf(item, stores)).map((lot) => ({ ...lot }))
	fillEmpty(lots, stores)
	const extras = lots.flatMap((lot) => extrasOf(lot, today))
	markSoon(lots, today)
	const byStore = new Map<Store, Fresh[]>(stores.map((store) => [store, []]))
	for (const lot of [...lots, ...extras]) byStore.get(lot.store)!.push(lot)
	const counts = TOWNS.map(() => 0)
	return [...byStore].flatMap(([store, own]) =>
		own.map((lot) => {
			counts[store.town]!++
			return build(lot, numberIn(TOWNS[store.town]!.code, 'PC', counts[store.town]!), today)
		}),
	)
}
