import type { Of } from '../../../../domain/record.ts'
import type { WallNow } from '../../../../domain/wall-mode.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import type { WallPage } from '../wall-state.ts'

/** `page` stands where it is not the page of what takes turns. */
type Shown = { scene: WallPage | 'carousel'; page: WallPage | null }

/** What a wall turns through. While something is going on the map stays. */
export function sceneOf(wall: Pick<Of<'wall'>, 'scene'> | null, now: WallNow, layout: WallLayout): Shown {
	const chosen = wall?.scene ?? 'carousel'
	const calm = now.incident === null && now.warning === null
	if (calm && chosen === 'carousel') return { scene: 'carousel', page: null }
	// Four maps need more room than such a wall has.
	if (chosen === 'four' && layout.compact) return { scene: calm ? 'carousel' : 'risk', page: null }
	if (chosen === 'four') return { scene: 'risk', page: 'four' }
	const scene = chosen === 'carousel' || chosen === 'calibrate' ? 'risk' : chosen
	return { scene, page: null }
}
