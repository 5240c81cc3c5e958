/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	æ: 'ae',
	œ: 'oe',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
}
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/** A text as it is compared: no case, no accents, half width, letters and digits only; pinyin's ü becomes v. */
export const foldName = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/([ln])u\u0308/g, '$1v')
		.replace(SPECIAL, (letter) => PLAIN[letter]!)
		.replace(/[^\p{L}\p{N}]/gu, '')
