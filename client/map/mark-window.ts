import type { Map as GlMap } from 'maplibre-gl'
import type { Box } from '../../domain/geometry.ts'
import { inBox } from '../../domain/geometry.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { View } from './board-camera.ts'
import { positionOf } from './map-face.ts'
import { townshipOrNone } from './point-feature.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'

/** Marks are fetched so many zooms before they are seen. */
const AHEAD = 0.9
/** The window reaches beyond the view by this share of its sides, on each side. */
const BEYOND = 0.5

/** The window around a view, in degrees. */
export function windowAround([west, south, east, north]: Box): Box {
	const [dx, dy] = [(east - west) * BEYOND, (north - south) * BEYOND]
	return [west - dx, south - dy, east + dx, north + dy]
}
/** Does the window still hold the whole view? */
export const holdsView = (window: Box | null, [west, south, east, north]: Box): boolean =>
	window !== null && inBox(window, [west, south]) && inBox(window, [east, north])

/**
 * The part of the district whose single marks are in the map's source. A map that nobody leans over shows figures most
 * of the time: it holds no marks then, and those of its neighbourhood when it comes near, before they can be seen.
 */
export class MarkWindow {
	readonly #map: GlMap
	readonly #narrow: boolean
	readonly #changed: () => void
	#box: Box | null = null
	/** On its way to a view that the window holds already. */
	#bound = false

	constructor(map: GlMap, narrow: boolean, changed: () => void) {
		this.#map = map
		this.#narrow = narrow
		this.#changed = changed
		if (!narrow) return
		map.on('move', () => this.#look(false))
		map.on('moveend', () => this.#look(true))
		map.on('resize', () => this.#look(true))
	}

	/** A record of the whole district is drawn beside the figures. */
	holds(record: AnyRecord): boolean {
		if (!this.#narrow || townshipOrNone(record.region_code) === '') return true
		const at = positionOf(record)
		return this.#box !== null && at !== undefined && inBox(this.#box, at)
	}
	/** The map has set out for that view. */
	expect({ center, zoom }: View): void {
		if (!this.#narrow || !this.#map.isMoving() || zoom < MARKS_FROM_ZOOM - AHEAD) return
		const [west, south, east, north] = this.#view()
		const scale = 2 ** (this.#map.getZoom() - zoom)
		const [dx, dy] = [((east - west) / 2) * scale, ((north - south) / 2) * scale]
		this.#bound = true
		this.#show([center[0] - dx, center[1] - dy, center[0] + dx, center[1] + dy])
	}

	#look(arrived: boolean): void {
		if (arrived) this.#bound = false
		if (this.#bound) return
		if (this.#map.getZoom() >= MARKS_FROM_ZOOM - AHEAD) this.#show(this.#view())
		else if (this.#box && arrived) {
			this.#box = null
			this.#changed()
		}
	}
	#show(view: Box): void {
		if (holdsView(this.#box, view)) return
		this.#box = windowAround(view)
		this.#changed()
	}
	#view(): Box {
		const bounds = this.#map.getBounds()
		return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
	}
}
