import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent, SingleIntent } from '../../domain/intent.ts'
import { isOpenTask } from '../../domain/kinds/task.ts'
import type { Id, Kind, Of } from '../../domain/record.ts'
import {
	CREW,
	DALE,
	dispatch,
	dispatchWorld,
	FLOOD,
	HILL,
	hold,
	momentAt,
	OTHER,
	order,
	reserve,
	SQUAD,
	step,
} from '../fixtures/dispatch-world.ts'
import { Random } from '../fixtures/random.ts'
import type { MemoryLog } from './memory-log.ts'
import { idOf } from './samples.ts'

const recordsOf = <K extends Kind>(log: MemoryLog, kind: K): Of<K>[] =>
	[...log.records.values()].filter((record) => record.kind === kind) as Of<K>[]

const FORCE_AS: Readonly<Record<string, string>> = { ordered: 'assigned', accepted: 'assigned' }

/** What must hold whatever was asked, reckoned anew from every record. */
function assertBooked(log: MemoryLog, start: ReadonlyMap<Id, number>, where: string): void {
	const reservations = recordsOf(log, 'reservation')
	const movements = recordsOf(log, 'movement')
	for (const batch of recordsOf(log, 'stock')) {
		const parts = reservations
			.filter(({ status }) => status === 'held')
			.flatMap(({ batches = [] }) => batches.filter(({ stock_id }) => stock_id === batch.id))
		const promised = parts.reduce((sum, { qty = 0 }) => sum + qty, 0)
		assert.equal(batch.qty_reserved, promised, `${where}: ${batch.id} is reserved by what is held`)
		const own = movements.filter(({ stock_id }) => stock_id === batch.id)
		const moved = own.reduce((sum, { change }) => sum + change, start.get(batch.id)!)
		assert.equal(batch.qty_on_hand, moved, `${where}: ${batch.id} holds what its lines say`)
		assert.ok(batch.qty_reserved >= 0 && batch.qty_reserved <= batch.qty_on_hand, `${where}: ${batch.id}`)
	}
	for (const { id, qty, batches = [] } of reservations)
		assert.equal(
			batches.reduce((sum, part) => sum + (part.qty ?? 0), 0),
			qty,
			`${where}: ${id} is promised whole`,
		)
	for (const force of recordsOf(log, 'force')) {
		const open = recordsOf(log, 'task').filter((task) => task.force_id === force.id && isOpenTask(task))
		const could = open.map(({ status, incident_id }) => `${FORCE_AS[status] ?? status} ${incident_id}`)
		const is = `${force.status} ${force.incident_id}`
		assert.ok(open.length === 0 ? is === 'standby undefined' : could.includes(is), `${where}: ${is} of ${could}`)
	}
	for (const { id, status } of recordsOf(log, 'incident')) {
		if (status !== 'ended') continue
		const left = [...reservations, ...recordsOf(log, 'task')].filter(
			(sent) =>
				sent.incident_id === id &&
				(sent.kind === 'task' ? isOpenTask(sent) : sent.status === 'held' || sent.status === 'in_transit'),
		)
		assert.deepEqual(left, [], `${where}: nothing is under way for ${id}`)
	}
}

let made = 0
function anything(random: Random, log: MemoryLog): Intent {
	const one = (kind: 'reservation' | 'task'): Id =>
		random.pick([...recordsOf(log, kind).map(({ id }) => id), idOf(kind, 0)])
	const goods = () =>
		hold(++made, random.int(7), {
			incident_id: random.pick([FLOOD, OTHER]),
			...random.pick([{}, { depot_id: DALE, item_code: 'sandbag' as const }, { item_code: 'hose' as const }]),
		})
	const step1 = (): SingleIntent =>
		(random.chance(0.5)
			? step(one('reservation'), random.pick(['in_transit', 'received', 'released', 'released']))
			: step(one('task'), random.pick(['accepted', 'en_route', 'on_scene', 'returning', 'done', 'cancelled']), {
					...(random.chance(0.5) ? { reason: '复核' } : {}),
				})) as SingleIntent
	const batch = idOf('stock', 1 + random.int(6))
	const choices: (() => Intent)[] = [
		() => reserve(goods()),
		() => reserve(goods(), goods(), goods()),
		() =>
			dispatch(
				order(++made, {
					incident_id: random.pick([FLOOD, OTHER]),
					force_id: random.pick([SQUAD, CREW]),
					...(random.chance(0.7) ? { people: 1 + random.int(5) } : {}),
					...(random.chance(0.6) ? { reason: '增援' } : {}),
				}),
			),
		step1,
		step1,
		step1,
		() => ({ do: 'batch', intents: [step1(), step1()] }),
		() => ({
			do: 'stock',
			id: batch,
			sort: random.pick(['in', 'out', 'return', 'adjust', 'scrap']),
			qty: random.int(8),
		}),
		() => ({ do: 'edit', id: batch, set: { qty_on_hand: random.int(12) } }),
		() => ({ do: 'edit', id: one('reservation'), set: random.pick([{ qty: 1 }, { carrier: '自运' }]) }),
		() => ({ do: 'edit', id: batch, set: { depot_id: random.pick([HILL, DALE]) } }),
		() => ({ do: 'undo', seq: Math.max(1, log.entries.length - random.int(3)) }),
		() => step(random.pick([FLOOD, OTHER]), random.pick(['ended', 'responding', 'responding'])),
		() => ({ do: 'merge', id: random.pick([FLOOD, OTHER]), into: random.pick([FLOOD, OTHER]) }),
	]
	return random.pick(choices)()
}

test('after any sequence of asks, quantities are what is held and what was booked, and forces are where their tasks are', () => {
	const done = new Map<string, number>()
	for (let seed = 1; seed <= 400; seed++) {
		const random = new Random(seed)
		const log = dispatchWorld()
		const start = new Map(recordsOf(log, 'stock').map(({ id, qty_on_hand }) => [id, qty_on_hand]))
		for (let at = 0; at < 40; at++) {
			const intent = anything(random, log)
			const before = new Map(log.records)
			const hour = String(random.int(24)).padStart(2, '0')
			const decision = log.ask(intent, 'planner', momentAt(`2026-07-01T${hour}:00:00+08:00`))
			const where = `seed ${seed}, step ${at}: ${JSON.stringify(intent)}`
			if (decision.ok) done.set(intent.do, (done.get(intent.do) ?? 0) + 1)
			else assert.deepEqual(log.records, before, `${where}: refused and half done`)
			assertBooked(log, start, where)
		}
	}
	for (const kind of ['reserve', 'dispatch', 'status', 'batch', 'stock', 'edit', 'undo', 'merge'])
		assert.ok((done.get(kind) ?? 0) > 20, `${kind} went through ${done.get(kind)} times`)
})
