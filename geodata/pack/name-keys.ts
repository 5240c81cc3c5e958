import { pinyin } from 'pinyin-pro'
import { foldName } from './fold-name.ts'
import { readingsOf } from './polyphones.ts'

/** A text by which a name is found, and the places in it (UTF-16 units) at which a match may begin. */
export type NameKey = { text: string; starts: readonly number[] }

/** What lies beyond is not searched. */
const LONGEST = 48
/** A name of many characters with several readings is found by the likeliest combinations only. */
const MOST_READINGS = 8
const HAN = /\p{Script=Han}/u

/** The name itself from every character on; where it is Chinese also its pinyin and the initials of it. */
export function nameKeys(name: string): NameKey[] {
	const characters = [...name.normalize('NFKC')].filter((c) => foldName(c) !== '').slice(0, LONGEST)
	const keys = new Map<string, NameKey>()
	const add = (parts: readonly string[]) => {
		const text = parts.join('')
		let at = 0
		const starts = parts.map((part) => {
			at += part.length
			return at - part.length
		})
		keys.set(`${text} ${starts.join()}`, { text, starts })
	}
	if (characters.length > 0) add(characters.map(foldName))
	if (characters.some((c) => HAN.test(c)))
		for (const syllables of readings(characters)) {
			add(syllables)
			add(syllables.map(firstOf))
		}
	return [...keys.values()]
}

const firstOf = (syllable: string): string => String.fromCodePoint(syllable.codePointAt(0)!)

/** Syllables of the name, one a character, in every common reading; the likeliest comes first. */
function readings(characters: readonly string[]): string[][] {
	const text = characters.join('')
	const likely = pinyin(text, { type: 'array', toneType: 'none', v: true })
	let found: string[][] = [[]]
	for (const [i, character] of characters.entries()) {
		const first = likely.length === characters.length ? likely[i]! : pinyin(character, { toneType: 'none', v: true })
		const all = HAN.test(character)
			? [...new Set([foldName(first) || foldName(character), ...readingsOf(character)])]
			: [foldName(character)]
		const taken = found.length * all.length > MOST_READINGS ? all.slice(0, 1) : all
		found = found.flatMap((before) => taken.map((syllable) => [...before, syllable]))
	}
	return found
}
