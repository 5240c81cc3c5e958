import { type Outcome, requests } from '../../domain/protocol.ts'
import { pathText, refuse } from '../../domain/refusal.ts'
import type { Identify } from '../auth/identify.ts'
import type { Layers } from '../layers/layers.ts'
import type { Store } from '../store/store.ts'
import { openDoor } from './door.ts'
import { Feed } from './feed.ts'
import { drop, type Io, isCongested, type Line } from './line.ts'
import { openPresence } from './presence.ts'
import { welcome } from './welcome.ts'

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
	const door = openDoor(io, identify)
	const stop = store.onEntry((entry) => {
		feed.hear(entry)
		door.recheckWalls(entry)
	})

	io.on('connection', (line) => {
		// Between the two it may have been taken off the list.
		if (!door.isStill(line)) return drop(line)
		reports.lines(io.engine.clientsCount)
		const { account, name, role, scopes } = line.data.who
		presence.came(account)
		line.emit('me', { account, name, role, scopes, build })
		line.on(
			'hello',
			(ask, answer) => void serve(line, 'hello', answer, async () => welcome({ feed, layers, now }, line, ask)),
		)
		line.on('command', (ask, answer) => void serve(line, 'command', answer, () => act(line, ask)))
		line.on('disconnect', () => {
			feed.leave(line)
			presence.left(account)
			reports.lines(io.engine.clientsCount)
		})
	})

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
