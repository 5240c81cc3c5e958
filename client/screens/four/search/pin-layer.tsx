import './pin.css'
import { useState } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import { Fact, Facts } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MapCard } from '../../../ui/map-card.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useBeside } from '../../common/map/use-beside.ts'
import { foundWords } from '../../common/search/found-words.ts'
import { useWhere } from '../../common/search/use-where.ts'
import { whereText } from '../../common/search/where-text.ts'
import { usePinned } from '../use-pinned.ts'
import { copyText } from './copy-text.ts'

type Props = { board: MapBoard; place: FoundPlace; card: boolean; onClose: () => void }

/** The mark of a found place; on the leading map with a card beside it. */
export function PinLayer({ board, place, card, onClose }: Props) {
	const { t } = useWords()
	const element = usePinned(board, place.at)
	return (
		<>
			<div ref={element} className="pin" role="img" aria-label={t('pin.mark')}>
				<svg width="26" height="34" viewBox="-13 -32 26 34" aria-hidden="true">
					<path d="M0 0C-8-10-11-15-11-20.500A11 11 0 0 1 11-20.500C11-15 8-10 0 0Z" />
					<circle cy="-20.500" r="4" />
				</svg>
			</div>
			{card && <PinCard board={board} place={place} onClose={onClose} />}
		</>
	)
}

const degrees = ([lon, lat]: FoundPlace['at']): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`

function PinCard({ board, place, onClose }: Omit<Props, 'card'>) {
	const { t, pick, distance } = useWords()
	const element = useBeside(board, place.at)
	const where = useWhere(place.at)
	const [copied, setCopied] = useState<boolean | null>(null)
	const note =
		copied === null ? (place.read_as ? t(`found.${place.read_as}`) : '') : t(copied ? 'pin.copied' : 'pin.notCopied')
	return (
		<div ref={element} className="beside pin-card">
			<MapCard
				picture={null}
				title={place.name}
				place={foundWords(place, { t, pick })}
				code=""
				facts={
					<Facts>
						<Fact label={t('pin.position')}>
							<span className="code">{degrees(place.at)}</span>
						</Fact>
						<Fact label={t('pin.where')}>{whereText(where, { t, distance })}</Fact>
					</Facts>
				}
				foot={note}
				closeLabel={t('card.close')}
				onClose={onClose}
				actions={
					<button
						type="button"
						className="button small"
						onClick={async () => setCopied(await copyText(degrees(place.at)))}
					>
						<Icon name="copy" size={14} />
						{t('pin.copy')}
					</button>
				}
			/>
		</div>
	)
}
