import { Toast } from '../../../ui/toast.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useNewBuild } from '../use-new-build.ts'
import { type Notes, UNDO_SECONDS } from './use-notes.ts'

type Props = { notes: Notes; groundFailed: boolean; onRetry: () => void }

/** What became of the last step, that the ground is missing, and that there is a new version, one line each at the foot of the page. */
export function PageNotes({ notes, groundFailed, onRetry }: Props) {
	const { t } = useWords()
	const newBuild = useNewBuild()
	return (
		<div className="toasts">
			{groundFailed && (
				<Toast
					note={{ key: 0, text: t('map.noGround'), bad: true, action: { label: t('map.retry'), run: onRetry } }}
					seconds={0}
					closeLabel={t('toast.close')}
				/>
			)}
			{newBuild !== null && (
				<Toast
					note={{
						key: 0,
						text: t('remotePage.newBuild'),
						action: { label: t('remotePage.reload'), run: () => location.reload() },
					}}
					seconds={0}
					closeLabel={t('toast.close')}
				/>
			)}
			{notes.note && (
				<Toast note={notes.note} seconds={UNDO_SECONDS} closeLabel={t('toast.close')} onClose={notes.close} />
			)}
		</div>
	)
}
