import { AreaFileError } from './area-file-error.ts'
import { readCode } from './read-code.ts'

type Row = Readonly<Record<string, unknown>>
/** `said` tells which columns were taken where nobody named them. */
export type Columns = { name: string; code: string | null; said: string | null }

const NAMES = [
	'NAME',
	'名称',
	'XZQMC',
	'行政区名称',
	'区划名称',
	'MC',
	'XZMC',
	'CUNMC',
	'村名',
	'乡镇',
	'TOWN',
	'VILLAGE',
	'NAME_CHN',
	'NAME_ZH',
	'地名',
]
const CODES = [
	'CODE',
	'代码',
	'XZQDM',
	'行政区代码',
	'区划代码',
	'行政区划代码',
	'DM',
	'XZDM',
	'CUNDM',
	'PAC',
	'ADCODE',
	'GB',
	'REGION_CODE',
	'ID',
]

/** Which columns hold the names and codes: the ones told, else those that commonly do and hold what they should. */
export function pickColumns(rows: readonly Row[], told: { name: string | null; code: string | null }): Columns {
	const all = [...new Set(rows.flatMap((row) => Object.keys(row)))]
	const named =
		told.name === null ? guess(all, NAMES, (column) => rows.some((row) => textOf(row[column]) !== '')) : null
	const name = told.name === null ? named : existing(all, told.name, '--area-name')
	if (name === null) throw new AreaFileError(`no column of names found; name it by --area-name: ${listed(all)}`)
	const isCode = (column: string) => rows.some((row) => readCode(textOf(row[column])) !== null)
	const coded = told.code === null ? guess(all, CODES, isCode) : null
	const code = told.code === null ? coded : existing(all, told.code, '--area-code')
	const guesses = [named && `names from ${named}`, coded && `codes from ${coded}`].filter(Boolean)
	return { name, code, said: guesses.length > 0 ? guesses.join(', ') : null }
}

export const textOf = (value: unknown): string =>
	typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''

const plain = (column: string) => column.normalize('NFKC').trim().toUpperCase()
const listed = (columns: readonly string[]) =>
	columns.length > 0 ? `it has ${columns.join(', ')}` : 'it has no columns'

function guess(
	columns: readonly string[],
	common: readonly string[],
	fits: (column: string) => boolean,
): string | null {
	for (const wanted of common) {
		const found = columns.find((column) => plain(column) === wanted && fits(column))
		if (found !== undefined) return found
	}
	return null
}

function existing(columns: readonly string[], told: string, option: string): string {
	const found = columns.find((column) => column === told) ?? columns.find((column) => plain(column) === plain(told))
	if (found === undefined) throw new AreaFileError(`${option}: there is no column ${told}; ${listed(columns)}`)
	return found
}
