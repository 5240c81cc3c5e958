import type { Replica } from '../session/replica.ts'
import type { Padding } from './board-camera.ts'
import type { BoardLook } from './board-data.ts'
import type { Density } from './density.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import type { MapFace } from './map-face.ts'
import type { Overlay } from './overlay.ts'

/** What a board is made of. */
export type BoardSetup = {
	replica: Replica
	faces: readonly MapFace[]
	ground: LaidGround
	/** A Beijing day. */
	today: () => string
	look: BoardLook
	padding: Padding
	density: Density
	overlay: Overlay
	/** False for a map that nobody touches. */
	interactive: boolean
	/** Pixels of the screen to one of the map's box, where that is more than the page knows of. */
	pixelRatio?: number
}
