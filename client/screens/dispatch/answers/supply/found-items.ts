import { ITEM_CODES, ITEM_GROUPS, ITEMS, type ItemCode } from '../../../../../domain/catalogue.ts'
import type { Words } from '../../../../../domain/field.ts'

/** A group of the catalogue with those of its items that were found. */
export type ItemGroup = { key: string; words: Words; items: ItemCode[] }

/** Do the characters stand in the text in this order, whatever stands between them? */
function hasCharacters(text: string, typed: string): boolean {
	let from = 0
	for (const character of typed) {
		const at = text.indexOf(character, from)
		if (at < 0) return false
		from = at + character.length
	}
	return true
}

/** The catalogue by its groups, narrowed to the items whose name in any language has the characters that were typed. */
export function foundItems(typed: string): ItemGroup[] {
	const wanted = typed.toLowerCase().replace(/\s/g, '')
	return Object.entries(ITEM_GROUPS)
		.map(([key, words]) => ({
			...{ key, words },
			items: ITEM_CODES.filter((code) => {
				const { group, words: names } = ITEMS[code]
				return group === key && names.some((name) => hasCharacters(name.toLowerCase().replace(/\s/g, ''), wanted))
			}),
		}))
		.filter(({ items }) => items.length > 0)
}
