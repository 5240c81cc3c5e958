import type { DatabaseSync } from 'node:sqlite'
import type { Change, Entry } from '../../domain/change.ts'

export type EntryRow = { seq: number; command_id: string; actor: string; at: string; note: string; changes: string }

export const entryOf = (row: EntryRow): Entry => ({
	seq: row.seq,
	commandId: row.command_id,
	actor: row.actor,
	at: row.at,
	note: row.note,
	changes: JSON.parse(row.changes) as Change[],
})

const ENTRY = 'SELECT seq, command_id, actor, at, note, changes FROM entry'

export const prepareStatements = (db: DatabaseSync) => ({
	clock: db.prepare('SELECT seq, epoch FROM clock'),
	tick: db.prepare('UPDATE clock SET seq = seq + 1 RETURNING seq'),
	get: db.prepare('SELECT body FROM record WHERE id = ?'),
	all: db.prepare('SELECT body FROM record'),
	regions: db.prepare("SELECT body FROM record WHERE kind = 'region'"),
	byCode: db.prepare('SELECT id FROM record WHERE code = ?'),
	bySource: db.prepare('SELECT id FROM record WHERE src_system = ? AND src_id = ?'),
	referrers: db.prepare('SELECT from_id FROM reference WHERE to_id = ?'),
	put: db.prepare(
		'INSERT INTO record VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET code = excluded.code, src_system = excluded.src_system, src_id = excluded.src_id, body = excluded.body',
	),
	release: db.prepare('UPDATE record SET code = NULL, src_system = NULL, src_id = NULL WHERE id = ?'),
	drop: db.prepare('DELETE FROM record WHERE id = ?'),
	point: db.prepare('INSERT OR IGNORE INTO reference VALUES (?, ?)'),
	unpoint: db.prepare('DELETE FROM reference WHERE from_id = ?'),
	seen: db.prepare('SELECT seq, fingerprint FROM entry WHERE command_id = ?'),
	log: db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)'),
	touch: db.prepare('INSERT INTO touch VALUES (?, ?)'),
	lastTouched: db.prepare('SELECT max(seq) AS seq FROM touch WHERE record_id = ?'),
	entry: db.prepare(`${ENTRY} WHERE seq = ?`),
	since: db.prepare(`${ENTRY} WHERE seq > ? ORDER BY seq LIMIT ?`),
	history: db.prepare(`${ENTRY} WHERE seq IN (SELECT seq FROM touch WHERE record_id = ?) ORDER BY seq`),
})
export type Statements = ReturnType<typeof prepareStatements>
