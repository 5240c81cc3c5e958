export type Part = { text: string; strong: boolean }

/** A name cut into what was typed and the rest; what was met by its sound alone has no strong part. */
export function strongParts(name: string, query: string): Part[] {
	const terms = query.toLowerCase().split(/\s+/).filter(Boolean)
	const lower = name.toLowerCase()
	// A letter whose small form is longer would shift everything after it.
	if (lower.length !== name.length) return [{ text: name, strong: false }]
	const marked = new Array<boolean>(name.length).fill(false)
	for (const term of terms)
		for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1))
			marked.fill(true, at, at + term.length)
	const parts: Part[] = []
	for (let i = 0; i < name.length; i++) {
		const last = parts.at(-1)
		if (last && last.strong === marked[i]) last.text += name[i]
		else parts.push({ text: name[i]!, strong: marked[i]! })
	}
	return parts
}
