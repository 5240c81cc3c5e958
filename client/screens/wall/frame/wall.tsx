import { useEffect, useMemo, useState } from 'react'
import { beijingDay } from '../../../../domain/time.ts'
import { hasWebGl } from '../../../map/gl-map.ts'
import { ViewLock } from '../../../map/wall/view-lock.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useGround } from '../../common/use-ground.ts'
import { usePlaces } from '../../common/use-places.ts'
import { usePoints } from '../../common/use-points.ts'
import { wallLayout } from '../layout/wall-layout.ts'
import { CalibratePage } from '../pairing/calibrate-page.tsx'
import { WallContext, type WallState } from '../wall-state.ts'
import { isNight } from './night.ts'
import { sceneOf } from './scene-of.ts'
import { useEverySecond } from './use-every-second.ts'
import { useOwnWall } from './use-own-wall.ts'
import { useProfile } from './use-profile.ts'
import { useStop } from './use-stop.ts'
import { useWallNow } from './use-wall-now.ts'
import { WallFrame } from './wall-frame.tsx'
import { WallRoot } from './wall-root.tsx'

const MINUTE_MS = 60_000

/** What the wall is to show, worked out from its record and the clock, for everything on it. */
export function Wall() {
	const wall = useOwnWall()
	const { profile, unit, size } = useProfile(wall)
	const minute = useEverySecond((now) => Math.floor(now / MINUTE_MS) * MINUTE_MS)
	const { now, ringing } = useWallNow(wall, minute)
	const layout = useMemo(
		() =>
			wallLayout(size, {
				x: profile.seams_x.map((seam) => seam / unit),
				y: profile.seams_y.map((seam) => seam / unit),
			}),
		[size, profile, unit],
	)
	const { scene, page, pages } = useMemo(() => sceneOf(wall, now, layout), [wall, now, layout])
	const { stop, turn } = useStop(pages, scene, wall, ringing)
	const shared = useShared()
	const night = isNight(wall?.night, minute, now.mode === 'normal' && ringing.length === 0)
	const state = useMemo<WallState>(
		() => ({ ...shared, wall, now, profile, unit, size, page: page ?? stop.page, turn, minute, night }),
		[shared, wall, now, profile, unit, size, page, stop, turn, minute, night],
	)
	useTitle(shared.places.district)
	return (
		<WallContext value={state}>
			<WallRoot>
				{wall?.scene === 'calibrate' ? (
					<CalibratePage profile={profile} unit={unit} names={shared.places.townships.map(({ name }) => name)} />
				) : (
					<WallFrame layout={layout} stop={stop} ringing={ringing} />
				)}
			</WallRoot>
		</WallContext>
	)
}

/** What does not depend on the wall's record. */
function useShared(): Pick<WallState, 'points' | 'places' | 'ground' | 'gl' | 'viewLock' | 'today'> {
	const points = usePoints()
	const places = usePlaces()
	const ground = useGround()
	const [gl] = useState(hasWebGl)
	const [viewLock] = useState(() => new ViewLock())
	const today = useEverySecond(beijingDay)
	return useMemo(() => ({ points, places, ground, gl, viewLock, today }), [points, places, ground, gl, viewLock, today])
}

function useTitle(district: string | null): void {
	const { t } = useWords()
	useEffect(() => {
		document.title = district ? t('wall.title', { district }) : t('wall.titleAlone')
	}, [district, t])
}
