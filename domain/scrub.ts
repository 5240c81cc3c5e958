import type { AnyRecord } from './record.ts'

/** Eleven digits that begin with 1, alone or in groups, and not part of a longer number. */
const MOBILE = /(?<![\d.])1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)/g
/** Numbers of things, not of people. */
const NUMBERS = /(?:^|_)(?:id|ids|code|codes|no)$|^(?:kind|at|geom|view|profile|version)$/

const scrubText = (text: string): string =>
	text.replace(MOBILE, (found) => `${found.slice(0, 3)}****${found.slice(-4)}`)

function scrubValue(value: unknown): unknown {
	if (typeof value === 'string') return scrubText(value)
	if (Array.isArray(value)) {
		const next = value.map(scrubValue)
		return next.every((item, i) => item === value[i]) ? value : next
	}
	return typeof value === 'object' && value !== null ? scrubMembers(value as Record<string, unknown>) : value
}

function scrubMembers(whole: Record<string, unknown>): Record<string, unknown> {
	let scrubbed: Record<string, unknown> | null = null
	for (const [key, value] of Object.entries(whole)) {
		if (NUMBERS.test(key)) continue
		const next = scrubValue(value)
		if (next === value) continue
		scrubbed ??= { ...whole }
		scrubbed[key] = next
	}
	return scrubbed ?? whole
}

/**
 * The record without any mobile number in any of its texts, for screens that the public may see: people write numbers
 * into remarks, and a duty number may be somebody's own. The same object where there is none.
 */
export const scrubbed = (record: AnyRecord): AnyRecord =>
	scrubMembers(record as unknown as Record<string, unknown>) as unknown as AnyRecord
