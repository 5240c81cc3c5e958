/** A sum of what is known, and of how many it is not known; null where it is known of none. */
export type KnownSum = { sum: number | null; unknown: number }

export function knownSum(values: readonly (number | undefined)[]): KnownSum {
	const known = values.filter((value) => value !== undefined)
	const sum = known.length === 0 && values.length > 0 ? null : known.reduce((total, value) => total + value, 0)
	return { sum, unknown: values.length - known.length }
}
