import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from './language.ts'

/** One text in the languages of the product, in their order. */
type Words = readonly [zhCn: string, zhTw: string, en: string]
export type Say = {
	language: Language
	/** A text of the screens by its key. */
	t: (key: string, values?: Readonly<Record<string, string | number>>) => string
	/** The right one of a text that comes in three languages. */
	pick: (words: Words) => string
	/** 38 m, 1.2 km */
	distance: (metres: number) => string
	/** 3,832 */
	number: (n: number) => string
}

export function useWords(): Say {
	const { t, i18n } = useTranslation()
	return useMemo(() => {
		const language = i18n.language as Language
		const say: Say['t'] = (key, values = {}) => t(key, values)
		return {
			language,
			t: say,
			pick: (words) => words[LANGUAGES.indexOf(language)] ?? words[0],
			number: (n) => n.toLocaleString('en-US'),
			distance: (metres) =>
				metres < 1000
					? say('unit.m', { n: Math.round(metres) })
					: say('unit.km', { n: Number((metres / 1000).toFixed(metres < 10_000 ? 1 : 0)) }),
		}
	}, [t, i18n.language])
}
