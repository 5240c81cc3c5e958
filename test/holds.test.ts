import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { SYSTEM } from '../domain/actor.ts'
import type { Intent } from '../domain/intent.ts'
import type { Outcome } from '../domain/protocol.ts'
import type { Of } from '../domain/record.ts'
import { releaseExpired } from '../server/holds.ts'
import type { Layers } from '../server/layers/layers.ts'
import { openLayers } from '../server/layers/open-layers.ts'
import { openSqlite } from '../server/store/sqlite.ts'
import { type Store, StoreFault } from '../server/store/store.ts'
import { idOf } from './domain/samples.ts'
import { add, hold, reserve, step } from './fixtures/dispatch-world.ts'
import { until } from './fixtures/until.ts'
import { DISPATCHER } from './fixtures/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'holds-'))
after(() => rmSync(folder, { recursive: true }))
const NOON = Date.parse('2026-07-01T12:00:00+08:00')
const MINUTE = 60_000
const [first, second, third] = [1, 2, 3].map((n) => idOf('reservation', n)) as [string, string, string]

let files = 0
let commands = 0
type House = {
	store: Store
	layers: Layers
	clock: { now: number }
	/** What the server could not release. */
	faults: unknown[]
	ask(intent: Intent): Promise<Outcome>
	stateOf(id: string): string
	reserved(): number
}

/** A store with ten pumps and a clock that stands still; intervals run when they are told to. */
async function house(t: TestContext): Promise<House> {
	t.mock.timers.enable({ apis: ['setInterval'] })
	const clock = { now: NOON }
	const store = openSqlite(join(folder, `${++files}.db`), { now: () => clock.now })
	t.after(() => store.close())
	const intents = [add('incident', 1, { status: 'responding' }), add('depot', 1), add('stock', 1)]
	await store.commit(SYSTEM, { id: 'the-district', intent: { do: 'batch', intents } })
	const layers = await openLayers(store)
	return {
		store,
		layers,
		clock,
		faults: [],
		ask: (intent) => store.commit(DISPATCHER, { id: `command-${++commands}`, intent }),
		stateOf: (id) => (layers.get(id) as Of<'reservation'>).status,
		reserved: () => (layers.get(idOf('stock', 1)) as Of<'stock'>).qty_reserved,
	}
}
const releasing = (t: TestContext, { store, layers, clock, faults }: House) =>
	t.after(releaseExpired({ store, layers, now: () => clock.now, fault: (_where, error) => faults.push(error) }))
/** Lets the server look, and what it asked for be done. */
async function look(t: TestContext, { store }: House, ms = 2000): Promise<void> {
	t.mock.timers.tick(ms)
	for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done))
	await store.snapshot()
}

test('what is held is free again within five seconds after its time, once, as the server’s own doing', async (t) => {
	const it = await house(t)
	releasing(t, it)
	await it.ask(reserve(hold(1, 4)))
	it.clock.now = NOON + 10 * MINUTE
	await it.ask(reserve(hold(2, 3)))
	it.clock.now = NOON + 30 * MINUTE - 1000
	await look(t, it)
	assert.deepEqual([it.stateOf(first), it.reserved()], ['held', 7])
	it.clock.now = NOON + 30 * MINUTE
	await look(t, it, 5000)
	assert.deepEqual([it.stateOf(first), it.stateOf(second), it.reserved()], ['released', 'held', 3])
	const told = (await it.store.history(first)).at(-1)!
	assert.equal(told.actor, 'system')
	const words = told.changes.flatMap(({ after: line }) => (line?.kind === 'journal' ? [line.words] : []))
	assert.deepEqual(words, ['预占到期，解除抽水泵 4 台，库点1'])
	const { seq } = await it.store.snapshot()
	for (let more = 0; more < 5; more++) await look(t, it)
	assert.equal((await it.store.snapshot()).seq, seq, 'never twice')
	assert.deepEqual(it.faults, [])
})

test('what ran out while the server was down is free as soon as it is up', async (t) => {
	const it = await house(t)
	await it.ask(reserve(hold(1, 4), hold(2, 1), hold(3, 1)))
	await it.ask(step(second, 'in_transit'))
	it.clock.now = NOON + 300 * MINUTE
	releasing(t, it)
	await until(() => it.stateOf(first) === 'released', 'the release')
	assert.deepEqual([it.stateOf(second), it.stateOf(third), it.reserved()], ['in_transit', 'released', 0])
})

test('what leaves the store at the last moment stays on its way', async (t) => {
	const it = await house(t)
	releasing(t, it)
	await it.ask(reserve(hold(1, 4)))
	it.clock.now = NOON + 30 * MINUTE
	// The dispatcher’s ask is in the queue before the server looks.
	const sent = it.ask(step(first, 'in_transit'))
	await look(t, it)
	assert.equal((await sent).ok, true)
	assert.deepEqual([it.stateOf(first), it.reserved(), it.faults], ['in_transit', 0, []])
})

test('a release that is refused is told once, and one that the disk would not take is tried again after a minute', async (t) => {
	const it = await house(t)
	await it.ask(reserve(hold(1, 4)))
	it.clock.now = NOON + 31 * MINUTE
	let asked = 0
	const answers: (() => Promise<Outcome>)[] = [
		() => Promise.reject(new StoreFault('disk is full')),
		() => Promise.resolve({ ok: false, refusal: 'rule', where: 'qty_reserved' }),
	]
	const store = { ...it.store, commit: () => answers[Math.min(asked++, 1)]!() }
	releasing(t, { ...it, store })
	await look(t, it)
	await look(t, it)
	assert.deepEqual([asked, it.faults.length], [1, 1])
	it.clock.now += MINUTE
	for (let more = 0; more < 5; more++) await look(t, it)
	assert.deepEqual([asked, it.faults.length], [2, 2])
	it.clock.now += 100 * MINUTE
	await look(t, it)
	assert.deepEqual([asked, it.faults.length], [2, 2], 'nobody asks for ever')
})
