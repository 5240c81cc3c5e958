import type { Map as GlMap } from 'maplibre-gl'
import type { Box, LonLat } from '../../domain/geometry.ts'
import { around } from './gl-map.ts'

export type Padding = { top: number; right: number; bottom: number; left: number }
export type View = { center: LonLat; zoom: number }

const FLY_MS = 900
/** A township is shown with its single marks, however large it is. */
const TOWNSHIP_ZOOM = 11.6

/** Where the map looks. Until somebody moves it, it keeps the whole district in view whatever its size becomes. */
export class BoardCamera {
	readonly #map: GlMap
	readonly #padding: Padding
	#home: Box
	#untouched = true

	constructor(map: GlMap, home: Box, padding: Padding) {
		this.#map = map
		this.#home = home
		this.#padding = padding
		map.on('resize', () => (this.#untouched ? this.showAll(false) : undefined))
		map.on('movestart', (event) => {
			if ('originalEvent' in event && event.originalEvent) this.#untouched = false
		})
		this.showAll(false)
	}

	get view(): View {
		const { lng, lat } = this.#map.getCenter()
		return { center: [lng, lat], zoom: this.#map.getZoom() }
	}
	fly({ center, zoom }: View): void {
		this.#untouched = false
		this.#map.flyTo({ center, zoom, duration: FLY_MS })
	}
	showAll(animate = true): void {
		this.#untouched = true
		this.#fit(this.#home, animate ? FLY_MS : 0)
	}
	showTownship(area: Box): void {
		this.#untouched = false
		this.#fit(area, FLY_MS, TOWNSHIP_ZOOM)
	}
	/** Where the district lies may be known only when its records have come. */
	keepHome(home: Box): void {
		if (home.join() === this.#home.join()) return
		this.#home = home
		this.#map.setMaxBounds(around(home))
		if (this.#untouched) this.showAll(false)
	}
	#fit([west, south, east, north]: Box, duration: number, least = 0): void {
		const camera = this.#map.cameraForBounds([west, south, east, north], { padding: this.#padding })
		if (!camera) return
		const zoom = Math.max(camera.zoom ?? 0, least)
		if (duration === 0) this.#map.jumpTo({ ...camera, zoom })
		else this.#map.flyTo({ ...camera, zoom, duration })
	}
}
