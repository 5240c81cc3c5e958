import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../use-may.ts'

type Props = { page: 'four' | 'dispatch'; children?: ReactNode }

/** Only what there is: the views of this page, and the ways to the other pages for those who may use them. */
export function Rail({ page, children }: Props) {
	const { t } = useWords()
	const mayDispatch = useMay('incident', 'edit')
	const mayDrive = useMay('wall', 'edit')
	return (
		<nav className="rail" aria-label={t('rail.label')}>
			{children}
			{page !== 'four' && <Way to="/" icon="layers" words={t('rail.maps')} />}
			{mayDispatch && <Way to="/dispatch" icon="map" words={t('rail.dispatch')} here={page === 'dispatch'} />}
			<i className="grow" />
			{mayDrive && <Way to="/remote" icon="remote" words={t('remote.label')} />}
			<Way to="/wall" icon="screen" words={t('remote.wall')} />
		</nav>
	)
}

type WayProps = { to: string; icon: IconName; words: string; here?: boolean }

function Way({ to, icon, words, here = false }: WayProps) {
	return (
		<a href={to} aria-current={here ? 'page' : undefined}>
			<Icon name={icon} size={20} />
			<span>{words}</span>
		</a>
	)
}
