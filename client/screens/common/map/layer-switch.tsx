import './layer-switch.css'
import type { MapKey } from '../../../map/map-face.ts'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../four-maps.tsx'
import type { Points } from '../use-points.ts'

/** What a page does with its maps. */
type Act = { act: 'lead' | 'toggle' | 'only'; key: MapKey }
type Props = { lead: MapKey; shown: readonly MapKey[]; points: Points; onAct: (act: Act) => void }

/** Each map with its silhouette and count: the name makes it lead, the eye shows or hides it. */
export function LayerSwitch({ lead, shown, points, onAct }: Props) {
	const { t } = useWords()
	return (
		<fieldset className="layer-switch" aria-label={t('layers.label')}>
			{FACES.map(({ key }, i) => (
				<Segment
					key={key}
					map={key}
					number={i + 1}
					lead={lead === key}
					shown={shown.includes(key)}
					count={points.known ? points[key].length : null}
					onAct={onAct}
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
	onAct: (act: Act) => void
}
function Segment({ map, number, lead, shown, count, onAct }: SegmentProps) {
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
				onClick={() => onAct({ act: 'lead', key: map })}
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
				onClick={(event) => onAct({ act: event.shiftKey ? 'only' : 'toggle', key: map })}
			>
				<Icon name={shown ? 'eye' : 'eyeOff'} size={15} />
				<kbd>{number}</kbd>
			</button>
		</div>
	)
}
