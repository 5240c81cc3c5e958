import './layer-switch.css'
import type { Dispatch } from 'react'
import type { MapKey } from '../../map/map-face.ts'
import { MiniPicture } from '../../map/symbols/mini-picture.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { FACES } from '../common/four-maps.tsx'
import type { Points } from '../common/use-points.ts'
import type { Desk, DeskStep } from './desk.ts'

type Props = { desk: Desk; points: Points; dispatch: Dispatch<DeskStep> }

/** Each map with its silhouette and count: the name makes it lead, the eye shows or hides it. */
export function LayerSwitch({ desk, points, dispatch }: Props) {
	const { t } = useWords()
	return (
		<fieldset className="layer-switch" aria-label={t('layers.label')}>
			{FACES.map(({ key }, i) => (
				<Segment
					key={key}
					map={key}
					number={i + 1}
					lead={desk.lead === key}
					shown={desk.shown.includes(key)}
					count={points.known ? points[key].length : null}
					dispatch={dispatch}
				/>
			))}
		</fieldset>
	)
}

type SegmentProps = {
	map: MapKey
	number: number
	lead: boolean
	shown: boolean
	count: number | null
	dispatch: Dispatch<DeskStep>
}
function Segment({ map, number, lead, shown, count, dispatch }: SegmentProps) {
	const { t, number: digits } = useWords()
	const name = t(`maps.${map}`)
	const layer = FACES.find(({ key }) => key === map)!.layer
	return (
		<div className={`segment${lead && shown ? ' lead' : ''}${shown ? '' : ' off'}`}>
			<button
				type="button"
				className="segment-name"
				aria-pressed={lead && shown}
				title={t('layers.lead', { map: name })}
				onClick={() => dispatch({ step: 'lead', key: map })}
			>
				<MiniPicture layer={layer} size={15} />
				<span className="long">{name}</span>
				<span className="short">{t(`mapsShort.${map}`)}</span>
				<b>{count === null ? t('card.none') : digits(count)}</b>
			</button>
			<button
				type="button"
				className="segment-eye"
				aria-pressed={shown}
				aria-label={t(shown ? 'layers.hide' : 'layers.show', { map: name })}
				title={t('layers.hint', { key: number })}
				onClick={(event) => dispatch({ step: event.shiftKey ? 'only' : 'toggle', key: map })}
			>
				<Icon name={shown ? 'eye' : 'eyeOff'} size={15} />
				<kbd>{number}</kbd>
			</button>
		</div>
	)
}
