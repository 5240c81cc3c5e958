import { z } from 'zod'
import { command } from './intent.ts'
import type { AnyRecord, Id } from './record.ts'
import type { Refused } from './refusal.ts'

/** Raised when an old client could misread a new server; such a client is told to reload. */
export const PROTOCOL = 1

const hello = z.strictObject({
	protocol: z.int(),
	epoch: z.string().max(64).nullable(),
	since: z.int().min(0),
})

/** What a feed tells of one record: its new state as this viewer may see it, or that it is gone from their view. */
export type Told = { id: Id; after: AnyRecord | null }
/** `prev` is the number of the message before this one in the same feed: a break shows as `prev` beyond what was heard.
 * `at` is the server's clock in epoch milliseconds. */
export type Heard = { seq: number; prev: number; at: number; changes: Told[] }
/** Sent when a feed has been quiet for two seconds, so that silence means a broken line; `last` is the number of the feed's newest message. */
export type Beat = { at: number; last: number }

export type Welcome =
	| { type: 'resume'; epoch: string; seq: number; at: number; changes: Told[] }
	/** `records` is UTF-8 JSON of `AnyRecord[]`, encoded once for all viewers of the same view; `changes` came after it. */
	| { type: 'reset'; epoch: string; seq: number; at: number; records: Uint8Array; changes: Told[] }
	| { type: 'outdated'; protocol: number }
	| { type: 'malformed'; where: string; why: string }

export type Outcome = { ok: true; seq: number } | Refused

/** Client → server. Every request has its schema here and nowhere else. */
export const requests = { hello, command } as const
type Answers = { hello: Welcome; command: Outcome }
export type ClientToServer = {
	[K in keyof typeof requests]: (ask: z.input<(typeof requests)[K]>, answer: (answer: Answers[K]) => void) => void
}
export type ServerToClient = {
	entry: (entry: Heard) => void
	beat: (beat: Beat) => void
	me: (me: Me) => void
	/** The ground under the maps is another one from now on; `id` is that of its pack. */
	ground: (told: { id: string }) => void
}
/** Who the server takes this line to be; `build` names the client that the server serves, where it serves one. */
export type Me = { account: string; name: string; role: string; scopes: readonly string[]; build: string | null }
