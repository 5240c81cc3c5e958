import type { Socket } from 'socket.io-client'
import { ulid } from 'ulid'
import type { Intent } from '../../domain/intent.ts'
import type { ClientToServer, Outcome, ServerToClient } from '../../domain/protocol.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Replica } from './replica.ts'

/** Commands on their way: shown at once, sent until they are answered. */
export class Errands {
	readonly #replica: Replica
	readonly #socket: Socket<ServerToClient, ClientToServer>
	readonly #patience: number
	readonly #answers = new Map<string, (outcome: Outcome) => void>()

	constructor(replica: Replica, socket: Socket<ServerToClient, ClientToServer>, patience: number) {
		this.#replica = replica
		this.#socket = socket
		this.#patience = patience
	}

	submit(intent: Intent): Promise<Outcome> {
		const id = ulid()
		return new Promise((answer) => {
			this.#answers.set(id, answer)
			this.#replica.submit(id, intent)
			this.#send(id, intent)
		})
	}
	/** The line is there again: what was not answered on the old one is asked anew. */
	sendAll(): void {
		for (const { id, intent } of this.#replica.unanswered) this.#send(id, intent)
	}
	/** Nobody answers for what another person has asked. */
	giveUp(): void {
		for (const { id } of this.#replica.unanswered) this.#answered(id, refuse('forbidden'))
	}

	#send(id: string, intent: Intent): void {
		if (!this.#socket.connected) return
		this.#socket.timeout(this.#patience).emit('command', { id, intent }, (error, outcome) => {
			if (!error) this.#answered(id, outcome)
			else if (this.#replica.unanswered.some((p) => p.id === id)) this.#send(id, intent)
		})
	}
	#answered(id: string, outcome: Outcome): void {
		this.#replica.settle(id, outcome.ok ? outcome.seq : null)
		this.#answers.get(id)?.(outcome)
		this.#answers.delete(id)
	}
}
