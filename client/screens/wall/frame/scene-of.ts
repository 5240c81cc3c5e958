import type { Of } from '../../../../domain/record.ts'
import type { WallNow } from '../../../../domain/wall-mode.ts'
import { MAP_KEYS } from '../../../map/map-face.ts'
import type { WallPages } from '../layout/stops.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import type { WallPage } from '../wall-state.ts'

/** `page` stands where it is not the page of what takes turns. */
type Shown = { scene: WallPage | 'carousel'; page: WallPage | null; pages: WallPages }

/** What a wall turns through. While something is going on the map stays. */
export function sceneOf(wall: Pick<Of<'wall'>, 'scene'> | null, now: WallNow, layout: WallLayout): Shown {
	const chosen = wall?.scene ?? 'carousel'
	const calm = now.mode !== 'warning' && now.incident === null && now.warning === null
	const pages = calm ? layout.pages : layout.pages.map((stops) => stops.filter(({ map }) => map !== null))
	// Four maps need more room than a wall has on which one thing is shown at a time.
	const four = chosen === 'four' && !layout.compact
	if (calm)
		return {
			scene: four || chosen === 'calibrate' ? 'risk' : chosen === 'four' ? 'carousel' : chosen,
			page: four ? 'four' : null,
			pages,
		}
	const map = MAP_KEYS.find((key) => key === chosen)
	return { scene: map ?? 'risk', page: four ? 'four' : null, pages }
}
