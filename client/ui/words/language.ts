import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'
import { zhTw } from './zh-tw.ts'

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** What the switch says of each language, in that language. */
export const LANGUAGE_MARKS: Readonly<Record<Language, string>> = { 'zh-CN': '简', 'zh-TW': '繁', en: 'EN' }

const KEPT = 'fourmap.language'
const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text)

/** The choice of this browser; mainland Chinese unless somebody chose otherwise. */
export function startWords(): void {
	const kept = localStorage.getItem(KEPT)
	const lng = isLanguage(kept) ? kept : 'zh-CN'
	document.documentElement.lang = lng
	void i18next.use(initReactI18next).init({
		lng,
		fallbackLng: 'zh-CN',
		initAsync: false,
		resources: { 'zh-CN': { translation: zhCn }, 'zh-TW': { translation: zhTw }, en: { translation: en } },
		interpolation: { escapeValue: false },
	})
}

export function chooseLanguage(language: Language): void {
	localStorage.setItem(KEPT, language)
	document.documentElement.lang = language
	void i18next.changeLanguage(language)
}
