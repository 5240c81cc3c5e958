import { type ItemCode, itemOf } from '../../domain/catalogue.ts'
import { MOVEMENT_SORTS } from '../../domain/kinds/movement.ts'
import { addDays } from '../../domain/time.ts'
import type { Store } from './depots.ts'
import type { Reservation } from './reservations.ts'
import { current, type DraftOf, diceFor, instantOf, numberIn } from './world.ts'

type Batch = DraftOf<'stock'>
type Movement = DraftOf<'movement'>
type Line = Pick<Movement, 'sort' | 'change' | 'happened_at'> & Partial<Movement>
type Depot = Store['depot']

/** Stores whose books of the last two months are kept here, and the items in them that moved. */
const BOOKS: readonly string[] = [
	'云渚区防汛抗旱物资储备库',
	'渚阳街道储备库',
	'沐桥街道储备库',
	'汀圩街道储备库',
	'澜港街道储备库',
	'杉坞乡储备库',
	'岚垌乡储备库',
	'雾塘乡储备库',
]
const MOVED: readonly ItemCode[] = [
	'cordon_tape',
	'sandbag',
	'pump',
	'gravel',
	'life_jacket',
	'blower',
	'bottled_water',
]
/** Days ago within which a store was supplied, and lent something for a drill that came back. */
const SUPPLIED: [number, number] = [38, 55]
const DRILLED: [number, number] = [14, 30]
/** Of what is there: how much came in, was lent, and did not come back. */
const [CAME, LENT, LOST] = [0.25, 0.3, 0.1]

/** What happened to a batch, before it is known how much was there each time. */
function linesOf(batch: Batch, depot: Depot, today: string): Line[] {
	const dice = diceFor(`movements ${batch.code}`)
	const many = batch.qty_on_hand
	const drill = addDays(today, -dice.whole(...DRILLED))
	const lent = Math.max(1, Math.floor(many * LENT * dice.next()))
	const lost = Math.floor(lent * LOST * dice.next())
	const hands = { handed_by: depot.keeper, received_by: depot.backup_keeper }
	const supplied: Line = {
		...hands,
		sort: 'in',
		change: Math.max(1, Math.floor(many * CAME * dice.next())),
		happened_at: instantOf(addDays(today, -dice.whole(...SUPPLIED)), '10:20'),
		note: '区级补充',
	}
	const counted: Line = {
		handed_by: depot.keeper,
		sort: 'adjust',
		change: dice.chance(0.3) && lost > 0 ? -1 : 0,
		happened_at: instantOf(depot.last_stocktake_at!, '15:00'),
		note: '季度盘点',
	}
	return [
		supplied,
		{ ...hands, sort: 'out', change: -lent, happened_at: instantOf(drill, '08:40'), note: '演练领用' },
		{ ...hands, sort: 'return', change: lent - lost, happened_at: instantOf(drill, '17:10'), note: '演练归还' },
		counted,
	]
}

const handedOut = (batch: Batch, reservations: readonly Reservation[]): Line[] =>
	reservations.flatMap(({ id, batches, incident_id, sent_at, handed_by, received_by, doc_no }) =>
		(batches ?? [])
			.filter(({ stock_id }) => stock_id === batch.id)
			.map(({ qty = 0 }) => ({
				sort: 'transfer',
				change: -qty,
				happened_at: sent_at!,
				incident_id,
				reservation_id: id,
				handed_by,
				...(received_by ? { received_by } : {}),
				doc_no,
			})),
	)

/** The ledgers of some stores: every line with what was there afterwards, the last with what is there now. */
export function demoMovements(
	stores: readonly Store[],
	batches: readonly Batch[],
	reservations: readonly Reservation[],
	today: string,
): Movement[] {
	const depots = new Map(stores.filter(({ depot }) => BOOKS.includes(depot.name)).map(({ depot }) => [depot.id, depot]))
	const counts = new Map<string, number>()
	return batches.flatMap((batch) => {
		const depot = depots.get(batch.depot_id as Depot['id'])
		if (!depot || batch.condition !== 'good' || !MOVED.includes(batch.item_code)) return []
		const lines = [...linesOf(batch, depot, today), ...handedOut(batch, reservations)].toSorted((a, b) =>
			a.happened_at!.localeCompare(b.happened_at!),
		)
		let after = batch.qty_on_hand - lines.reduce((sum, { change }) => sum + change, 0)
		const township = batch.region_code.slice(0, 9)
		return lines.map((line) => {
			after += line.change
			const seq = (counts.get(township) ?? 0) + 1
			counts.set(township, seq)
			return {
				...current('movement', numberIn(township, 'CR', seq), batch.region_code),
				name: `${MOVEMENT_SORTS[line.sort][0]}${itemOf(batch.item_code).words[0]}`,
				stock_id: batch.id,
				depot_id: depot.id,
				item_code: batch.item_code,
				...line,
				qty_after: after,
			}
		})
	})
}
