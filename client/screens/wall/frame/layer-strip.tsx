import type { MapKey } from '../../../map/map-face.ts'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import { hasPoints } from '../sections/has-points.ts'
import { useWall } from '../wall-state.ts'

type Props = { lead: MapKey; shown: readonly MapKey[]; short: boolean }

/** The four maps with their counts; which of them leads and which are shown is the remote's to say. */
export function LayerStrip({ lead, shown, short }: Props) {
	const { t, number } = useWords()
	const { points } = useWall()
	return (
		<ul className="layer-strip" aria-label={t('layers.label')}>
			{FACES.map(({ key, layer }) => (
				<li key={key} className={key === lead ? 'lead' : shown.includes(key) ? '' : 'off'}>
					<MiniPicture layer={layer} size={18} />
					<span>{t(`${short ? 'mapsShort' : 'maps'}.${key}`)}</span>
					<b>{hasPoints(points) ? number(points[key].length) : '–'}</b>
				</li>
			))}
		</ul>
	)
}
