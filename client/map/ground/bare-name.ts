const SUFFIX = /(?:村民委员会|居民委员会|村委会|居委会|街道办事处|街道|社区|[村镇乡])$/

/** 芦滩村 → 芦滩, as maps write it; a name that would lose all but one character keeps its end. */
export function bareName(name: string): string {
	const bare = name.replace(SUFFIX, '')
	return [...bare].length > 1 ? bare : name
}
