import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, StatementSync } from 'node:sqlite'
import { after, describe, mock, test } from 'node:test'
import type { Entry } from '../domain/change.ts'
import type { Command, Intent } from '../domain/intent.ts'
import type { Outcome } from '../domain/protocol.ts'
import type { AnyRecord } from '../domain/record.ts'
import { openSqlite, type SqliteOptions } from '../server/store/sqlite.ts'
import { type Store, StoreFault } from '../server/store/store.ts'
import { stampedBy } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'
import { Random } from './fixtures/random.ts'
import {
	adds,
	byId,
	CLERK,
	inside,
	PLANNER,
	regionDrafts,
	riskDraft,
	TOWNSHIPS,
	villageCode,
} from './fixtures/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const freshFile = () => join(folder, `${++files}.db`)

const NOON_MS = Date.parse('2026-07-01T04:00:00Z')
const noon = { now: () => NOON_MS }
const AT = '2026-07-01T12:00:00+08:00'
let commands = 0
const command = (intent: Intent, id = `command-${++commands}`): Command => ({ id, intent })
const risk = idOf('risk', 1)
const kept = (draft: object, version = 1) => ({ ...draft, ...stampedBy('planner', version, AT) }) as AnyRecord
const addRisk = (n: number, more: Parameters<typeof sample<'risk'>>[2] = {}): Intent => ({
	do: 'add',
	record: sample('risk', n, more),
})
const rename = (name: string, n = 1): Intent => ({ do: 'edit', id: idOf('risk', n), set: { name } })

async function withStore(
	path: string,
	use: (store: Store) => Promise<void>,
	options: SqliteOptions = noon,
): Promise<void> {
	const store = openSqlite(path, options)
	try {
		await use(store)
	} finally {
		await store.close()
	}
}

