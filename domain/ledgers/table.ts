/** A number stays a number; null is a value that is not known. */
export type Cell = string | number | null
export type Table = { headings: readonly string[]; rows: readonly (readonly Cell[])[] }
type Column<R> = readonly [heading: string, of: (row: R) => Cell | undefined]

/** Rows under headings, numbered from 1 in the first column. */
export const tableOf = <R>(columns: readonly Column<R>[], rows: readonly R[]): Table => ({
	headings: ['序号', ...columns.map(([heading]) => heading)],
	rows: rows.map((row, i) => [i + 1, ...columns.map(([, of]) => of(row) ?? null)]),
})

/** `2026-11-20T12:00:05+08:00` as offices write it: `2026-11-20 12:00:05`. */
export const clockText = (instant: string | undefined): Cell =>
	instant === undefined ? null : instant.slice(0, 19).replace('T', ' ')
