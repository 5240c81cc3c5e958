import '../common/map/map-box.css'
import '../common/map/map-foot.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AnyRecord } from '../../../domain/record.ts'
import type { Padding } from '../../map/board-camera.ts'
import type { BoardLook } from '../../map/board-data.ts'
import type { MapBoard } from '../../map/map-board.ts'
import type { MapKey } from '../../map/map-face.ts'
import { positionOf } from '../../map/map-face.ts'
import { MapView } from '../../map/map-view.tsx'
import { useSession } from '../../session/use-session.ts'
import { Icon } from '../../ui/icon.tsx'
import { useTheme } from '../../ui/theme.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { FACES, faceOf } from '../common/four-maps.tsx'
import { CardLayer } from '../common/map/card-layer.tsx'
import { CarryLayer } from './carry-layer.tsx'
import { PinLayer } from './search/pin-layer.tsx'
import type { Stage } from './stage.ts'

type Props = {
	stage: Stage
	lead: MapKey
	shown: readonly MapKey[]
	padding: Padding
	onBoard?: (board: MapBoard | null) => void
}

/** One map with what belongs to it: the card beside the chosen mark, the distance beside the carried one. */
export function MapStage({ stage, lead, shown, padding, onBoard }: Props) {
	const { desk, move, camera, link, today } = stage
	const { replica } = useSession()
	const { t } = useWords()
	const theme = useTheme()
	const [board, setBoard] = useState<MapBoard | null>(null)
	useEffect(() => (board ? camera.join(board) : undefined), [board, camera])
	const takeBoard = useCallback(
		(made: MapBoard | null) => {
			setBoard(made)
			onBoard?.(made)
		},
		[onBoard],
	)
	const chosen = desk.selected ? replica.get(desk.selected) : undefined
	const here = chosen !== undefined && shown.some((key) => faceOf(key).kind === chosen.kind)
	const { carry } = move
	const { pin } = stage
	const look = useLook(stage, lead, shown)
	const card = here && !carry && <ChosenCard stage={stage} board={board} record={chosen} />
	if (!stage.gl)
		return (
			<div className="stage">
				<p className="waiting">{t('map.noWebGl')}</p>
				{card}
			</div>
		)
	if (stage.ground.state === 'loading') return <p className="stage waiting">{t('map.loading')}</p>
	return (
		<div className="stage">
			<MapView
				replica={replica}
				faces={FACES}
				ground={stage.ground.laid}
				look={look}
				today={today}
				theme={theme}
				label={t('map.label', { map: t(`maps.${lead}`) })}
				padding={padding}
				link={link}
				onBoard={takeBoard}
				onPick={stage.pick}
				onTownship={stage.township}
				mayMove={stage.mayMove}
				onMove={move.carryTo}
				onDrop={move.drop}
				onCancel={move.cancel}
			/>
			{card}
			{board && pin.place && <PinLayer board={board} place={pin.place} card={lead === desk.lead} onClose={pin.clear} />}
			{here && <CarryLayer board={board} move={move} name={chosen.name} town={stage.newTown} />}
		</div>
	)
}

function useLook(
	{ desk: { selected, pointed }, move, offered }: Stage,
	lead: MapKey,
	shown: readonly MapKey[],
): BoardLook {
	return useMemo(
		(): BoardLook => ({
			lead,
			shown,
			selected,
			pointed,
			moving: move.carry,
			drafts: offered,
		}),
		[lead, shown, selected, pointed, move.carry, offered],
	)
}

/** The card beside the chosen mark: to look at it closely, to move it. */
function ChosenCard({ stage, board, record }: { stage: Stage; board: MapBoard | null; record: AnyRecord }) {
	const { camera, move, places, today } = stage
	const { t } = useWords()
	const mayMove = stage.gl && stage.mayMove(record.id)
	return (
		<CardLayer
			board={board}
			record={record}
			mark={FACES.find(({ kind }) => kind === record.kind)!.mark(record, today)}
			place={places.nameOf(record.region_code)}
			today={today}
			onClose={() => stage.pick(null)}
			actions={
				<>
					<button type="button" className="button small" onClick={() => camera.visit(positionOf(record)!)}>
						<Icon name="expand" size={14} />
						{t('card.zoom')}
					</button>
					<button
						type="button"
						className="button small"
						disabled={!mayMove}
						title={t(mayMove ? 'card.moveHelp' : 'card.moveForbidden')}
						onClick={() => move.grab(record.id)}
					>
						<Icon name="move" size={14} />
						{t('card.move')}
					</button>
				</>
			}
		/>
	)
}
