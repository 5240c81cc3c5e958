import type { Beat, Heard, Me, Told, Welcome } from '../../domain/protocol.ts'
import { type AnyRecord, kindOfId } from '../../domain/record.ts'

type Unknown<T> = { readonly [K in keyof T]?: unknown } | null | undefined

const isTime = (value: unknown): boolean => Number.isFinite(value)
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value)

/** A record of the kind that its id names; of a kind that this build does not know yet only the id is looked at. */
function isRecordOf(id: unknown, record: unknown): boolean {
	if (typeof id !== 'string') return false
	const kind = kindOfId(id)
	const { id: own, kind: named } = (record ?? {}) as { id?: unknown; kind?: unknown }
	return own === id && (kind === null || named === kind)
}
function isTold(told: Unknown<Told>): boolean {
	if (!told || typeof told.id !== 'string') return false
	return told.after === null || isRecordOf(told.id, told.after)
}
const areTold = (changes: unknown): boolean => Array.isArray(changes) && changes.every(isTold)

/**
 * Whether what came over the line has the form that everything behind it trusts: a page that runs for weeks must not
 * fall over one message. What a record says is the server's to check.
 */
export const isHeard = (heard: Unknown<Heard>): heard is Heard =>
	!!heard && isNumber(heard.seq) && isNumber(heard.prev) && isTime(heard.at) && areTold(heard.changes)
export const isBeat = (beat: Unknown<Beat>): beat is Beat => !!beat && isTime(beat.at) && isNumber(beat.last)
export const isMe = (me: Unknown<Me>): me is Me =>
	!!me && typeof me.account === 'string' && typeof me.role === 'string' && Array.isArray(me.scopes)

type Usable = Extract<Welcome, { type: 'resume' | 'reset' }>
/** Whether an answer to `hello` can be gone on with. */
export function isUsable(welcome: Unknown<Usable>): welcome is Usable {
	if (!welcome || (welcome.type !== 'resume' && welcome.type !== 'reset')) return false
	return isNumber(welcome.seq) && isTime(welcome.at) && typeof welcome.epoch === 'string' && areTold(welcome.changes)
}
/** The records of such an answer that are records; null where it holds none that can be read. */
export function readRecords(bytes: Uint8Array): AnyRecord[] | null {
	try {
		const records: unknown = JSON.parse(new TextDecoder().decode(bytes))
		return Array.isArray(records) ? (records.filter((record) => isRecordOf(record?.id, record)) as AnyRecord[]) : null
	} catch {
		return null
	}
}