/** What every store must do, whatever lies beneath; a second engine joins by one more line at the end of this file. */
function contract(name: string, place: () => string): void {
	const testStore = (title: string, use: (store: Store) => Promise<void>, options: { todo?: string } = {}) =>
		test(title, options, () => withStore(place(), use))

	describe(name, () => {
		testStore('an accepted command has a number, a record, an entry and a place in the history', async (store) => {
			assert.deepEqual(await store.snapshot(), { seq: 0, records: [] })
			assert.deepEqual(await store.commit(PLANNER, command(addRisk(1), 'first-command')), { ok: true, seq: 1 })
			assert.deepEqual(await store.commit(PLANNER, command(rename('二'), 'second-command')), { ok: true, seq: 2 })
			const [one, two] = [kept(sample('risk', 1)), kept(sample('risk', 1, { name: '二' }), 2)]
			assert.deepEqual(await store.snapshot(), { seq: 2, records: [two] })
			const entries: Entry[] = [
				{
					seq: 1,
					commandId: 'first-command',
					actor: 'planner',
					at: AT,
					note: '新增风险点「风险点1」',
					changes: [{ id: risk, before: null, after: one }],
				},
				{
					seq: 2,
					commandId: 'second-command',
					actor: 'planner',
					at: AT,
					note: '修改风险点「二」',
					changes: [{ id: risk, before: one, after: two }],
				},
			]
			assert.deepEqual(await store.entries(0, 10), entries)
			assert.deepEqual(await store.entries(0, 1), entries.slice(0, 1))
			assert.deepEqual(await store.entries(1, 10), entries.slice(1))
			assert.deepEqual(await store.entries(2, 10), [])
			assert.deepEqual(await store.history(risk), entries)
			assert.deepEqual(await store.history(idOf('risk', 2)), [])
		})

		testStore('a refused command takes no number and leaves nothing', async (store) => {
			const told: Entry[] = []
			store.onEntry((entry) => told.push(entry))
			const table: [intent: Intent, refusal: string][] = [
				[rename('二'), 'missing'],
				[{ do: 'undo', seq: 1 }, 'missing'],
				[
					{
						do: 'batch',
						intents: [
							{ do: 'add', record: sample('risk', 1) },
							{ do: 'add', record: sample('risk', 1) },
						],
					},
					'exists',
				],
			]
			for (const [intent, refusal] of table) {
				const outcome = await store.commit(PLANNER, command(intent))
				assert.equal(outcome.ok || outcome.refusal, refusal)
			}
			const outcome = await store.commit({ ...PLANNER, role: 'wall' }, command(addRisk(1)))
			assert.deepEqual(outcome, { ok: false, refusal: 'forbidden' })
			assert.deepEqual([await store.snapshot(), await store.entries(0, 10), told], [{ seq: 0, records: [] }, [], []])
			assert.deepEqual(await store.commit(PLANNER, command(addRisk(1))), { ok: true, seq: 1 })
		})

		testStore('a command repeated has the same outcome and one entry, at any time', async (store) => {
			const add = command(addRisk(1))
			const outcomes = await Promise.all([add, add, structuredClone(add)].map((c) => store.commit(PLANNER, c)))
			assert.deepEqual(outcomes, Array(3).fill({ ok: true, seq: 1 }))
			await store.commit(PLANNER, command({ do: 'remove', id: risk }))
			assert.deepEqual(await store.commit(PLANNER, add), { ok: true, seq: 1 }, 'also when it could not be done again')
			assert.deepEqual(await store.snapshot(), { seq: 2, records: [] })
			assert.equal((await store.entries(0, 10)).length, 2)
		})

		testStore('the id of a command is not taken for another intent or by another account', async (store) => {
			await store.commit(PLANNER, command(addRisk(1), 'the-same-id'))
			const reused: Outcome = { ok: false, refusal: 'command-id-reused', where: 'id' }
			assert.deepEqual(await store.commit(PLANNER, command(addRisk(2), 'the-same-id')), reused)
			assert.deepEqual(await store.commit(CLERK, command(addRisk(1), 'the-same-id')), reused)
			assert.deepEqual((await store.snapshot()).seq, 1)
		})

		testStore('many commands at once are numbered in the order they came, and told in that order', async (store) => {
			const told: number[] = []
			const stop = store.onEntry((entry) => told.push(entry.seq))
			const answered: number[] = []
			const outcomes = await Promise.all(
				Array.from({ length: 600 }, (_, i) =>
					store.commit(PLANNER, command(addRisk(i))).then((outcome) => {
						assert.ok(outcome.ok && told.includes(outcome.seq), 'the entry is told before the answer')
						answered.push(outcome.seq)
						return outcome
					}),
				),
			)
			const numbers = Array.from({ length: 600 }, (_, i) => i + 1)
			assert.deepEqual(
				outcomes,
				numbers.map((seq) => ({ ok: true, seq })),
			)
			assert.deepEqual([told, answered], [numbers, numbers])
			stop()
			await store.commit(PLANNER, command(rename('二')))
			assert.equal(told.length, 600, 'whoever has stopped listening hears no more')
		})

		testStore('a command sees those before it in the same group', async (store) => {
			const outcomes = await Promise.all(
				[
					addRisk(1),
					addRisk(1),
					rename('二'),
					{ do: 'undo', seq: 2 } as const,
					{ do: 'remove', id: risk } as const,
					rename('三'),
				].map((intent) => store.commit(PLANNER, command(intent))),
			)
			assert.deepEqual(
				outcomes.map((outcome) => (outcome.ok ? outcome.seq : outcome.refusal)),
				[1, 'exists', 2, 3, 4, 'missing'],
			)
		})

		testStore('the history of a record outlives it', async (store) => {
			await store.commit(PLANNER, command(addRisk(1)))
			await store.commit(
				PLANNER,
				command({
					do: 'batch',
					intents: [
						{ do: 'add', record: sample('risk', 2) },
						{ do: 'edit', id: risk, set: { name: '二' } },
					],
				}),
			)
			await store.commit(PLANNER, command(rename('别处', 2)))
			await store.commit(PLANNER, command({ do: 'remove', id: risk }))
			assert.deepEqual(
				(await store.history(risk)).map(({ seq }) => seq),
				[1, 2, 4],
			)
			await store.commit(PLANNER, command({ do: 'undo', seq: 4 }))
			assert.deepEqual(
				(await store.history(risk)).map(({ seq }) => seq),
				[1, 2, 4, 5],
			)
			assert.deepEqual((await store.history(risk)).at(-1)!.changes, [
				{ id: risk, before: null, after: kept(sample('risk', 1, { name: '二' }), 3) },
			])
		})

		testStore('two points swap their numbers and sources in one batch', async (store) => {
			const one = { code: 'A', src_system: 's', src_id: '1' }
			const two = { code: 'B', src_system: 's', src_id: '2' }
			await store.commit(PLANNER, command(addRisk(1, one)))
			await store.commit(PLANNER, command(addRisk(2, two)))
			const swap: Intent = {
				do: 'batch',
				intents: [
					{ do: 'edit', id: risk, set: two },
					{ do: 'edit', id: idOf('risk', 2), set: one },
				],
			}
			assert.deepEqual(await store.commit(PLANNER, command(swap)), { ok: true, seq: 3 })
			assert.deepEqual(byId((await store.snapshot()).records), [
				kept(sample('risk', 1, two), 2),
				kept(sample('risk', 2, one), 2),
			])
			assert.deepEqual(await store.commit(PLANNER, command({ do: 'undo', seq: 3 })), { ok: true, seq: 4 })
			assert.deepEqual(byId((await store.snapshot()).records), [
				kept(sample('risk', 1, one), 3),
				kept(sample('risk', 2, two), 3),
			])
		})

		testStore('a number that is taken is refused, not a fault', async (store) => {
			await store.commit(PLANNER, command(addRisk(1, { code: 'A', src_system: 's', src_id: '1' })))
			for (const [more, where] of [
				[{ code: 'A' }, 'record.code'],
				[{ src_system: 's', src_id: '1' }, 'record.src_id'],
			] as const)
				assert.deepEqual(await store.commit(PLANNER, command(addRisk(2, more))), {
					ok: false,
					refusal: 'code-taken',
					where,
				})
		})

		testStore('what is pointed at stays, until nothing points at it', async (store) => {
			const unit = (n: number, parent?: number): Intent => ({
				do: 'add',
				record: sample('org', n, parent ? { parent_id: idOf('org', parent) } : {}),
			})
			await store.commit(PLANNER, command(unit(1)))
			await store.commit(PLANNER, command(unit(2, 1)))
			const remove: Intent = { do: 'remove', id: idOf('org', 1) }
			assert.deepEqual(await store.commit(PLANNER, command(remove)), {
				ok: false,
				refusal: 'in-use',
				where: 'id',
				why: 'org:01SAMP00000000000000000002',
			})
			await store.commit(PLANNER, command({ do: 'edit', id: idOf('org', 2), set: { parent_id: null } }))
			assert.deepEqual(await store.commit(PLANNER, command(remove)), { ok: true, seq: 4 })
		})

		testStore('divisions are known as soon as they are stored, and no longer once they are gone', async (store) => {
			await store.commit(PLANNER, command({ do: 'batch', intents: adds(regionDrafts()) }))
			const random = new Random(1)
			await store.commit(PLANNER, command(addRisk(1, { at: inside(0, 0, random) })))
			await store.commit(PLANNER, command({ do: 'move', id: risk, to: inside(1, 1, random) }))
			assert.equal((await store.snapshot()).records.find((r) => r.id === risk)?.region_code, villageCode(1, 1))
			const village = regionDrafts().find((r) => r.region_code === villageCode(2, 0))!
			await store.commit(PLANNER, command({ do: 'remove', id: village.id }))
			const unknown = await store.commit(PLANNER, command(addRisk(2, { region_code: villageCode(2, 0) })))
			assert.equal(unknown.ok || unknown.refusal, 'unknown-region')
			await store.commit(PLANNER, command({ do: 'move', id: risk, to: inside(2, 0, random) }))
			assert.equal((await store.snapshot()).records.find((r) => r.id === risk)?.region_code, `${TOWNSHIPS[2]}000`)
		})

		testStore('nobody adds over a record they cannot see', async (store) => {
			const neighbours = sample('risk', 1, { region_code: villageCode(1, 0) })
			await store.commit(PLANNER, command({ do: 'add', record: neighbours }))
			const outcome = await store.commit(CLERK, command(addRisk(1, { name: '顶替' })))
			assert.deepEqual([outcome.ok, await store.snapshot()], [false, { seq: 1, records: [kept(neighbours)] }])
		})

		test('a command that faults leaves its neighbours of the same group, and can be asked again', async () => {
			let calls = 0
			const broken = new Set([2, 5])
			const now = () => {
				if (broken.has(calls++)) throw new Error('the clock stands still')
				return NOON_MS
			}
			await withStore(
				place(),
				async (store) => {
					const told: number[] = []
					store.onEntry(({ seq }) => told.push(seq))
					const asked = Array.from({ length: 8 }, (_, i) => command(addRisk(i)))
					const settled = await Promise.allSettled(asked.map((c) => store.commit(PLANNER, c)))
					assert.deepEqual(
						settled.map((s) =>
							s.status === 'fulfilled'
								? s.value.ok && s.value.seq
								: [s.reason instanceof StoreFault, s.reason.message, s.reason.full],
						),
						[1, 2, [true, 'the clock stands still', false], 3, 4, [true, 'the clock stands still', false], 5, 6],
					)
					assert.deepEqual(told, [1, 2, 3, 4, 5, 6])
					const expected = [0, 1, 3, 4, 6, 7].map((n) => kept(sample('risk', n)))
					assert.deepEqual(byId((await store.snapshot()).records), expected)
					assert.deepEqual(await store.commit(PLANNER, asked[2]!), { ok: true, seq: 7 })
				},
				{ now },
			)
		})
	})
}

