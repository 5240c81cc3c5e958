import { useEffect, useRef } from 'react'
import type { LonLat } from '../../../domain/geometry.ts'
import type { AnyRecord } from '../../../domain/record.ts'
import type { MapBoard } from '../../map/map-board.ts'
import { type MapFace, positionOf } from '../../map/map-face.ts'
import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MapCard } from '../../ui/map-card.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { followMap } from '../common/follow-map.ts'
import { CardFacts } from '../common/four-maps.tsx'
import { stampText } from '../common/time-text.ts'

/** Pixels between a mark and the card beside it. */
const GAP = 40
const EDGE = 12

/** Keeps an element beside a place of the map: to its right, else to its left, always inside the map. */
export function useBeside(board: MapBoard | null, at: LonLat | undefined) {
	const element = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (!board || !at) return
		const place = () => {
			const card = element.current
			if (!card) return
			const { clientWidth: w, clientHeight: h } = board.map.getContainer()
			const { x, y } = board.map.project(at)
			const right = x + GAP + card.offsetWidth + EDGE <= w
			const left = right ? x + GAP : x - GAP - card.offsetWidth
			const clamp = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(value, most - EDGE)))
			card.style.transform = `translate(${clamp(left, w - card.offsetWidth)}px, ${clamp(y - 64, h - card.offsetHeight)}px)`
			card.style.visibility = x < -GAP || y < -GAP || x > w + GAP || y > h + GAP ? 'hidden' : 'visible'
		}
		return followMap(board, place)
	})
	return element
}

type Props = {
	board: MapBoard | null
	record: AnyRecord
	face: MapFace
	place: string
	today: string
	mayMove: boolean
	onZoom: () => void
	onMove: () => void
	onClose: () => void
}

export function CardLayer({ board, record, face, place, today, mayMove, onZoom, onMove, onClose }: Props) {
	const { t } = useWords()
	const at = positionOf(record)
	const element = useBeside(board, at)
	return (
		<div ref={element} className={board && at ? 'beside' : 'beside aside'}>
			<MapCard
				picture={<MarkPicture mark={face.mark(record, today)} size={28} />}
				title={record.name}
				place={place}
				code={record.code ?? ''}
				facts={<CardFacts record={record} today={today} />}
				foot={t('card.updated', { time: stampText(record.updated_at, today) })}
				closeLabel={t('card.close')}
				onClose={onClose}
				actions={
					board &&
					at && (
						<>
							<button type="button" className="button small" onClick={onZoom}>
								<Icon name="expand" size={14} />
								{t('card.zoom')}
							</button>
							<button
								type="button"
								className="button small"
								disabled={!mayMove}
								title={t(mayMove ? 'card.moveHelp' : 'card.moveForbidden')}
								onClick={onMove}
							>
								<Icon name="move" size={14} />
								{t('card.move')}
							</button>
						</>
					)
				}
			/>
		</div>
	)
}
