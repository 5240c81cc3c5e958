import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stockTotals } from '../../domain/answers/stock-totals.ts'
import { availableOf } from '../../domain/kinds/stock.ts'
import { idOf } from '../domain/samples.ts'
import { Random } from '../fixtures/random.ts'
import { made } from '../wall/records.ts'
import { batch } from './given.ts'

const TODAY = '2026-11-24'

test('an item is summed up by township, and what is past its date is told apart', () => {
	const [one, two] = ['990102101201', '990102101000'].map((region_code) => ({ region_code }))
	const jackets = { item_code: 'life_jacket' } as const
	const stocks = [
		batch(1, 1, 40, { ...jackets, ...one, qty_reserved: 10 }),
		batch(2, 1, 6, { ...jackets, ...one, condition: 'repair' }),
		batch(3, 2, 25, { ...jackets, ...two, expiry_date: '2026-11-23' }),
		batch(4, 2, 5, { ...jackets, ...two, expiry_date: TODAY }),
		// Broken and past its date: it will not come back from repair.
		batch(5, 2, 3, { ...jackets, ...two, expiry_date: '2026-01-01', condition: 'repair' }),
		batch(6, 3, 2, { ...jackets, region_code: '990102001003', condition: 'scrap' }),
		batch(7, 4, 0, { ...jackets, region_code: '990102002000' }),
		batch(8, 5, 99, { region_code: '990102101201' }),
	]
	assert.deepEqual(stockTotals('life_jacket', stocks, TODAY), [
		{ region: '990102001', available: 0, reserved: 0, repair: 0, expired: 0, scrap: 2, depots: 1 },
		{ region: '990102101', available: 35, reserved: 10, repair: 6, expired: 28, scrap: 0, depots: 2 },
	])
	assert.deepEqual(stockTotals('tent', stocks, TODAY), [])
})

test('every piece on hand is counted once, and available is what may be promised', () => {
	const random = new Random(4)
	for (let run = 0; run < 100; run++) {
		const stocks = Array.from({ length: 200 }, (_, n) => {
			const qty_on_hand = random.int(30)
			return made('stock', n, {
				depot_id: idOf('depot', random.int(20)),
				item_code: random.pick(['pump', 'tent'] as const),
				region_code: `99010210${random.int(4)}201`,
				condition: random.pick(['good', 'good', 'repair', 'scrap'] as const),
				qty_on_hand,
				qty_reserved: random.int(qty_on_hand + 1),
				...(random.chance(0.5) ? { expiry_date: `2026-11-${random.pick([22, 23, 24, 25])}` } : {}),
			})
		})
		const totals = stockTotals('pump', stocks, TODAY)
		const pumps = stocks.filter(({ item_code }) => item_code === 'pump')
		for (const { region, available, reserved, repair, expired, scrap } of totals) {
			const own = pumps.filter(({ region_code }) => region_code.startsWith(region))
			const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + of(one), 0)
			assert.equal(
				available,
				sum((one) => availableOf(one, TODAY)),
			)
			assert.equal(
				available + reserved + repair + expired + scrap,
				sum(({ qty_on_hand }) => qty_on_hand),
			)
		}
		assert.equal(new Set(totals.map(({ region }) => region)).size, totals.length)
	}
})
