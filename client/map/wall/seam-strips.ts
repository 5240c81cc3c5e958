import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { SEAM_PIECE } from './wall-images.ts'
import { SOURCES } from './wall-layers.ts'
import type { WallLook } from './wall-look.ts'

type Seams = WallLook['seams']
type Spot = { x: number; y: number }

/** Where the pieces of the strips stand on a map of that size, so that one ends where the next begins. */
export function seamSpots({ x: columns, y: rows }: Seams, width: number, height: number): Spot[] {
	const along = (length: number) =>
		Array.from({ length: Math.ceil(length / SEAM_PIECE) }, (_, i) => (i + 0.5) * SEAM_PIECE)
	return [
		...columns.flatMap((x) => along(height).map((y) => ({ x, y }))),
		...rows.flatMap((y) => along(width).map((x) => ({ x, y }))),
	]
}

/** Keeps names off the seams between panels: invisible pieces lie along them and take the room. */
export class SeamStrips {
	readonly #map: GlMap
	#seams: Seams

	constructor(map: GlMap, seams: Seams) {
		this.#map = map
		this.#seams = seams
		for (const event of ['style.load', 'moveend', 'resize'] as const) map.on(event, () => this.#lay())
	}
	show(seams: Seams): void {
		if (seams.x.join() === this.#seams.x.join() && seams.y.join() === this.#seams.y.join()) return
		this.#seams = seams
		this.#lay()
	}

	#lay(): void {
		const source = this.#map.getSource<GeoJSONSource>(SOURCES.seams)
		const { clientWidth, clientHeight } = this.#map.getContainer()
		const spots = seamSpots(this.#seams, clientWidth, clientHeight)
		if (spots.length === 0 && !this.#laid) return
		this.#laid = spots.length > 0
		source?.setData({ type: 'FeatureCollection', features: spots.map((spot, i) => this.#piece(spot, i)) })
	}
	/** Most walls have no seam on the map: their source is left alone. */
	#laid = false
	#piece({ x, y }: Spot, i: number): Feature {
		const { lng, lat } = this.#map.unproject([x, y])
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [lng, lat] },
			properties: { id: `seam-${i}`, icon: 'seam' },
		}
	}
}
