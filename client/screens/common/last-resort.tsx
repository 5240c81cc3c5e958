import './last-resort.css'
import { Component, type ReactNode, useEffect } from 'react'
import { useWords } from '../../ui/words/use-words.ts'
import { reloadPage } from './reload-page.ts'

const RELOAD_AFTER_MS = 10_000

type Props = { children: ReactNode }

/** Where a page cannot be drawn, as when a new build has taken its files away: says so, and loads it anew by itself. */
export class LastResort extends Component<Props, { broken: boolean }> {
	override state = { broken: false }

	static getDerivedStateFromError(): { broken: boolean } {
		return { broken: true }
	}
	override render(): ReactNode {
		return this.state.broken ? <Broken /> : this.props.children
	}
}

function Broken() {
	const { t } = useWords()
	useEffect(() => {
		const timer = setInterval(() => void reloadPage(), RELOAD_AFTER_MS)
		return () => clearInterval(timer)
	}, [])
	return (
		<p className="last-resort" role="alert">
			{t('remotePage.broken')}
		</p>
	)
}
