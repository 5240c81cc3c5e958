import { PROTOCOL, requests, type Welcome } from '../../domain/protocol.ts'
import { pathText } from '../../domain/refusal.ts'
import type { Layers } from '../layers/layers.ts'
import type { Feed } from './feed.ts'
import type { Line } from './line.ts'

type Parts = { feed: Feed; layers: Layers; now: () => number }

/** The answer to `hello`: what the line has missed, or all that it may see where that cannot be told. */
export function welcome({ feed, layers, now }: Parts, line: Line, ask: unknown): Welcome {
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
