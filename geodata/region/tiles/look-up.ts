import type { Tags } from '../osm/osm-data.ts'

/** By key, then by value, what a tag means; keys are tried in the order given. */
export type Table<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

export function lookUp<T>(table: Table<T>, tags: Tags): T | undefined {
	for (const key in table) {
		const value = tags[key]
		if (value !== undefined && Object.hasOwn(table[key]!, value)) return table[key]![value]
	}
	return undefined
}

/** Such a tag says that there is something, unless it says no. */
export const isSet = (value: string | undefined): boolean => value !== undefined && value !== 'no' && value !== '0'
