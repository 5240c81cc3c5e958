import type { DatabaseSync } from 'node:sqlite'
import type { Actor } from '../../domain/actor.ts'
import type { Entry } from '../../domain/change.ts'
import type { Command } from '../../domain/intent.ts'
import type { Outcome } from '../../domain/protocol.ts'
import { StoreFault } from './store.ts'

type Applied = { outcome: Outcome; entry: Entry | null }
type Waiting = { actor: Actor; command: Command; answer: (outcome: Outcome) => void; fail: (fault: StoreFault) => void }
type Listener = { rolledBack: () => void; committed: (entry: Entry) => void }

/** Commands of one transaction; more would make the first of them wait too long for its answer. */
const GROUP_LIMIT = 256

/** Commands that arrive while the disk is busy share the next transaction, and so one disk sync. */
export function groupCommits(db: DatabaseSync, apply: (actor: Actor, command: Command) => Applied, told: Listener) {
	const queue: Waiting[] = []
	let running: Promise<void> | null = null

	const rollBack = () => {
		try {
			if (db.isTransaction) db.exec('ROLLBACK')
		} finally {
			told.rolledBack()
		}
	}

	/** A command that faults is rolled back alone, so that its neighbours in the group still go through. */
	function step({ actor, command }: Waiting): Applied | StoreFault {
		db.exec('SAVEPOINT step')
		try {
			const applied = apply(actor, command)
			db.exec('RELEASE step')
			return applied
		} catch (error) {
			if (db.isTransaction) db.exec('ROLLBACK TO step; RELEASE step')
			told.rolledBack()
			if (!db.isTransaction) throw error
			return new StoreFault(error)
		}
	}

	function transact(group: Waiting[]): (Applied | StoreFault)[] {
		try {
			db.exec('BEGIN IMMEDIATE')
			const results = group.map(step)
			db.exec('COMMIT')
			return results
		} catch (error) {
			rollBack()
			return group.map(() => new StoreFault(error))
		}
	}

	/** The entry is on disk whatever its listeners make of it; one that fails is a bug, and ends the process after the answer. */
	function tell(entry: Entry): void {
		try {
			told.committed(entry)
		} catch (error) {
			setImmediate(() => {
				throw error
			})
		}
	}

	async function run(): Promise<void> {
		while (queue.length > 0) {
			await new Promise((resolve) => setImmediate(resolve))
			const group = queue.splice(0, GROUP_LIMIT)
			for (const [i, result] of transact(group).entries()) {
				const waiting = group[i]!
				if (result instanceof StoreFault) waiting.fail(result)
				else {
					if (result.entry) tell(result.entry)
					waiting.answer(result.outcome)
				}
			}
		}
		running = null
	}

	return {
		commit: (actor: Actor, command: Command) =>
			new Promise<Outcome>((answer, fail) => {
				queue.push({ actor, command, answer, fail })
				running ??= run()
			}),
		drained: async () => {
			while (running) await running
		},
	}
}
