import type { Actor } from '../../domain/actor.ts'
import type { Change } from '../../domain/change.ts'
import { type Asking, type Decision, decide } from '../../domain/decide.ts'
import type { Intent } from '../../domain/intent.ts'
import { judge } from '../../domain/judge.ts'
import { CHINA, type Look } from '../../domain/look.ts'
import { Places } from '../../domain/places.ts'
import type { AnyRecord, Id } from '../../domain/record.ts'
import { referencesOf } from '../../domain/reference.ts'

export const NOON = { at: '2026-07-01T12:00:00+08:00', today: '2026-07-01' }
export const stampedBy = (by: string, version = 1, at = NOON.at) => ({ version, updated_by: by, updated_at: at })

/** The plainest store there could be: every question is answered by looking through everything. */
export class MemoryLog {
	readonly records = new Map<Id, AnyRecord>()
	readonly entries: { actor: string; changes: Change[] }[] = []

	constructor(...intents: Intent[]) {
		for (const intent of intents) this.must(intent)
	}

	look(): Look {
		const find = (test: (r: AnyRecord) => boolean) => [...this.records.values()].find(test)?.id
		return {
			get: (id) => this.records.get(id),
			idOfCode: (code) => find((r) => r.code === code),
			idOfSource: (system, id) => find((r) => r.src_system === system && r.src_id === id),
			referrers: (id) =>
				[...this.records.values()].filter((r) => [...referencesOf(r)].some(({ to }) => to === id)).map((r) => r.id),
			entry: (seq) => this.entries[seq - 1],
			lastTouched: (id) => {
				const at = this.entries.findLastIndex(({ changes }) => changes.some((change) => change.id === id))
				return at < 0 ? undefined : at + 1
			},
			places: Places.of(this.records.values()),
			bounds: CHINA,
		}
	}

	/** Decides without asking for rights, and keeps what was decided. */
	ask(intent: Intent, by = 'planner', moment: Omit<Asking, 'by'> = NOON): Decision {
		return this.#keep(decide(this.look(), intent, { ...moment, by }), by)
	}
	/** Decides as the server does for this actor, and keeps what was decided. */
	askAs(actor: Actor, intent: Intent, moment: Omit<Asking, 'by'> = NOON): Decision {
		return this.#keep(judge(this.look(), actor, intent, moment), actor.account)
	}
	/** Like `ask`, for what must go through; gives the number of the entry. */
	must(intent: Intent, by = 'planner', moment = NOON): number {
		const decision = this.ask(intent, by, moment)
		if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision)}`)
		return this.entries.length
	}

	#keep(decision: Decision, actor: string): Decision {
		if (!decision.ok) return decision
		for (const { id, after } of decision.changes)
			if (after) this.records.set(id, after)
			else this.records.delete(id)
		this.entries.push({ actor, changes: decision.changes })
		return decision
	}
}
