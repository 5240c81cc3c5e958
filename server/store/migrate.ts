import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Brings a database file to the newest schema, one whole step at a time; refuses a file from a newer release. */
export function migrate(db: DatabaseSync): void {
	const steps = readdirSync(FOLDER)
		.filter((name) => name.endsWith('.sql'))
		.sort()
	const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
	if (done > steps.length)
		throw new Error(`The data folder was written by a newer release (schema ${done}, this one knows ${steps.length}).`)
	for (const [i, name] of steps.entries()) {
		if (i < done) continue
		db.exec('BEGIN IMMEDIATE')
		try {
			db.exec(readFileSync(new URL(name, FOLDER), 'utf8'))
			if (i === 0) db.prepare('INSERT INTO clock VALUES (1, 0, ?)').run(randomUUID())
			db.exec(`PRAGMA user_version = ${i + 1}`)
			db.exec('COMMIT')
		} catch (error) {
			db.exec('ROLLBACK')
			throw error
		}
	}
}
