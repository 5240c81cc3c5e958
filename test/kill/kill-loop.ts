import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Session } from '../../client/session/session.ts'
import type { Change } from '../../domain/change.ts'
import { Random } from '../fixtures/random.ts'
import { type ServerProcess, startServer, tokenOf } from '../fixtures/server-process.ts'
import { riskDraft } from '../fixtures/world.ts'

/** What the writers know of each command: answered ok with its number, or never answered. */
type Journal = Map<string, { seq: number | null; record: string }>
const WRITERS = 4

/** Kills the server `times` times in the middle of writes and compares its log with what the writers were told. */
export async function killLoop(
	times: number,
	seed = 1,
): Promise<{ acknowledged: number; unknown: number; entries: number; slowestStartMs: number }> {
	const random = new Random(seed)
	const folder = mkdtempSync(join(tmpdir(), 'kill-'))
	const journal: Journal = new Map()
	let slowestStartMs = 0
	try {
		for (let i = 0; i < times; i++) {
			const began = performance.now()
			const server = await startServer({ DATA_DIR: folder, DEMO: '0' })
			slowestStartMs = Math.max(slowestStartMs, performance.now() - began)
			await writeUntilKilled(server, random, journal, i)
		}
		const entries = verify(join(folder, 'fourmap.db'), journal)
		const acknowledged = [...journal.values()].filter((kept) => kept.seq !== null).length
		return { acknowledged, unknown: journal.size - acknowledged, entries, slowestStartMs }
	} finally {
		rmSync(folder, { recursive: true })
	}
}

async function writeUntilKilled(server: ServerProcess, random: Random, journal: Journal, round: number): Promise<void> {
	const token = tokenOf(server, 'planner')
	const session = new Session({ url: server.url, token, backOff: [60_000, 60_000], patience: 60_000 })
	let alive = true
	const sendOverHttp = async (n: number) => {
		for (let k = 0; alive; k++) {
			const id = `http-${round}-${n}-${k}`
			const record = riskDraft(random)
			journal.set(id, { seq: null, record: record.id })
			const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
			const body = JSON.stringify({ id, intent: { do: 'add', record } })
			const answer = await fetch(`${server.url}/api/commands`, { method: 'POST', headers, body }).catch(() => null)
			const outcome = (await answer?.json().catch(() => null)) as { ok?: boolean; seq?: number } | null
			if (outcome?.ok) journal.get(id)!.seq = outcome.seq!
			else if (outcome) throw new Error(`refused: ${JSON.stringify(outcome)}`)
		}
	}
	const sendOverSocket = (n: number, k: number) => {
		if (!alive) return
		const id = `sock-${round}-${n}-${k}`
		const record = riskDraft(random)
		journal.set(id, { seq: null, record: record.id })
		session.socket.emit('command', { id, intent: { do: 'add', record } }, (outcome) => {
			if (outcome.ok) journal.get(id)!.seq = outcome.seq
			sendOverSocket(n, k + 1)
		})
	}
	const writers = Array.from({ length: WRITERS / 2 }, (_, n) => sendOverHttp(n))
	for (let n = 0; n < WRITERS / 2; n++) sendOverSocket(n, 0)
	await new Promise((done) => setTimeout(done, random.int(400)))
	await server.kill('SIGKILL')
	alive = false
	session.close()
	await Promise.all(writers)
}

/** Opens the file itself: every acknowledged command once, at its number; no holes; the log replays to the tables. */
function verify(path: string, journal: Journal): number {
	const db = new DatabaseSync(path)
	try {
		assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' })
		const log = db.prepare('SELECT seq, command_id, changes FROM entry ORDER BY seq').all() as {
			seq: number
			command_id: string
			changes: string
		}[]
		assert.deepEqual(
			log.map((row) => row.seq),
			log.map((_, i) => i + 1),
		)
		const kept = new Map(log.map((row) => [row.command_id, row.seq]))
		assert.equal(kept.size, log.length)
		for (const [id, { seq }] of journal)
			if (seq !== null) assert.equal(kept.get(id), seq, `${id} was acknowledged as ${seq}`)
		const replay = new Map<string, string>()
		for (const { changes } of log)
			for (const { id, after } of JSON.parse(changes) as Change[]) {
				if (after) replay.set(id, JSON.stringify(after))
				else replay.delete(id)
			}
		const rows = db.prepare('SELECT id, body FROM record').all() as { id: string; body: string }[]
		assert.deepEqual(new Map(rows.map((row) => [row.id, row.body])), replay)
		return log.length
	} finally {
		db.close()
	}
}
