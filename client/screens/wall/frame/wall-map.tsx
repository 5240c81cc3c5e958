import { useCallback, useMemo, useState } from 'react'
import type { Padding } from '../../../map/board-camera.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import type { MapKey } from '../../../map/map-face.ts'
import type { ViewLink } from '../../../map/view-link.ts'
import { WallMapView } from '../../../map/wall/wall-map-view.tsx'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import type { EventLook } from '../events/use-wall-look.ts'
import { useWall } from '../wall-state.ts'

type Props = {
	lead: MapKey
	shown: readonly MapKey[]
	look: EventLook
	/** The place of the map's box on the wall, in units, to find the seams in it. */
	at: { x: number; y: number }
	padding: Padding
	link: ViewLink
	onBoard?: (board: MapBoard | null) => void
}

/** One map of the wall, built anew when the graphics card is lost for good. */
export function WallMap({ lead, shown, look, at, padding, link, onBoard }: Props) {
	const { t } = useWords()
	const { replica } = useSession()
	const { ground, today, unit } = useWall()
	const seams = useSeams(at)
	const [lives, setLives] = useState(0)
	const onLost = useCallback(() => setLives((before) => before + 1), [])
	const whole = useMemo(() => ({ ...look, lead, shown, seams }), [look, lead, shown, seams])
	return (
		<WallMapView
			key={lives}
			replica={replica}
			faces={FACES}
			ground={ground.laid}
			look={whole}
			today={today}
			label={t('wall.map', { map: t(`maps.${lead}`) })}
			padding={padding}
			link={link}
			scale={unit}
			onLost={onLost}
			{...(onBoard ? { onBoard } : {})}
		/>
	)
}

/** The seams of the screen in units of the map's own box. */
function useSeams({ x, y }: { x: number; y: number }) {
	const { profile, unit } = useWall()
	return useMemo(
		() => ({
			x: profile.seams_x.map((seam) => seam / unit - x),
			y: profile.seams_y.map((seam) => seam / unit - y),
		}),
		[profile, unit, x, y],
	)
}
