import type { Words } from '../field.ts'

type Table = Readonly<Record<string, readonly [character: string, words: Words]>>

/** Of a table of types, the words that a choice is made from and the one character drawn inside each mark. */
export function typesOf<T extends Table>(table: T) {
	const rows = Object.entries(table)
	return {
		types: Object.fromEntries(rows.map(([key, [, words]]) => [key, words])) as Record<keyof T & string, Words>,
		characters: Object.fromEntries(rows.map(([key, [character]]) => [key, character])),
	}
}
