import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Identify, Identity } from '../auth/identify.ts'
import type { Walls } from '../auth/walls.ts'
import type { Layers } from '../layers/layers.ts'
import type { FindPlaces } from '../places/find-places.ts'
import type { Engine, Router } from '../routing/router.ts'
import type { Store } from '../store/store.ts'
import type { ClosuresInForce } from './closures-in-force.ts'
import type { ReadJson } from './read-json.ts'

/** `bodyBytes` after unpacking; `page` and `pageMax` are features of one answer. */
export type Limits = { bodyBytes: number; page: number; pageMax: number }
export const LIMITS: Limits = { bodyBytes: 8 * 1024 * 1024, page: 1000, pageMax: 10_000 }

/** What the API is made of; `now` gives epoch milliseconds. */
export type ApiParts = {
	layers: Layers
	store: Store
	identify: Identify
	now: () => number
	limits: Limits
	/** Search over positions, records and the region pack. */
	places?: FindPlaces
	/** Points of the region pack that may be taken over into the four maps. */
	offers?: () => readonly Draft[]
	/** The roads of the region pack, null where there is none. */
	roads?: () => Router | null
	/** An engine elsewhere that reckons times faster or better, and knows no closures. */
	engine?: Engine
	/** Heights of the region pack, null where there is none. */
	heights?: () => ((at: LonLat) => number | null) | null
	/** How big screens are let in. */
	walls?: Walls
	/** Since when an account has held a live line, in epoch milliseconds; null while it holds none. */
	heldSince?: (account: string) => number | null
}
/** The parts of one request's answer: who asks, how its body is read, and what is closed on the roads. */
export type Desk = ApiParts & { who: Identity; readJson: ReadJson; closures: ClosuresInForce }
