import type { Entry } from '../../domain/change.ts'
import { equal } from '../../domain/equal.ts'
import type { Identify } from '../auth/identify.ts'
import { drop, type Io, type Line } from './line.ts'

/** Lets lines in by who they are; `isStill` says of one whether it would be let in as the same again. */
export function openDoor(io: Io, identify: Identify) {
	function identified({ handshake: { auth, headers } }: Line) {
		const token: unknown = auth.token
		return identify(typeof token === 'string' ? { ...headers, authorization: `Bearer ${token}` } : headers)
	}
	const isStill = (line: Line): boolean => equal(identified(line), line.data.who)

	io.use((line, next) => {
		const who = identified(line)
		if (!who) return next(new Error('signed-out'))
		line.data = { who, room: null }
		next()
	})
	return {
		isStill,
		/** A wall whose record went away, or came to another division, comes back as what it is now, or not at all. */
		recheckWalls({ changes }: Entry): void {
			const walls = new Set(changes.map(({ id }) => id).filter((id) => id.startsWith('wall:')))
			if (walls.size === 0) return
			for (const line of io.sockets.sockets.values()) if (walls.has(line.data.who.account) && !isStill(line)) drop(line)
		},
	}
}
