import type { ReactNode } from 'react'
import type { AnyRecord } from '../../../../domain/record.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import { positionOf } from '../../../map/map-face.ts'
import type { Mark } from '../../../map/symbols/mark.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { MapCard } from '../../../ui/map-card.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { CardFacts } from '../four-maps.tsx'
import { stampText } from '../time-text.ts'
import { useBeside } from './use-beside.ts'

type Props = {
	board: MapBoard | null
	record: AnyRecord
	mark: Mark
	place: string
	today: string
	/** Facts that come before those of its map. */
	facts?: ReactNode
	/** What can be done with it while it stands on a map. */
	actions: ReactNode
	onClose: () => void
}

/** The card beside the chosen mark, or at the side of the page where no map can be drawn. */
export function CardLayer({ board, record, mark, place, today, facts, actions, onClose }: Props) {
	const { t } = useWords()
	const at = positionOf(record)
	const element = useBeside(board, at)
	const onMap = board && at
	return (
		<div ref={element} className={onMap ? 'beside' : 'beside aside'}>
			<MapCard
				picture={<MarkPicture mark={mark} size={28} />}
				title={record.name}
				place={place}
				code={record.code ?? ''}
				facts={
					<>
						{facts}
						<CardFacts record={record} today={today} />
					</>
				}
				foot={t('card.updated', { time: stampText(record.updated_at, today) })}
				closeLabel={t('card.close')}
				onClose={onClose}
				actions={onMap && actions}
			/>
		</div>
	)
}
