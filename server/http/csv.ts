import type { Cell, Table } from '../../domain/ledgers/table.ts'

const LINE_END = '\r\n'
/** By this mark spreadsheets know the text for UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'
/** A spreadsheet would take a text that begins so for a formula, some of them in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const QUOTED = /[",\r\n\t]/

/** A table as RFC 4180 has it: numbers bare, texts so that no spreadsheet computes them. */
export const csvOf = ({ headings, rows }: Table): string =>
	[headings, ...rows].map((row) => row.map(cellText).join(',') + LINE_END).join('')

function cellText(cell: Cell): string {
	if (cell === null) return ''
	if (typeof cell === 'number') return String(cell)
	const safe = FORMULA.test(cell) ? `'${cell}` : cell
	return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
