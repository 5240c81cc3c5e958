import { useWords } from '../../../ui/words/use-words.ts'

/** The left side of the desk: the call that is taken, the incident dealt with, or the list of those that are open. */
export function IncidentSide() {
	const { t } = useWords()
	return <aside className="incident-side" aria-label={t('dispatch.side')} />
}
