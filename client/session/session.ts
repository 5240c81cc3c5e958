import { io, type Socket } from 'socket.io-client'
import { equal } from '../../domain/equal.ts'
import type { Intent } from '../../domain/intent.ts'
import {
	type ClientToServer,
	type Me,
	type Outcome,
	PROTOCOL,
	type ServerToClient,
	type Welcome,
} from '../../domain/protocol.ts'
import { Errands } from './errands.ts'
import { isBeat, isHeard, isMe, isUsable } from './is-heard.ts'
import { type Failure, type LineState, LineWatch } from './line-watch.ts'
import { Listeners } from './listeners.ts'
import { Replica } from './replica.ts'
import { CLOCKS, type Clocks, ServerClock } from './server-clock.ts'

export type { LineState }

export type SessionOptions = {
	url?: string
	token?: string
	/** Milliseconds before a lost line is tried again, first and at most. */
	backOff?: [first: number, most: number]
	/** Milliseconds before a line that was refused is tried again, first and at most: it may have been renewed elsewhere. */
	retry?: [first: number, most: number]
	/** How long an answer may take before the ask is repeated, in milliseconds. */
	patience?: number
	build?: string | null
	clocks?: Clocks
}

/** Often enough that a silence is told before five seconds are over. */
const LOOK_MS = 250
/** Looks that come later than this were held up, and so was what came in: it is taken first. */
const LATE_MS = 1000

/** This browser's line to the server: keeps the replica in step for ever, and carries commands there. */
export class Session {
	readonly replica: Replica
	readonly socket: Socket<ServerToClient, ClientToServer>
	me: Me | null = null
	/** The build that the server serves now, where it is another than that of this page. */
	newBuild: string | null = null
	readonly #clock: ServerClock
	readonly #line: LineWatch
	readonly #options: Required<Omit<SessionOptions, 'url' | 'token' | 'clocks'>>
	readonly #monotonic: Clocks['monotonic']
	readonly #errands: Errands
	readonly #ground = new Listeners()
	readonly #builds = new Listeners()
	#greeting = false
	#lookedAt: number
	#wait: number
	#again: ReturnType<typeof setTimeout> | undefined
	readonly #looks: ReturnType<typeof setInterval>

	constructor(options: SessionOptions = {}) {
		const { url = '', token, clocks = CLOCKS, backOff = [1000, 5000], retry = [15_000, 60_000] } = options
		this.#options = { backOff, retry, patience: options.patience ?? 8000, build: options.build ?? null }
		this.#clock = new ServerClock(clocks)
		this.#line = new LineWatch(this.#clock, clocks)
		this.#monotonic = clocks.monotonic
		this.#lookedAt = clocks.monotonic()
		this.#wait = retry[0]
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
		this.#errands = new Errands(this.replica, this.socket, this.#options.patience)
		this.#listen()
		this.#looks = setInterval(() => this.#look(), LOOK_MS)
	}

	get state(): LineState {
		return this.#line.state
	}
	onState(listener: (state: LineState) => void): () => void {
		return this.#line.onState(listener)
	}
	/** Whenever the ground under the maps may be another one. */
	onGround(listener: () => void): () => void {
		return this.#ground.add(listener)
	}
	/** Told whenever `newBuild` may be another one. */
	onBuild(listener: () => void): () => void {
		return this.#builds.add(listener)
	}
	/** Epoch milliseconds by the server's clock, whatever happens to the clock of this machine. */
	serverNow(): number {
		return this.#clock.now()
	}
	/** Shown at once, sent until it is answered, settled when its entry is heard. */
	submit(intent: Intent): Promise<Outcome> {
		return this.#errands.submit(intent)
	}
	/** Tries at once what would be tried later, since something has changed: somebody signed in. */
	tryNow(): void {
		clearTimeout(this.#again)
		if (!this.socket.connected) this.socket.connect()
	}
	close(): void {
		clearInterval(this.#looks)
		clearTimeout(this.#again)
		this.socket.disconnect()
	}

	#listen(): void {
		this.socket.on('connect', () => this.#line.opened())
		this.socket.on('disconnect', (reason) => {
			// What the server ends is not tried again by the socket itself.
			if (reason === 'io server disconnect') this.#tryIn(this.#options.backOff[0])
		})
		this.socket.on('connect_error', (error) => error.message === 'signed-out' && this.#fail('signed-out'))
		this.socket.on('me', (me) => isMe(me) && this.#meet(me))
		this.socket.on('ground', () => this.#ground.tell())
		this.socket.on('entry', (heard) => {
			// What cannot be understood counts as missed: it is asked for anew.
			if (isHeard(heard)) this.#heard(heard.at)
			if (!isHeard(heard) || !this.replica.hear(heard)) this.#greet()
		})
		this.socket.on('beat', (beat) => {
			if (isBeat(beat)) this.#heard(beat.at)
			if (isBeat(beat) && beat.last > this.replica.seq) this.#greet()
		})
	}

	/** The first that the server says on a line. */
	#meet(me: Me): void {
		const before = this.me
		this.me = me
		if (before && before.account !== me.account) this.#errands.giveUp()
		// Another viewer sees other records: all of them are told anew.
		if (before && !(before.role === me.role && equal(before.scopes, me.scopes))) this.replica.epoch = null
		const { build } = this.#options
		this.newBuild = build === null || me.build === build ? null : me.build
		this.#builds.tell()
		// What happened to the ground while the line was down was not told.
		this.#ground.tell()
		this.#greet()
	}

	#greet(): void {
		if (this.#greeting || !this.socket.connected) return
		this.#greeting = true
		const { epoch, seq } = this.replica
		const ask = { protocol: PROTOCOL, epoch, since: seq }
		this.socket.timeout(this.#options.patience).emit('hello', ask, (error, welcome) => {
			this.#greeting = false
			if (error) this.#greet()
			else this.#welcomed(welcome)
		})
	}

	#welcomed(welcome: Welcome): void {
		if (!isUsable(welcome) || !this.replica.welcome(welcome)) {
			this.#fail(welcome?.type === 'outdated' ? 'outdated' : 'refused')
			this.socket.disconnect()
			return
		}
		this.#wait = this.#options.retry[0]
		this.#heard(welcome.at)
		this.#errands.sendAll()
	}

	/** Says so, and tries again by itself all the same: nobody stands at a wall to do it. */
	#fail(reason: Failure): void {
		this.#line.failed(reason)
		this.#tryIn(this.#wait)
		this.#wait = Math.min(this.#wait * 2, this.#options.retry[1])
	}
	#tryIn(ms: number): void {
		clearTimeout(this.#again)
		this.#again = setTimeout(() => this.tryNow(), ms)
	}

	#heard(at: number): void {
		this.#clock.told(at)
		this.#line.heard()
	}
	#look(): void {
		const now = this.#monotonic()
		const late = now - this.#lookedAt > LATE_MS
		this.#lookedAt = now
		if (this.#clock.jumped()) {
			this.#line.suspect()
			this.#greet()
		} else if (late) setTimeout(() => this.#line.judge(), LOOK_MS)
		else this.#line.judge()
		if (this.#line.isHalfOpen && this.socket.connected) this.socket.io.engine.close()
	}
}
