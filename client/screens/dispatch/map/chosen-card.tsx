import { useMemo } from 'react'
import { distanceM } from '../../../../domain/geometry.ts'
import { NEAR_KINDS } from '../../../../domain/nearest.ts'
import { type AnyRecord, definition, loose } from '../../../../domain/record.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import { positionOf } from '../../../map/map-face.ts'
import { recordMark } from '../../../map/overlay-parts/record-mark.ts'
import type { Mark } from '../../../map/symbols/mark.ts'
import { typeWords } from '../../../map/type-words.ts'
import { useSession } from '../../../session/use-session.ts'
import { Fact, Facts } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import { CardLayer } from '../../common/map/card-layer.tsx'
import { useDesk } from '../desk.ts'
import type { DeskView } from './use-desk-view.ts'

/** What is drawn as a small dot on the map has the look of a sensor on its card. */
function markOf(record: AnyRecord, today: string): Mark {
	const face = FACES.find(({ kind }) => kind === record.kind)
	const { type } = definition(record.kind)
	const value = type && loose(record)[type.field]
	return (
		recordMark(record, face, today) ?? {
			layer: 'sensor',
			character: typeof value === 'string' ? (type?.characters[value] ?? '') : '',
		}
	)
}

/** The card beside the chosen mark; the incident in hand has the whole left side for itself. */
export function ChosenCard({ board, view }: { board: MapBoard | null; view: DeskView }) {
	const { t } = useWords()
	const { state, dispatch, places, today, incident } = useDesk()
	const { replica } = useSession()
	const record = state.selected ? replica.get(state.selected) : undefined
	const at = record && positionOf(record)
	if (!record || !at || record.id === incident?.id) return null
	return (
		<CardLayer
			board={board}
			record={record}
			mark={markOf(record, today)}
			place={places.nameOf(record.region_code)}
			today={today}
			facts={<WayFacts record={record} />}
			onClose={() => dispatch({ step: 'select', id: null })}
			actions={
				<button type="button" className="button small" onClick={() => view.camera.visit(at)}>
					<Icon name="expand" size={14} />
					{t('card.zoom')}
				</button>
			}
		/>
	)
}

/** What it is, and how it lies to the place that is dealt with. */
function WayFacts({ record }: { record: AnyRecord }) {
	const { t, pick, distance } = useWords()
	const { nearest, at } = useDesk()
	const { answer } = nearest
	const near = useMemo(
		() => answer && NEAR_KINDS.flatMap((kind) => answer.near[kind] ?? []).find(({ id }) => id === record.id),
		[answer, record.id],
	)
	// The card of a map tells the type itself.
	const type = FACES.some(({ kind }) => kind === record.kind) ? undefined : typeWords(record)
	const place = positionOf(record)
	return (
		<Facts>
			{type && <Fact label={t('deskmap.card.type')}>{pick(type)}</Fact>}
			{near ? (
				<Fact label={t('deskmap.card.eta')} tone={near.estimate ? 'quality' : undefined}>
					{t(near.estimate ? 'deskmap.minutesEstimate' : 'unit.min', { n: Math.ceil(near.minutes) })} ·{' '}
					{distance(near.metres)}
				</Fact>
			) : (
				at && place && <Fact label={t('deskmap.card.straight')}>{distance(distanceM(at, place))}</Fact>
			)}
		</Facts>
	)
}
