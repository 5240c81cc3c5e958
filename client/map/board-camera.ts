import { type Map as GlMap, LngLat } from 'maplibre-gl'
import type { Box, LonLat } from '../../domain/geometry.ts'
import type { MapSpace } from './figure-sizes.ts'
import { around } from './gl-map.ts'

export type Padding = { top: number; right: number; bottom: number; left: number }
export type View = { center: LonLat; zoom: number }

const FLY_MS = 900
/** A township is shown with its single marks, however large it is. */
const TOWNSHIP_ZOOM = 11.6
/** One thing alone is not looked at from nearer than this. */
const NEAREST = 14

/** A district is about that much wider than high. */
const WIDER = 1.4

type Fit = { padding?: Padding; least?: number; most?: number }

/** Where the map looks. Until somebody moves it, it keeps the whole district in view whatever its size becomes. */
export class BoardCamera {
	readonly #map: GlMap
	#padding: Padding
	#home: Box
	#untouched = true
	/** Where the last flight goes. */
	#goal: View | null = null
	#bound: (view: View) => void = () => undefined

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

	/** Is told where the map is going as soon as it sets out. */
	onBound(bound: (view: View) => void): void {
		this.#bound = bound
	}
	get view(): View {
		const { lng, lat } = this.#map.getCenter()
		return { center: [lng, lat], zoom: this.#map.getZoom() }
	}
	/** Where it looks, or is about to look. */
	get goal(): View {
		return this.#map.isMoving() && this.#goal ? this.#goal : this.view
	}
	get space(): MapSpace {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
		const { top, right, bottom, left } = this.#padding
		return { width, room: Math.min(width - left - right, (height - top - bottom) * WIDER) }
	}
	fly({ center, zoom }: View): void {
		this.#untouched = false
		this.#map.flyTo({ center, zoom, duration: FLY_MS })
		this.#setOut({ center, zoom })
	}
	showAll(animate = true): void {
		this.#untouched = true
		this.#fit(this.#home, animate ? FLY_MS : 0)
	}
	/** As near as the whole box allows, but no nearer than `most`. */
	fit(box: Box, padding = this.#padding, most = NEAREST): void {
		this.#untouched = false
		this.#fit(box, FLY_MS, { padding, most })
	}
	showTownship(area: Box): void {
		this.#untouched = false
		this.#fit(area, FLY_MS, { least: TOWNSHIP_ZOOM })
	}
	/** Where the district lies may be known only when its records have come. */
	keepHome(home: Box): void {
		if (home.join() === this.#home.join()) return
		this.#home = home
		this.#map.setMaxBounds(around(home))
		if (this.#untouched) this.showAll(false)
	}
	/** What stands over the map at its edges may change with the page. */
	keepPadding(padding: Padding): void {
		const { top, right, bottom, left } = this.#padding
		if (padding.top === top && padding.right === right && padding.bottom === bottom && padding.left === left) return
		this.#padding = padding
		if (this.#untouched) this.showAll(false)
	}
	#fit(
		[west, south, east, north]: Box,
		duration: number,
		{ padding = this.#padding, least = 0, most = 22 }: Fit = {},
	): void {
		const camera = this.#map.cameraForBounds([west, south, east, north], { padding })
		if (!camera) return
		const zoom = Math.min(Math.max(camera.zoom ?? 0, least), most)
		if (duration === 0) this.#map.jumpTo({ ...camera, zoom })
		else {
			this.#map.flyTo({ ...camera, zoom, duration })
			const { lng, lat } = LngLat.convert(camera.center ?? [(west + east) / 2, (south + north) / 2])
			this.#setOut({ center: [lng, lat], zoom })
		}
	}
	#setOut(goal: View): void {
		this.#goal = goal
		this.#bound(goal)
	}
}
