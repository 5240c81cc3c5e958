import type { Note } from '../parts/note-line.tsx'

/** A thing found: `id` is the record that it is, which the map shows when it is pointed at. */
type FoundLine = { id: string; name: string; notes: Note[]; right: string }
/** One answer of the panel: what it is, how many in words, and the things themselves, the nearest first. */
export type FoundSection = { key: string; title: string; sum: Note[]; lines: readonly FoundLine[] }

export type AroundRow =
	| { sort: 'head'; section: FoundSection }
	| { sort: 'line'; key: string; line: FoundLine }
	| { sort: 'rest'; section: string; count: number }

/** So many of each at first. */
const FEW = 4

/** All sections as the rows of one list, each shortened unless it was opened. */
export const aroundRows = (sections: readonly FoundSection[], whole: ReadonlySet<string>): AroundRow[] =>
	sections.flatMap((section): AroundRow[] => {
		const shown = whole.has(section.key) ? section.lines : section.lines.slice(0, FEW)
		const hidden = section.lines.length - shown.length
		return [
			{ sort: 'head', section },
			...shown.map((line) => ({ sort: 'line' as const, key: `${section.key} ${line.id}`, line })),
			...(hidden > 0 ? [{ sort: 'rest' as const, section: section.key, count: hidden }] : []),
		]
	})

export const keyOfAround = (row: AroundRow): string =>
	row.sort === 'line' ? row.key : row.sort === 'head' ? `head ${row.section.key}` : `rest ${row.section}`
/** The record that a row stands for. */
export const recordOf = (key: string): string => key.slice(key.indexOf(' ') + 1)
