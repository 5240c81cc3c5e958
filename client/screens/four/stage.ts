import type { AnyRecord, Id } from '../../../domain/record.ts'
import type { ViewLink } from '../../map/view-link.ts'
import type { Camera } from '../common/map/camera.ts'
import type { GroundView } from '../common/use-ground.ts'
import type { Places } from '../common/use-places.ts'
import type { Desk } from './desk.ts'
import type { Pin } from './search/use-pin.ts'
import type { Move } from './use-move.ts'

/** What every map of the page needs to know and may do. */
export type Stage = {
	desk: Desk
	move: Move
	camera: Camera
	link: ViewLink
	ground: GroundView
	/** A found place that has no mark of its own. */
	pin: Pin
	/** Points on offer, shown while their panel is open. */
	offered: readonly AnyRecord[]
	/** False where the browser cannot draw maps: the list and the figures do without. */
	gl: boolean
	places: Places
	today: string
	/** The township that a carried mark would come to, where that is another one. */
	newTown: string | null
	pick: (id: Id | null) => void
	township: (code: string) => void
	mayMove: (id: Id) => boolean
}
