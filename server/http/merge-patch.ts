/** JSON Merge Patch (RFC 7396): null takes a member away, objects are merged, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
	if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
	const merged = new Map(
		typeof target === 'object' && target !== null && !Array.isArray(target) ? Object.entries(target) : [],
	)
	for (const [key, value] of Object.entries(patch)) {
		if (value === null) merged.delete(key)
		else merged.set(key, mergePatch(merged.get(key), value))
	}
	return Object.fromEntries(merged)
}
