import { createContext, useContext } from 'react'
import type { DisplayProfile } from '../../../domain/display-profile.ts'
import type { Of } from '../../../domain/record.ts'
import type { WallNow } from '../../../domain/wall-mode.ts'
import type { ViewLock } from '../../map/wall/view-lock.ts'
import type { GroundView } from '../common/use-ground.ts'
import type { Places } from '../common/use-places.ts'
import type { Points } from '../common/use-points.ts'

/** A page of the carousel, or the scene that stays. */
export type WallPage = 'risk' | 'supply' | 'force' | 'command' | 'four' | 'charts'

/** What every part of the wall needs to know. */
export type WallState = {
	/** The wall's own record; null on a page that was signed in without pairing, which then shows the defaults. */
	wall: Of<'wall'> | null
	now: WallNow
	profile: DisplayProfile
	/** Canvas pixels to one unit, and the canvas in units: everything inside the wall is laid out in units. */
	unit: number
	size: { width: number; height: number }
	page: WallPage
	/** Of a running carousel: which page of how many, and until when by the server's clock; null where the scene stays. */
	turn: { index: number; count: number; until: number } | null
	points: Points
	places: Places
	ground: GroundView
	/** False where the browser cannot draw maps. */
	gl: boolean
	/** What the maps of all scenes and modes have in common: where the wall is meant to look. */
	viewLock: ViewLock
	/** A Beijing day, and the server's clock in milliseconds, told once a minute. */
	today: string
	minute: number
	/** The screen is dimmed for the night. */
	night: boolean
}

export const WallContext = createContext<WallState | null>(null)

export function useWall(): WallState {
	const state = useContext(WallContext)
	if (!state) throw new Error('no wall above this component')
	return state
}
