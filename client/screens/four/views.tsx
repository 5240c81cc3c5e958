import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import type { Desk } from './desk.ts'

const VIEWS = [
	['layered', 'layers'],
	['four', 'grid'],
] as const

/** One map with four layers, or four maps: buttons for the rail. */
export function Views({ view, onView }: { view: Desk['view']; onView: (view: Desk['view']) => void }) {
	const { t } = useWords()
	return VIEWS.map(([key, icon]) => (
		<button key={key} type="button" aria-current={key === view ? 'page' : undefined} onClick={() => onView(key)}>
			<Icon name={icon} size={20} />
			<span>{t(`rail.${key}`)}</span>
		</button>
	))
}
