import type { Actor } from '../../domain/actor.ts'
import type { Entry } from '../../domain/change.ts'
import type { Command } from '../../domain/intent.ts'
import type { Outcome } from '../../domain/protocol.ts'
import type { AnyRecord, Id } from '../../domain/record.ts'

/** The whole of what the rest of the server may ask of a database. */
export type Store = {
	/** Changes when the data was replaced as a whole, so that every replica starts again. */
	readonly epoch: string
	/**
	 * Reads, judges, writes rows and log and takes the next number in one transaction, on disk before it answers.
	 * Repeating a command repeats its outcome; a fault rejects and leaves nothing behind.
	 */
	commit(actor: Actor, command: Command): Promise<Outcome>
	/** Called for every new entry in log order, after it is durable. */
	onEntry(listener: (entry: Entry) => void): () => void
	/** Everything stored and the number of the last entry in it. */
	snapshot(): Promise<{ seq: number; records: AnyRecord[] }>
	/** Entries after `since` in order, at most `limit`. */
	entries(since: number, limit: number): Promise<Entry[]>
	/** Entries that touched one record, oldest first; they outlive the record. */
	history(id: Id): Promise<Entry[]>
	close(): Promise<void>
}

/** Thrown when the disk or the database would not take a write; nothing of the command was kept. */
export class StoreFault extends Error {
	readonly full: boolean
	constructor(cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause })
		this.name = 'StoreFault'
		this.full = /disk is full|ENOSPC|SQLITE_FULL/i.test(this.message)
	}
}
