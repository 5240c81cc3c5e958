/** Deep equality of JSON values; a missing member equals an undefined one. */
export function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
	const left = a as Record<string, unknown>
	const right = b as Record<string, unknown>
	for (const key in left) if (!equal(left[key], right[key])) return false
	for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false
	return true
}
