import type { MapBoard } from '../../map/map-board.ts'
import { ConfirmBar } from '../../ui/toast.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { useBeside } from '../common/map/use-beside.ts'
import type { Move } from './use-move.ts'

type Props = { board: MapBoard | null; move: Move; name: string; town: string | null }

/** How far the mark has come, and the one question when that is far. */
export function CarryLayer({ board, move, name, town }: Props) {
	const { t, distance } = useWords()
	const { carry, metres } = move
	const element = useBeside(board, carry?.to)
	if (!carry) return null
	const far = distance(metres)
	const text =
		carry.by === 'pointer'
			? t('move.moved', { distance: far })
			: metres < 1
				? t('move.start')
				: t('move.grabbed', { distance: far })
	return (
		<div ref={element} className="beside" aria-live="polite">
			{carry.phase === 'carried' ? (
				<span className="tip">{text}</span>
			) : (
				<ConfirmBar
					title={town ? t('move.askTown', { town }) : t('move.ask', { distance: far })}
					act={t('move.confirm')}
					back={t('move.back')}
					onAct={move.confirm}
					onBack={move.cancel}
				>
					{t('move.askHelp', { name })}
				</ConfirmBar>
			)}
		</div>
	)
}
