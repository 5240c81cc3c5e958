import { z } from 'zod'
import { recordId } from './field.ts'
import { askedPosition } from './geometry.ts'
import { definition, KIND_KEYS, type Kind, type Of } from './record.ts'

const ULID = '[0-9A-HJKMNP-TV-Z]{26}'
const anyId = z.string().regex(new RegExp(`^(?:${KIND_KEYS.join('|')}):${ULID}$`), 'must be kind:ULID of a known kind')

/** The version of the record that the asker has seen; when given, anything newer refuses the ask as stale. */
const expect = z.int().min(1).optional()

const SERVER_STAMPED = { version: true, updated_by: true, updated_at: true } as const
type Stamped = keyof typeof SERVER_STAMPED
/** A record as an asker writes it: without what the server stamps. */
export type Draft = { [K in Kind]: Omit<Of<K>, Stamped> }[Kind]
const drafts = KIND_KEYS.map((kind) => definition(kind).schema.omit(SERVER_STAMPED)) as unknown as [
	z.ZodObject,
	...z.ZodObject[],
]
const draft = z.discriminatedUnion('kind', drafts as never) as unknown as z.ZodType<Draft>

const add = z.strictObject({ do: z.literal('add'), record: draft })
const fieldsToSet = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,60}$/, 'not a field name'), z.unknown())
/** `set` names fields and their new values; null takes a value away. Fields not named are left as they are. */
const edit = z.strictObject({
	do: z.literal('edit'),
	id: anyId,
	set: fieldsToSet,
	expect,
})
const move = z.strictObject({ do: z.literal('move'), id: anyId, to: askedPosition, expect })
const remove = z.strictObject({ do: z.literal('remove'), id: anyId, expect })
const status = z.strictObject({
	do: z.literal('status'),
	id: anyId,
	to: z.string().min(1).max(40),
	reason: z.string().min(1).max(300).optional(),
	/** Fields that change with it, such as who received the goods. */
	set: fieldsToSet.optional(),
	expect,
})
const draftOf = <K extends Kind>(kind: K) =>
	drafts[KIND_KEYS.indexOf(kind)] as never as z.ZodType<Extract<Draft, { kind: K }>>
/** A source cries: a new alarm, or one more count of the one that it has raised already. */
const raise = z.strictObject({ do: z.literal('raise'), alarm: draftOf('alarm') })
/** Promises stock to an incident: all of it or none. Which batches it is taken from is for the rules. */
const reserve = z.strictObject({
	do: z.literal('reserve'),
	reservations: z.array(draftOf('reservation')).min(1).max(200),
})
/** Sends forces, all or none: each task is written, and the force it names is out. */
const dispatch = z.strictObject({ do: z.literal('dispatch'), tasks: z.array(draftOf('task')).min(1).max(50) })
/** Goods came, went, were counted or thrown away: the batch and a line of the ledgers change together. */
const stock = z.strictObject({
	do: z.literal('stock'),
	/** The batch. */
	id: anyId,
	sort: z.enum(['in', 'out', 'return', 'adjust', 'scrap']),
	/** How many; of a stock-take (`adjust`) how many were found. */
	qty: z.int().min(0).max(100_000_000),
	note: z.string().min(1).max(120).optional(),
	doc_no: z.string().min(1).max(40).optional(),
	handed_by: z.string().min(1).max(30).optional(),
	expect,
})
/** Two reports of one thing: what was promised and sent for the one is now for the other. */
const merge = z.strictObject({ do: z.literal('merge'), id: anyId, into: anyId })
/** What a masked value is asked for with: the record, the path of the value such as `contacts.0.phone`, and why. */
export const revealAsk = z.strictObject({
	id: anyId,
	field: z
		.string()
		.max(60)
		.regex(/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+){0,2}$/, 'not a path of a field'),
	reason: z.string().trim().min(2).max(120),
})
/** A masked value is shown in full: the record `as` of who asked and why is all that is written. */
const reveal = revealAsk.extend({ do: z.literal('reveal'), as: recordId('reveal') })
export type RevealIntent = z.infer<typeof reveal>
/** Takes back the entry of that number, if it is the asker's own and nothing has touched its records since. */
const undo = z.strictObject({ do: z.literal('undo'), seq: z.int().min(1) })

const single = z.discriminatedUnion('do', [add, edit, move, remove, status])
export const BATCH_LIMIT = 5000
/** All or nothing, one entry in the log. */
const batch = z.strictObject({
	do: z.literal('batch'),
	intents: z.array(single).min(1).max(BATCH_LIMIT),
	note: z.string().min(1).max(200).optional(),
})

/** Everything a person, an import file or a feed may ask for. There is no second way to write. */
export const intent = z.discriminatedUnion('do', [
	add,
	edit,
	move,
	remove,
	status,
	raise,
	reserve,
	dispatch,
	stock,
	merge,
	reveal,
	undo,
	batch,
])
export type SingleIntent = z.infer<typeof single>
export type Intent = z.infer<typeof intent>

/** `id` is made by the asker and makes the ask safe to repeat. */
export const command = z.strictObject({
	id: z.string().regex(/^[\w-]{8,64}$/, '8 to 64 letters, digits, - or _'),
	intent,
})
export type Command = z.infer<typeof command>
