import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import { SEAM_PIECE } from './wall-images.ts'
import { SOURCES } from './wall-layers.ts'
import type { WallLook } from './wall-look.ts'

type Seams = WallLook['seams']
type Spot = { x: number; y: number }

/** Followers of a linked view stand still many times a second while it moves. */
const SETTLED_MS = 120

/** Where the pieces of the strips stand on a map of that size: along the seams and the edges, each beginning where one ends. */
export function stripSpots({ x: columns, y: rows }: Seams, width: number, height: number): Spot[] {
	const along = (length: number) =>
		Array.from({ length: Math.ceil(length / SEAM_PIECE) }, (_, i) => (i + 0.5) * SEAM_PIECE)
	return [
		...[0, width, ...columns].flatMap((x) => along(height).map((y) => ({ x, y }))),
		...[0, height, ...rows].flatMap((y) => along(width).map((x) => ({ x, y }))),
	]
}

/** Keeps names off the seams between panels and off the edges: invisible pieces lie there and take the room. */
export class SeamStrips {
	readonly #map: GlMap
	#seams: Seams
	#timer: ReturnType<typeof setTimeout> | undefined

	constructor(map: GlMap, seams: Seams) {
		this.#map = map
		this.#seams = seams
		for (const event of ['style.load', 'moveend', 'resize'] as const) map.on(event, () => this.#laySoon())
	}
	show(seams: Seams): void {
		if (seams.x.join() === this.#seams.x.join() && seams.y.join() === this.#seams.y.join()) return
		this.#seams = seams
		this.#laySoon()
	}
	close(): void {
		clearTimeout(this.#timer)
	}

	#laySoon(): void {
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => this.#lay(), SETTLED_MS)
	}
	#lay(): void {
		const { clientWidth, clientHeight } = this.#map.getContainer()
		const features = stripSpots(this.#seams, clientWidth, clientHeight).map((spot, i) => this.#piece(spot, i))
		this.#map.getSource<GeoJSONSource>(SOURCES.seams)?.setData({ type: 'FeatureCollection', features })
	}
	#piece({ x, y }: Spot, i: number): Feature {
		const { lng, lat } = this.#map.unproject([x, y])
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [lng, lat] },
			properties: { id: `seam-${i}`, icon: 'seam' },
		}
	}
}
