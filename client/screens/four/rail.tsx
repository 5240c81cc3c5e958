import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { useMay } from '../common/use-may.ts'
import type { Desk } from './desk.ts'

const VIEWS = [
	['layered', 'layers'],
	['four', 'grid'],
] as const

/** Only what there is: a button for each view, and the ways to the walls. */
export function Rail({ view, onView }: { view: Desk['view']; onView: (view: Desk['view']) => void }) {
	const { t } = useWords()
	const mayDrive = useMay('wall', 'edit')
	return (
		<nav className="rail" aria-label={t('rail.label')}>
			{VIEWS.map(([key, icon]) => (
				<button key={key} type="button" aria-current={key === view ? 'page' : undefined} onClick={() => onView(key)}>
					<Icon name={icon} size={20} />
					<span>{t(`rail.${key}`)}</span>
				</button>
			))}
			<i className="grow" />
			{mayDrive && (
				<a href="/remote">
					<Icon name="remote" size={20} />
					<span>{t('remote.label')}</span>
				</a>
			)}
			<a href="/wall">
				<Icon name="screen" size={20} />
				<span>{t('remote.wall')}</span>
			</a>
		</nav>
	)
}
