import { foldName } from '../../geodata/pack/fold-name.ts'

/** More words than these are taken as one with the last. */
const MOST_TERMS = 6
const LONGEST = 48

/**
 * What to look for: each alternative is a list of terms that must all be found. The words are tried as one name
 * («ling ling»), then each by itself, in the place's name or in those of its divisions («冷水滩 石岭»).
 */
export function readTerms(text: string): string[][] {
	const words = text
		.slice(0, 200)
		.split(/[\s,,、]+/)
		.map(foldName)
		.filter((word) => word !== '')
	if (words.length === 0) return []
	const whole = words.join('').slice(0, LONGEST)
	if (words.length === 1) return [[whole]]
	const terms = [...words.slice(0, MOST_TERMS - 1), words.slice(MOST_TERMS - 1).join('')].filter((term) => term !== '')
	const apart = [...new Set(terms.map((term) => term.slice(0, LONGEST)))]
	return apart.length > 1 ? [[whole], apart] : [[whole]]
}

/** Chinese is written without spaces: every way to cut a name of a division and a name within it apart. */
export function splits([term = '']: readonly string[]): string[][] {
	const characters = [...term]
	if (characters.length < 3 || characters.length > 24 || !/\p{Script=Han}/u.test(term)) return []
	return characters
		.slice(1)
		.map((_, i) => [characters.slice(0, i + 1).join(''), characters.slice(i + 1).join('')])
		.reverse()
}
