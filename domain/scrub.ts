import { z } from 'zod'
import { type Described, describeKind } from './describe.ts'
import { type AnyRecord, KIND_KEYS, type Kind, type Loose, loose } from './record.ts'

const DIGIT = '[0-9０-９]'
/** Eleven digits that begin as a mobile does, in whatever groups, with or without what is dialled before; not a part of a longer number. */
const MOBILE = new RegExp(
	`(?<!${DIGIT})(?<!${DIGIT}\\.)(?:(?:00)?86[\\s-]?|0)?[1１][3-9３-９](?:[\\s–—-]?${DIGIT}){9}(?!${DIGIT})`,
	'g',
)
const SHORTEST = 11
/** Sought first: hardly any text has it. */
const BEGINNING = /[1１][3-9３-９]/
const RECORD_ID = /^[a-z]+:[0-9A-HJKMNP-TV-Z]{26}$/

function scrubText(text: string): string {
	if (text.length < SHORTEST || !BEGINNING.test(text)) return text
	const scrubbed = text.replace(MOBILE, (found) => `${found.slice(0, 3)}****${found.slice(-4)}`)
	return scrubbed !== text && RECORD_ID.test(text) ? text : scrubbed
}

/** A field into which somebody may have written a number, or one with such fields in it. */
type TextPath = { key: string; members: TextPath[] }
const STAMPS: ReadonlySet<string> = new Set(['id', 'updated_at'])

const textPathsIn = (described: readonly Described[]): TextPath[] =>
	described.flatMap((one) => {
		const members = textPathsIn(one.members)
		return members.length > 0 || isText(one) ? { key: one.key, members } : []
	})

function isText({ key, schema, field }: Described): boolean {
	let core: unknown = schema
	while (core instanceof z.ZodOptional || core instanceof z.ZodDefault || core instanceof z.ZodArray)
		core = core instanceof z.ZodArray ? core.element : core.unwrap()
	return core instanceof z.ZodString && !field.ref && !STAMPS.has(key)
}

const paths = Object.fromEntries(KIND_KEYS.map((kind) => [kind, textPathsIn(describeKind(kind))])) as Record<
	Kind,
	TextPath[]
>

function scrubAlong(ways: readonly TextPath[], value: Loose): Loose {
	let scrubbed: Record<string, unknown> | null = null
	for (const { key, members } of ways) {
		const found = value[key]
		if (found === undefined) continue
		const next = scrubFound(members, found)
		if (next === found) continue
		scrubbed ??= { ...value }
		scrubbed[key] = next
	}
	return scrubbed ?? value
}

function scrubFound(members: readonly TextPath[], found: unknown): unknown {
	if (typeof found === 'string') return scrubText(found)
	if (!Array.isArray(found)) return scrubAlong(members, found as Loose)
	const next = found.map((item) => scrubFound(members, item))
	return next.every((item, i) => item === found[i]) ? found : next
}

/**
 * The record without any mobile number in any of its texts, for screens that the public may see: people write numbers
 * into remarks, and a duty number may be somebody's own. The same object where there is none.
 */
export const scrubbed = (record: AnyRecord): AnyRecord =>
	scrubAlong(paths[record.kind], loose(record)) as unknown as AnyRecord
