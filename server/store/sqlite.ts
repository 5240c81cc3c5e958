import { createHash, randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { Actor } from '../../domain/actor.ts'
import type { Change, Entry } from '../../domain/change.ts'
import type { Box } from '../../domain/geometry.ts'
import type { Command } from '../../domain/intent.ts'
import { judge } from '../../domain/judge.ts'
import { CHINA, type Look } from '../../domain/look.ts'
import { noteOf } from '../../domain/note.ts'
import { Places } from '../../domain/places.ts'
import type { Outcome } from '../../domain/protocol.ts'
import type { AnyRecord, Id, Kind } from '../../domain/record.ts'
import { refuse } from '../../domain/refusal.ts'
import { beijingDay, beijingTime } from '../../domain/time.ts'
import { ulids } from '../../domain/ulid.ts'
import { groupCommits } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { type EntryRow, entryOf, prepareStatements } from './statements.ts'
import type { Store } from './store.ts'
import { StoreFault } from './store.ts'
import { writeChanges } from './write-changes.ts'

/** `bounds`: the box in which positions are accepted, as it is now; `now` is epoch milliseconds. */
export type SqliteOptions = { bounds?: () => Box; now?: () => number }

const PRAGMAS = `
	PRAGMA locking_mode = EXCLUSIVE;
	PRAGMA journal_mode = WAL;
	PRAGMA synchronous = FULL;
	PRAGMA foreign_keys = ON;
	PRAGMA journal_size_limit = 67108864;
	PRAGMA busy_timeout = 2000;
`

/** Opens (and creates or migrates) the district's one database file. */
export function openSqlite(path: string, { bounds = () => CHINA, now = Date.now }: SqliteOptions = {}): Store {
	const db = open(path)
	const sql = prepareStatements(db)
	const parse = (row: { body: string } | undefined) => row && (JSON.parse(row.body) as AnyRecord)
	const regions = () => (sql.regions.all() as { body: string }[]).map((row) => JSON.parse(row.body) as AnyRecord)
	let places = Places.of(regions())

	const lookNow = (): Look => ({
		get: (id) => parse(sql.get.get(id) as { body: string } | undefined),
		idOfCode: (code) => (sql.byCode.get(code) as { id: Id } | undefined)?.id,
		idOfSource: (system, id) => (sql.bySource.get(system, id) as { id: Id } | undefined)?.id,
		referrers: (id) => (sql.referrers.all(id) as { from_id: Id }[]).map((row) => row.from_id),
		entry: (seq) => {
			const row = sql.entry.get(seq) as EntryRow | undefined
			return row && { actor: row.actor, changes: JSON.parse(row.changes) as Change[] }
		},
		lastTouched: (id) => (sql.lastTouched.get(id) as { seq: number | null }).seq ?? undefined,
		places,
		bounds: bounds(),
	})

	/** One command inside an open transaction: judged on the rows as they stand, written and numbered. */
	function apply(actor: Actor, { id: commandId, intent }: Command): { outcome: Outcome; entry: Entry | null } {
		const fingerprint = createHash('sha256')
			.update(`${actor.account}\n${JSON.stringify(intent)}`)
			.digest('base64url')
		const seen = sql.seen.get(commandId) as { seq: number; fingerprint: string } | undefined
		if (seen) {
			const same = seen.fingerprint === fingerprint
			return { outcome: same ? { ok: true, seq: seen.seq } : refuse('command-id-reused', 'id'), entry: null }
		}
		const ms = now()
		const at = beijingTime(ms)
		const ulid = ulids(ms, randomBytes(10))
		const mint = (kind: Kind) => `${kind}:${ulid()}`
		const decision = judge(lookNow(), actor, intent, { at, today: beijingDay(ms), mint })
		if (!decision.ok) return { outcome: decision, entry: null }
		const { changes } = decision
		const { seq } = sql.tick.get() as { seq: number }
		const entry = { seq, commandId, actor: actor.account, at, note: noteOf(intent, changes), changes }
		writeChanges(sql, changes, seq)
		changes.forEach(follow)
		sql.log.run(seq, commandId, fingerprint, entry.actor, at, entry.note, JSON.stringify(changes))
		return { outcome: { ok: true, seq }, entry }
	}

	function follow({ before, after }: Change): void {
		if (before?.kind === 'region') places.drop(before)
		if (after?.kind === 'region') places.put(after)
	}

	const listeners = new Set<(entry: Entry) => void>()
	const commits = groupCommits(db, apply, {
		rolledBack: () => {
			places = Places.of(regions())
		},
		committed: (entry) => {
			for (const listener of listeners) listener(entry)
		},
	})

	return {
		epoch: (sql.clock.get() as { epoch: string }).epoch,
		commit: commits.commit,
		onEntry(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		async snapshot() {
			const { seq } = sql.clock.get() as { seq: number }
			return { seq, records: (sql.all.all() as { body: string }[]).map((row) => JSON.parse(row.body) as AnyRecord) }
		},
		async entries(since, limit) {
			return (sql.since.all(since, limit) as EntryRow[]).map(entryOf)
		},
		async history(id) {
			return (sql.history.all(id) as EntryRow[]).map(entryOf)
		},
		async close() {
			await commits.drained()
			db.close()
		},
	}
}

function open(path: string): DatabaseSync {
	const db = new DatabaseSync(path)
	try {
		db.exec(PRAGMAS)
		migrate(db)
	} catch (error) {
		db.close()
		if (error instanceof Error && /locked|busy/i.test(error.message))
			throw new StoreFault(`${path} is in use by another server: stop it, or choose another DATA_DIR.`)
		throw error
	}
	return db
}
