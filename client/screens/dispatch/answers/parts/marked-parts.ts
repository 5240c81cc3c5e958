type Tone = 'strong' | 'bad' | 'act' | 'quality'
export type MarkedPart = { text: string; tone: Tone | null }

const MARK = /<(strong|bad|act|quality)>(.*?)<\/\1>/g

/** A sentence of the words whose parts are marked, such as `可到 3 台，<bad>缺 1 台</bad>`. */
export function markedParts(sentence: string): MarkedPart[] {
	const parts: MarkedPart[] = []
	let from = 0
	for (const { 0: whole, 1: tone, 2: text = '', index } of sentence.matchAll(MARK)) {
		if (index > from) parts.push({ text: sentence.slice(from, index), tone: null })
		parts.push({ text, tone: tone as Tone })
		from = index + whole.length
	}
	if (from < sentence.length) parts.push({ text: sentence.slice(from), tone: null })
	return parts
}
