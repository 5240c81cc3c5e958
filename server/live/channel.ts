import type { Entry } from '../../domain/change.ts'
import { equal } from '../../domain/equal.ts'
import type { Outcome, Welcome } from '../../domain/protocol.ts'
import { PROTOCOL, requests } from '../../domain/protocol.ts'
import { pathText, refuse } from '../../domain/refusal.ts'
import type { Identify } from '../auth/identify.ts'
import type { Layers } from '../layers/layers.ts'
import type { Store } from '../store/store.ts'
import { Feed } from './feed.ts'
import { drop, type Io, isCongested, type Line } from './line.ts'
import { openPresence } from './presence.ts'

/** What the live channel reports of itself; the app counts and logs it. */
export type Reports = {
	outcome(outcome: Outcome): void
	fault(where: string, error: unknown): void
	lines(count: number): void
}
export type ChannelParts = {
	store: Store
	layers: Layers
	identify: Identify
	now: () => number
	reports: Reports
	stalledMs?: number
	/** Names the client that this server serves; null where it serves none. */
	build?: string | null
}

type Channel = {
	/** Since when an account has held a line, in epoch milliseconds; null while it holds none. */
	heldSince: (account: string) => number | null
	close: () => void
}

/** Serves `hello` and `command` on every line and keeps the feed running. */
export function openChannel(
	io: Io,
	{ store, layers, identify, now, reports, stalledMs, build = null }: ChannelParts,
): Channel {
	const feed = new Feed(io, layers, now, stalledMs)
	const presence = openPresence(now)
	const stop = store.onEntry((entry) => {
		feed.hear(entry)
		recheckWalls(entry)
	})

	io.use((line, next) => {
		const who = identified(line)
		if (!who) return next(new Error('signed-out'))
		line.data = { who, room: null }
		next()
	})

	io.on('connection', (line) => {
		// Between the two it may have been taken off the list.
		if (!isStill(line)) return drop(line)
		reports.lines(io.engine.clientsCount)
		const { account, name, role, scopes } = line.data.who
		presence.came(account)
		line.emit('me', { account, name, role, scopes, build })
		line.on('hello', (ask, answer) => void serve(line, 'hello', answer, async () => welcome(line, ask)))
		line.on('command', (ask, answer) => void serve(line, 'command', answer, () => act(line, ask)))
		line.on('disconnect', () => {
			feed.leave(line)
			presence.left(account)
			reports.lines(io.engine.clientsCount)
		})
	})

	function identified({ handshake: { auth, headers } }: Line) {
		const token: unknown = auth.token
		return identify(typeof token === 'string' ? { ...headers, authorization: `Bearer ${token}` } : headers)
	}
	const isStill = (line: Line): boolean => equal(identified(line), line.data.who)

	/** A wall whose record went away, or came to another division, comes back as what it is now, or not at all. */
	function recheckWalls({ changes }: Entry): void {
		const walls = new Set(changes.map(({ id }) => id).filter((id) => id.startsWith('wall:')))
		if (walls.size === 0) return
		for (const line of io.sockets.sockets.values()) if (walls.has(line.data.who.account) && !isStill(line)) drop(line)
	}

	function welcome(line: Line, ask: unknown): Welcome {
		const hello = requests.hello.safeParse(ask)
		if (!hello.success) {
			const issue = hello.error.issues[0]!
			return { type: 'malformed', where: pathText(issue.path), why: issue.message }
		}
		if (hello.data.protocol !== PROTOCOL) return { type: 'outdated', protocol: PROTOCOL }
		// Join before reading: a change may then arrive twice, never not at all.
		const room = feed.join(line, line.data.who)
		const { epoch, seq } = layers
		const at = now()
		const changes = hello.data.epoch === epoch ? layers.since(hello.data.since) : null
		if (changes) return { type: 'resume', epoch, seq, at, changes: room.tell(changes) }
		return { type: 'reset', epoch, seq, at, ...room.everything(layers) }
	}

	async function act(line: Line, ask: unknown): Promise<Outcome> {
		const command = requests.command.safeParse(ask)
		const outcome = command.success
			? await store.commit(line.data.who, command.data)
			: malformed(command.error.issues[0]!)
		reports.outcome(outcome)
		return outcome
	}

	/** A fault drops this one line. The browser comes back, says hello, and asks again: commands are safe to repeat. */
	async function serve<A>(line: Line, what: string, answer: unknown, work: () => Promise<A>): Promise<void> {
		// A reader that does not read gets no second welcome: what it was sent is still in the pipe.
		if (what === 'hello' && isCongested(line)) return
		try {
			const result = await work()
			if (typeof answer === 'function') answer(result)
		} catch (error) {
			reports.fault(`live ${what}`, error)
			drop(line)
		}
	}

	return {
		heldSince: presence.since,
		close() {
			stop()
			feed.close()
		},
	}
}

const malformed = (issue: { path: PropertyKey[]; message: string; code: string; keys?: string[] }): Outcome =>
	refuse(
		'malformed',
		pathText(issue.code === 'unrecognized_keys' ? [...issue.path, ...(issue.keys ?? [])] : issue.path),
		issue.message,
	)
