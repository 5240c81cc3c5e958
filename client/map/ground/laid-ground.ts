import type { Ground, OnlineBasemap } from '../../../domain/ground.ts'

/** What lies under the points: the region pack, where there is one, or somebody else's basemap in its place. */
export type LaidGround = { pack: Ground['pack']; online: OnlineBasemap | null }

export const NO_GROUND: LaidGround = { pack: null, online: null }
