import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Area } from '../../geodata/pack/area.ts'
import type { Manifest } from '../../geodata/pack/manifest.ts'
import type { PlaceIndex } from '../places/find-places.ts'
import type { Router } from '../routing/router.ts'

/** A region pack with its files open. It never changes: a newer pack is another one. */
export type OpenPack = {
	readonly manifest: Manifest
	/** A vector tile, packed with gzip; null where there is nothing to draw. */
	tile(z: number, x: number, y: number): Uint8Array | null
	/** Heights as a PNG; null where there are none. */
	terrain(z: number, x: number, y: number): Uint8Array | null
	/** Metres above the sea; null outside the ground, or where it has no heights. */
	height(at: LonLat): number | null
	readonly roads: Router
	readonly places: PlaceIndex
	readonly areas: readonly Area[]
	/** Points of the extract that may be taken over into the four maps. */
	readonly drafts: readonly Draft[]
}

/** The ground that this server has. A new pack is taken up while it runs. */
export interface Region {
	/** The pack in use, null while none was built. */
	readonly pack: OpenPack | null
	/** The pack in use or, for a while, the one before it, whose tiles screens may still ask for. */
	packOf(id: string): OpenPack | null
	/** Told each new pack once it is in use; the answer ends that. */
	onChange(listener: (pack: OpenPack) => void): () => void
	close(): void
}
