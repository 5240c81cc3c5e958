import { io, type Socket } from 'socket.io-client'
import { ulid } from 'ulid'
import type { Intent } from '../../domain/intent.ts'
import {
	type ClientToServer,
	type Me,
	type Outcome,
	PROTOCOL,
	type ServerToClient,
	type Welcome,
} from '../../domain/protocol.ts'
import { Replica } from './replica.ts'

/** Fresh: heard within five seconds. Stale: not, but it will come back by itself. Failed: a person must act. */
export type LineState =
	| { line: 'connecting' }
	| { line: 'fresh'; heardAt: number }
	| { line: 'stale'; since: number }
	| { line: 'failed'; since: number; reason: 'outdated' | 'signed-out' | 'refused' }

export type SessionOptions = {
	url?: string
	token?: string
	/** Milliseconds before a lost line is tried again, first and at most. */
	backOff?: [first: number, most: number]
	/** How long an answer may take before the ask is repeated, in milliseconds. */
	patience?: number
}

const STALE_MS = 5000
/** A connected line that has been silent for so long is half-open: nobody is there any more. */
const HALF_OPEN_MS = 15_000
/** A refused sign-in is tried again, since the session may be renewed in another tab. */
const RETRY_REFUSED_MS = 15_000

/** This browser's line to the server: keeps the replica in step for ever, and carries commands there. */
export class Session {
	readonly replica: Replica
	readonly socket: Socket<ServerToClient, ClientToServer>
	me: Me | null = null
	#state: LineState = { line: 'connecting' }
	#listeners = new Set<(state: LineState) => void>()
	#groundListeners = new Set<() => void>()
	#answers = new Map<string, (outcome: Outcome) => void>()
	#greeting = false
	#heardAt: number | null = null
	#clockOffset = 0
	#watch: ReturnType<typeof setInterval>
	readonly #patience: number

	constructor({ url = '', token, backOff = [1000, 5000], patience = 8000 }: SessionOptions = {}) {
		this.#patience = patience
		this.replica = new Replica(
			() => this.me?.account ?? '',
			() => this.serverNow(),
		)
		this.socket = io(url, {
			transports: ['websocket'],
			forceNew: true,
			reconnectionDelay: backOff[0],
			reconnectionDelayMax: backOff[1],
			...(token ? { auth: { token } } : {}),
		})
		this.socket.on('connect', () => this.#greet())
		this.socket.on('disconnect', () => this.#judgeLine())
		this.socket.on('connect_error', (error) => this.#refused(error))
		this.socket.on('me', (me) => {
			this.me = me
			// What happened to the ground while the line was down was not told.
			this.#groundChanged()
		})
		this.socket.on('ground', () => this.#groundChanged())
		this.socket.on('entry', (heard) => {
			this.#clockOffset = heard.at - Date.now()
			this.#heard()
			if (!this.replica.hear(heard)) this.#greet()
		})
		this.socket.on('beat', ({ at, last }) => {
			this.#clockOffset = at - Date.now()
			this.#heard()
			if (last > this.replica.seq) this.#greet()
		})
		this.#watch = setInterval(() => this.#judgeLine(), 1000)
	}

	get state(): LineState {
		return this.#state
	}
	onState(listener: (state: LineState) => void): () => void {
		this.#listeners.add(listener)
		return () => this.#listeners.delete(listener)
	}
	/** Told whenever the ground under the maps may be another one. */
	onGround(listener: () => void): () => void {
		this.#groundListeners.add(listener)
		return () => this.#groundListeners.delete(listener)
	}
	/** Epoch milliseconds by the server's clock. */
	serverNow(): number {
		return Date.now() + this.#clockOffset
	}
	/** Shown at once, sent until it is answered, settled when its entry is heard. */
	submit(intent: Intent): Promise<Outcome> {
		const id = ulid()
		return new Promise((answer) => {
			this.#answers.set(id, answer)
			this.replica.submit(id, intent)
			this.#send(id, intent)
		})
	}
	close(): void {
		clearInterval(this.#watch)
		this.socket.disconnect()
	}

	#greet(): void {
		if (this.#greeting || !this.socket.connected) return
		this.#greeting = true
		const { epoch, seq } = this.replica
		this.socket.timeout(this.#patience).emit('hello', { protocol: PROTOCOL, epoch, since: seq }, (error, welcome) => {
			this.#greeting = false
			if (error) this.#greet()
			else this.#welcomed(welcome)
		})
	}

	#welcomed(welcome: Welcome): void {
		if (welcome.type === 'outdated' || welcome.type === 'malformed') {
			this.#fail(welcome.type === 'outdated' ? 'outdated' : 'refused')
			return
		}
		this.#clockOffset = welcome.at - Date.now()
		this.replica.welcome(welcome)
		this.#heard()
		for (const { id, intent } of this.replica.unanswered) this.#send(id, intent)
	}

	#send(id: string, intent: Intent): void {
		if (!this.socket.connected) return
		this.socket.timeout(this.#patience).emit('command', { id, intent }, (error, outcome) => {
			if (error) {
				if (this.replica.unanswered.some((p) => p.id === id)) this.#send(id, intent)
				return
			}
			this.replica.settle(id, outcome.ok ? outcome.seq : null)
			this.#answers.get(id)?.(outcome)
			this.#answers.delete(id)
		})
	}

	#refused(error: Error): void {
		if (error.message !== 'signed-out') {
			this.#judgeLine()
			return
		}
		this.#fail('signed-out')
		setTimeout(() => {
			if (!this.socket.active && !this.socket.connected) this.socket.connect()
		}, RETRY_REFUSED_MS)
	}
	#fail(reason: 'outdated' | 'signed-out' | 'refused'): void {
		this.#tell({ line: 'failed', since: Date.now(), reason })
		if (reason !== 'signed-out') this.socket.disconnect()
	}

	#groundChanged(): void {
		for (const listener of this.#groundListeners) listener()
	}
	#heard(): void {
		this.#heardAt = performance.now()
		this.#judgeLine()
	}

	#judgeLine(): void {
		if (this.#state.line === 'failed' && !this.socket.connected) return
		if (this.#heardAt === null) return
		const silent = performance.now() - this.#heardAt
		if (silent > HALF_OPEN_MS && this.socket.connected) this.socket.io.engine.close()
		if (this.socket.connected && silent <= STALE_MS) this.#tell({ line: 'fresh', heardAt: Date.now() - silent })
		else if (silent > STALE_MS && this.#state.line !== 'stale')
			this.#tell({ line: 'stale', since: Date.now() - silent })
	}

	#tell(state: LineState): void {
		this.#state = state
		for (const listener of this.#listeners) listener(state)
	}
}
