import type { ReactNode } from 'react'
import { beijingTime } from '../../../../domain/time.ts'
import { Icon } from '../../../ui/icon.tsx'
import { chooseTheme, useTheme } from '../../../ui/theme.ts'
import { chooseLanguage, LANGUAGE_MARKS, LANGUAGES } from '../../../ui/words/language.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { ConnectionState } from '../connection-state.tsx'
import { useMe } from '../use-me.ts'
import { useNow } from '../use-now.ts'

type Props = {
	district: string | null
	/** What goes on, in a word; `solid` where that is out of the ordinary. */
	mode: string
	solid?: boolean
	title: string
	/** Stands between what the page is and who looks at it. */
	search: ReactNode
}

/** The first line of every desk. */
export function TopBar({ district, mode, solid = false, title, search }: Props) {
	const { t } = useWords()
	return (
		<header className="top">
			<b className="brand">{district ? t('brand', { district }) : t('brandAlone')}</b>
			<span className={solid ? 'chip mode' : 'chip'}>{mode}</span>
			<span className="top-title">{title}</span>
			<i className="grow" />
			{search}
			<LanguageSwitch />
			<ThemeSwitch />
			<ConnectionState />
			<Clock />
			<WhoAmI />
		</header>
	)
}

function LanguageSwitch() {
	const { t, language } = useWords()
	return (
		<fieldset className="segments" aria-label={t('top.language')}>
			{LANGUAGES.map((one) => (
				<button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => chooseLanguage(one)}>
					{LANGUAGE_MARKS[one]}
				</button>
			))}
		</fieldset>
	)
}

function ThemeSwitch() {
	const { t } = useWords()
	const theme = useTheme()
	const other = theme === 'dark' ? 'light' : 'dark'
	const label = t(other === 'light' ? 'top.toLight' : 'top.toDark')
	return (
		<button type="button" className="bare" aria-label={label} title={label} onClick={() => chooseTheme(other)}>
			<Icon name={other === 'light' ? 'sun' : 'moon'} />
		</button>
	)
}

function Clock() {
	const { t } = useWords()
	const now = beijingTime(useNow(1000))
	return (
		<time className="clock" dateTime={now} title={t('top.clock')}>
			<span>{now.slice(0, 10)}</span>
			<b>{now.slice(11, 19)}</b>
		</time>
	)
}

function WhoAmI() {
	const { t } = useWords()
	const me = useMe()
	return (
		<span className="who">
			<Icon name="user" size={15} />
			{me ? <span title={t(`roles.${me.role}`)}>{me.name}</span> : t('top.nobody')}
		</span>
	)
}