contract('SQLite in memory', () => ':memory:')
contract('SQLite in a file', freshFile)

describe('SQLite alone', () => {
	test('commands that come together share a transaction, at most 256 of them', async () => {
		await withStore(freshFile(), async (store) => {
			const table: [commands: number, transactions: number][] = [
				[1, 1],
				[2, 1],
				[256, 1],
				[257, 2],
				[1000, 4],
			]
			let n = 0
			for (const [count, transactions] of table) {
				const exec = mock.method(DatabaseSync.prototype, 'exec')
				await Promise.all(Array.from({ length: count }, () => store.commit(PLANNER, command(addRisk(++n)))))
				const commits = exec.mock.calls.filter((call) => call.arguments[0] === 'COMMIT').length
				exec.mock.restore()
				assert.equal(commits, transactions, `${count} commands`)
			}
			assert.equal((await store.snapshot()).records.length, n)
		})
	})

	test('a command that faults halfway takes back what it had written, its number and its divisions', async () => {
		await withStore(freshFile(), async (store) => {
			await store.commit(PLANNER, command({ do: 'batch', intents: adds(regionDrafts()) }))
			const run = StatementSync.prototype.run
			const failing = mock.method(
				StatementSync.prototype,
				'run',
				function (this: StatementSync, ...values: SQLInputValue[]) {
					if (this.sourceSQL.startsWith('INSERT INTO entry') && values.includes('unlucky-command'))
						throw new Error('disk I/O error')
					return Reflect.apply(run, this, values)
				},
			)
			const village = sample('region', 900, { region_code: `${TOWNSHIPS[0]}299` })
			const outcomes = await Promise.allSettled([
				store.commit(PLANNER, command(addRisk(1))),
				store.commit(PLANNER, command({ do: 'add', record: village }, 'unlucky-command')),
				store.commit(PLANNER, command(addRisk(2, { region_code: village.region_code }))),
				store.commit(PLANNER, command(addRisk(3))),
			])
			failing.mock.restore()
			assert.deepEqual(
				outcomes.map((s) => (s.status === 'rejected' ? s.reason.message : s.value.ok ? s.value.seq : s.value.refusal)),
				[2, 'disk I/O error', 'unknown-region', 3],
			)
			const stored = (await store.snapshot()).records.filter((r) => r.kind === 'risk' || r.id === village.id)
			assert.deepEqual(byId(stored), [kept(sample('risk', 1)), kept(sample('risk', 3))])
			assert.deepEqual(
				(await store.entries(1, 10)).map(({ seq }) => seq),
				[2, 3],
			)
			assert.deepEqual(await store.history(village.id), [])
		})
	})

	test('a transaction that cannot be committed fails every command of its group and leaves nothing', async () => {
		await withStore(freshFile(), async (store) => {
			await store.commit(PLANNER, command({ do: 'batch', intents: adds(regionDrafts()) }))
			const before = await store.snapshot()
			const exec = DatabaseSync.prototype.exec
			const failing = mock.method(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string) {
				if (sql === 'COMMIT') throw new Error('database or disk is full')
				exec.call(this, sql)
			})
			const village = sample('region', 900, { region_code: `${TOWNSHIPS[0]}299` })
			const asked = [command({ do: 'add', record: village }), command(addRisk(1, { region_code: village.region_code }))]
			const settled = await Promise.allSettled(asked.map((c) => store.commit(PLANNER, c)))
			failing.mock.restore()
			for (const s of settled) assert.ok(s.status === 'rejected' && s.reason instanceof StoreFault && s.reason.full)
			assert.deepEqual(await store.snapshot(), before)
			const unknown = await store.commit(PLANNER, asked[1]!)
			assert.equal(unknown.ok || unknown.refusal, 'unknown-region', 'the village of the lost transaction is not known')
			assert.deepEqual(await store.commit(PLANNER, asked[0]!), { ok: true, seq: 2 })
		})
	})

	test('opened again, it has the epoch, the number, the records, the log and the memory of commands', async () => {
		const path = freshFile()
		const add = command(addRisk(1))
		let epoch = ''
		await withStore(path, async (store) => {
			epoch = store.epoch
			assert.match(epoch, /^[0-9a-f-]{36}$/)
			await store.commit(PLANNER, command({ do: 'batch', intents: adds(regionDrafts()) }))
			await store.commit(PLANNER, add)
		})
		await withStore(path, async (store) => {
			assert.equal(store.epoch, epoch)
			assert.deepEqual((await store.snapshot()).seq, 2)
			assert.equal((await store.snapshot()).records.length, regionDrafts().length + 1)
			assert.deepEqual(await store.commit(PLANNER, add), { ok: true, seq: 2 })
			assert.deepEqual(await store.commit(PLANNER, command({ do: 'undo', seq: 2 })), { ok: true, seq: 3 })
			assert.deepEqual(
				(await store.entries(0, 10)).map(({ seq }) => seq),
				[1, 2, 3],
			)
			const unknown = await store.commit(PLANNER, command(addRisk(2, { region_code: '990102199201' })))
			assert.equal(unknown.ok || unknown.refusal, 'unknown-region', 'divisions are known from the start')
		})
	})

	test('each new file has an epoch of its own', () => {
		const epochs = [':memory:', ':memory:', freshFile()].map((path) => openSqlite(path).epoch)
		assert.equal(new Set(epochs).size, 3)
	})

	test('closing waits for what was asked before', async () => {
		const path = freshFile()
		const store = openSqlite(path, noon)
		const asked = Array.from({ length: 300 }, (_, i) => store.commit(PLANNER, command(addRisk(i))))
		await store.close()
		for (const outcome of await Promise.all(asked)) assert.equal(outcome.ok, true)
		await withStore(path, async (again) => assert.equal((await again.snapshot()).seq, 300))
	})

	test('a file from a newer release is refused and left as it is', async () => {
		const path = freshFile()
		await withStore(path, async (store) => void (await store.commit(PLANNER, command(addRisk(1)))))
		const versionOf = (set?: number) => {
			const db = new DatabaseSync(path)
			if (set !== undefined) db.exec(`PRAGMA user_version = ${set}`)
			const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
			db.close()
			return user_version
		}
		const known = versionOf()
		versionOf(known + 1)
		assert.throws(() => openSqlite(path), {
			message: `The data folder was written by a newer release (schema ${known + 1}, this one knows ${known}).`,
		})
		assert.equal(versionOf(known), known)
		await withStore(path, async (store) => assert.equal((await store.snapshot()).seq, 1))
	})

	const inUse = (path: string) => `${path} is in use by another server: stop it, or choose another DATA_DIR.`

	test('a second handle on the same file is refused, the first goes on, and the file is free once it closes', async () => {
		const path = freshFile()
		await withStore(path, async (store) => {
			assert.throws(() => openSqlite(path), { name: 'StoreFault', message: inUse(path) })
			assert.deepEqual(await store.commit(PLANNER, command(addRisk(1))), { ok: true, seq: 1 })
			assert.throws(() => openSqlite(path), { name: 'StoreFault', message: inUse(path) })
		})
		await withStore(path, async (store) => assert.equal((await store.snapshot()).seq, 1))
	})

	test('an opened file that was never written to is held as well', async () => {
		const path = freshFile()
		await withStore(path, async () => {})
		await withStore(path, async () => assert.throws(() => openSqlite(path), { message: inUse(path) }))
	})

	test('a second process on the same file is refused', async () => {
		const path = freshFile()
		await withStore(path, async () => {
			const module = new URL('../server/store/sqlite.ts', import.meta.url).href
			const script = `import { openSqlite } from ${JSON.stringify(module)}\ntry { openSqlite(process.argv[1]); console.log('opened') } catch (e) { console.log(e.message) }`
			const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
				encoding: 'utf8',
			})
			assert.equal(stdout.trim(), inUse(path), stderr)
		})
	})

	test('what is no database is refused and left as it is', () => {
		const path = freshFile()
		writeFileSync(path, '编号,名称\n'.repeat(500))
		assert.throws(() => openSqlite(path), /not a database/)
		assert.equal(readFileSync(path, 'utf8'), '编号,名称\n'.repeat(500))
		assert.throws(() => openSqlite(folder), /unable to open/)
	})

	test('a random run stores what the log replays to, across reopenings', async () => {
		for (let seed = 1; seed <= 20; seed++) {
			const random = new Random(seed)
			const path = freshFile()
			let store = openSqlite(path)
			const ids: string[] = []
			await store.commit(PLANNER, command({ do: 'batch', intents: adds(regionDrafts()) }))
			for (let step = 0; step < 40; step++) {
				const id = ids.length > 0 ? random.pick(ids) : risk
				const draft = riskDraft(random)
				const intents: Intent[] = [
					{ do: 'add', record: draft },
					{ do: 'move', id, to: inside(random.int(3), random.int(2), random) },
					{ do: 'remove', id },
					{ do: 'undo', seq: 1 + random.int(step + 1) },
				]
				const intent = random.pick(intents)
				const outcome = await store.commit(random.pick([PLANNER, CLERK]), command(intent))
				if (outcome.ok && intent.do === 'add') ids.push(draft.id)
				if (!random.chance(0.1)) continue
				await store.close()
				store = openSqlite(path)
			}
			const replay = new Map<string, AnyRecord>()
			const entries = await store.entries(0, 1000)
			for (const { changes } of entries)
				for (const { id, before, after } of changes) {
					assert.deepEqual(replay.get(id) ?? null, before, `seed ${seed}`)
					if (after) replay.set(id, after)
					else replay.delete(id)
				}
			const { seq, records } = await store.snapshot()
			assert.deepEqual([seq, byId(records)], [entries.length, byId(replay.values())], `seed ${seed}`)
			for (const id of ids)
				assert.deepEqual(
					await store.history(id),
					entries.filter(({ changes }) => changes.some((change) => change.id === id)),
					`seed ${seed}`,
				)
			await store.close()
		}
	})
})
