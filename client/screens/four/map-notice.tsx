import { useWords } from '../../ui/words/use-words.ts'

/** The line that no map may be without, and the word that its content is invented. */
export function MapNotice({ demo }: { demo: boolean }) {
	const { t } = useWords()
	return (
		<p className="map-notice">
			{demo && <b>{t('notice.demo')}</b>}
			<span>{t('notice.internal')}</span>
		</p>
	)
}
