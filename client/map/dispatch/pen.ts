import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import type { LonLat } from '../../../domain/geometry.ts'
import { SOURCES } from './dispatch-sources.ts'
import { type PenState, penFeatures } from './pen-features.ts'

const RESTING: PenState = { points: [], closes: false, draws: false, at: null, keys: false, road: [] }
/** Kept between the crosshair and the edges of the map, in pixels. */
const EDGE = 40

/** Draws what follows the pointer, at most once a frame, without anything else on the map being reckoned anew. */
export class Pen {
	readonly #map: GlMap
	#state = RESTING
	#frame = 0

	constructor(map: GlMap) {
		this.#map = map
		map.on('style.load', () => this.#soon())
	}

	/** Where the pointer or the crosshair is; null while it is not over the map. */
	get at(): LonLat | null {
		return this.#state.at
	}
	/** Is it the keys that set points? */
	get keys(): boolean {
		return this.#state.keys
	}
	show(part: Pick<PenState, 'points' | 'closes' | 'draws'>): void {
		this.#take(part)
	}
	/** Pieces of the road under the pointer. */
	road(road: PenState['road']): void {
		this.#take({ road })
	}
	/** The pointer has moved, or left. */
	point(at: LonLat | null): void {
		if (at || !this.#state.keys) this.#take({ at, keys: false })
	}
	/** Moves the crosshair by so many pixels, from the middle of the map at first; the map follows at its edges. */
	nudge(dx: number, dy: number): LonLat {
		const { clientWidth: w, clientHeight: h } = this.#map.getContainer()
		const { x, y } = this.#state.at ? this.#map.project(this.#state.at) : { x: w / 2, y: h / 2 }
		const to = { x: x + dx, y: y + dy }
		const inside = to.x > EDGE && to.y > EDGE && to.x < w - EDGE && to.y < h - EDGE
		const { lng, lat } = this.#map.unproject([to.x, to.y])
		if (!inside) this.#map.panBy([dx * 4, dy * 4], { duration: 160 })
		this.#take({ at: [lng, lat], keys: true })
		return [lng, lat]
	}
	/** What was looked for has been set: the crosshair no longer hides it. */
	settle(): void {
		this.#take({ keys: false })
	}
	rest(): void {
		this.#take(RESTING)
	}
	close(): void {
		cancelAnimationFrame(this.#frame)
	}

	#take(part: Partial<PenState>): void {
		this.#state = { ...this.#state, ...part }
		this.#soon()
	}
	#soon(): void {
		if (this.#frame !== 0) return
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0
			const features = penFeatures(this.#state)
			this.#map.getSource<GeoJSONSource>(SOURCES.pen)?.setData({ type: 'FeatureCollection', features })
		})
	}
}
