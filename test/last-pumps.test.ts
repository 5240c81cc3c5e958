import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { SYSTEM } from '../domain/actor.ts'
import type { Outcome } from '../domain/protocol.ts'
import type { AnyRecord, Of } from '../domain/record.ts'
import { openSqlite } from '../server/store/sqlite.ts'
import { idOf } from './domain/samples.ts'
import { add, hold, reserve } from './fixtures/dispatch-world.ts'
import { serve } from './fixtures/served.ts'
import { DISPATCHER } from './fixtures/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'pumps-'))
after(() => rmSync(folder, { recursive: true }))

const ASKERS = 200
const ROUNDS = 50
const PUMPS = 10
const depot = (round: number) => idOf('depot', 1 + round)
/** In each round a depot of its own with the last ten pumps, in three batches of which the last expires first. */
const stores = Array.from({ length: ROUNDS + 1 }, (_, round) => [
	add('depot', 1 + round),
	...[5, 3, 2].map((qty_on_hand, i) =>
		add('stock', 1 + 3 * round + i, { depot_id: depot(round), qty_on_hand, expiry_date: `2099-0${3 - i}-01` }),
	),
]).flat()
const district = [add('incident', 1, { status: 'responding' }), ...stores]

const ask = (round: number, asker: number) => reserve(hold(1000 * (round + 1) + asker, 1, { depot_id: depot(round) }))

/** Ten are held, each in one reservation; the others were told that none is left. */
function assertTaken(records: readonly AnyRecord[], round: number, outcomes: readonly Outcome[]): void {
	const refused = outcomes.filter((outcome) => !outcome.ok)
	assert.equal(outcomes.length - refused.length, PUMPS, `round ${round}: ten go through`)
	for (const { refusal, where, why } of refused)
		assert.deepEqual([refusal, where, why], ['short-of-stock', 'reservations.0.qty', `0 left at ${depot(round)}`])
	const of = <R extends AnyRecord>(kind: R['kind']) =>
		records.filter((record) => record.kind === kind && 'depot_id' in record && record.depot_id === depot(round)) as R[]
	const held = of<Of<'reservation'>>('reservation')
	assert.equal(held.length, PUMPS, `round ${round}: ten reservations`)
	for (const { id, qty_on_hand, qty_reserved } of of<Of<'stock'>>('stock')) {
		const parts = held.filter(({ batches = [] }) => batches.some(({ stock_id }) => stock_id === id))
		assert.deepEqual([qty_reserved, parts.length], [qty_on_hand, qty_on_hand], `round ${round}: ${id}`)
	}
}

test(`of ${ASKERS} who ask at once for the last ten pumps exactly ten get one, ${ROUNDS} times over`, async () => {
	const store = openSqlite(join(folder, 'pumps.db'))
	await store.commit(SYSTEM, { id: 'the-district', intent: { do: 'batch', intents: district } })
	const rounds: Outcome[][] = []
	for (let round = 0; round < ROUNDS; round++)
		rounds.push(
			await Promise.all(
				Array.from({ length: ASKERS }, (_, asker) =>
					store.commit(DISPATCHER, { id: `round-${round}-${asker}`, intent: ask(round, asker) }),
				),
			),
		)
	const { records } = await store.snapshot()
	for (const [round, outcomes] of rounds.entries()) assertTaken(records, round, outcomes)
	const lines = records.filter((record) => record.kind === 'journal')
	assert.equal(lines.length, PUMPS * ROUNDS, 'a line in the timeline for each that went through')
	await store.close()
})

test('the same over HTTP', async (t) => {
	const { ask: send, store, close } = await serve({ drafts: district.map(({ record }) => record) })
	t.after(close)
	const outcomes = await Promise.all(
		Array.from({ length: ASKERS }, async (_, asker): Promise<Outcome> => {
			const json = { id: `asker-${asker}-of-the-last`, intent: ask(ROUNDS, asker) }
			const { status, body } = await send('/api/commands', { as: 'dispatcher', json })
			const told = body as Extract<Outcome, { ok: false }>
			return status === 200 ? { ok: true, seq: 0 } : { ...told, ok: false }
		}),
	)
	assertTaken((await store.snapshot()).records, ROUNDS, outcomes)
})
