import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import type { DeskView } from './use-desk-view.ts'

/** Whether anything but a hand may move the map. */
export function ViewLockChip({ view: { locked, setLocked } }: { view: DeskView }) {
	const { t } = useWords()
	return (
		<button
			type="button"
			className="lock-chip"
			aria-pressed={locked}
			title={t(locked ? 'deskmap.lock.release' : 'deskmap.lock.hold')}
			onClick={() => setLocked(!locked)}
		>
			<Icon name={locked ? 'lock' : 'unlock'} size={15} />
			{t(locked ? 'deskmap.lock.locked' : 'deskmap.lock.free')}
			<kbd>L</kbd>
		</button>
	)
}
