/**
 * Administrative codes are strings of twelve digits: 2 province, 4 prefecture, 6 county, 9 township, 12 village.
 * A scope is the prefix without its padding, so that covering is `startsWith`.
 */
const LENGTHS = [2, 4, 6, 9, 12] as const
export type RegionLevel = 'country' | 'province' | 'prefecture' | 'county' | 'township' | 'village'
const LEVEL_BY_LENGTH: Record<number, RegionLevel> = {
	0: 'country',
	2: 'province',
	4: 'prefecture',
	6: 'county',
	9: 'township',
	12: 'village',
}

/** `990102101000` → `990102101`: the code without trailing zeros, cut at a level's boundary. */
export function prefixOf(code: string): string {
	for (let i = LENGTHS.length - 1; i >= 0; i--) {
		const end = LENGTHS[i]!
		const start = i === 0 ? 0 : LENGTHS[i - 1]!
		if (code.length >= end && !/^0+$/.test(code.slice(start, end))) return code.slice(0, end)
	}
	return ''
}

export const levelOf = (code: string): RegionLevel => LEVEL_BY_LENGTH[prefixOf(code).length] ?? 'country'
export const padded = (prefix: string): string => prefix.padEnd(12, '0')
export const townshipOf = (code: string): string => code.slice(0, 9)

/** Scopes are prefixes; the empty prefix covers everything. */
export const covers = (scopes: readonly string[], code: string): boolean =>
	scopes.some((scope) => code.startsWith(scope))
