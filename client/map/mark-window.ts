import type { Map as GlMap } from 'maplibre-gl'
import type { Box } from '../../domain/geometry.ts'
import { inBox } from '../../domain/geometry.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { View } from './board-camera.ts'
import type { BoardData, BoardLook } from './board-data.ts'
import { type MapKey, positionOf } from './map-face.ts'
import { townshipOrNone } from './point-feature.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'

/** Marks are fetched so many zooms before they are seen; those of the other maps are a detail that may come later. */
const AHEAD = 0.9
const OTHERS_AHEAD = 0.3
/** The window reaches beyond the view by this share of its sides, on each side. */
const BEYOND = 0.3

/** The window around a view, in degrees. */
export function windowAround([west, south, east, north]: Box): Box {
	const [dx, dy] = [(east - west) * BEYOND, (north - south) * BEYOND]
	return [west - dx, south - dy, east + dx, north + dy]
}
/** Does the window still hold the whole view? */
export const holdsView = (window: Box | null, [west, south, east, north]: Box): boolean =>
	window !== null && inBox(window, [west, south]) && inBox(window, [east, north])

type Looked = Pick<BoardLook, 'lead' | 'shown'>
/** The maps whose single marks are soon seen at that zoom: the leading one before the others. */
export const mapsAt = (zoom: number, { lead, shown }: Looked, allMarks: number): readonly MapKey[] =>
	zoom < MARKS_FROM_ZOOM - AHEAD ? [] : zoom < allMarks - OTHERS_AHEAD ? shown.filter((key) => key === lead) : shown

/**
 * The part of the district whose single marks are in the map's source. A map that nobody leans over shows figures most
 * of the time: it holds no marks then, and those of its neighbourhood when it comes near, before they can be seen.
 */
export class MarkWindow {
	readonly #map: GlMap
	readonly #data: BoardData
	readonly #changed: () => void
	#look: Looked
	#maps: readonly MapKey[] = []
	#box: Box | null = null
	/** On its way to a view that the window holds already. */
	#bound = false

	constructor(map: GlMap, data: BoardData, look: Looked, changed: () => void) {
		this.#map = map
		this.#data = data
		this.#look = look
		this.#changed = changed
		if (!this.#narrow) return
		map.on('move', () => this.#follow(false))
		map.on('moveend', () => this.#follow(true))
		map.on('resize', () => this.#follow(true))
	}

	/** At a desk every mark is held: somebody may zoom in at any moment. */
	get #narrow(): boolean {
		return this.#data.density.far
	}
	/** A record of the whole district is drawn beside the figures. */
	holds(record: AnyRecord): boolean {
		if (!this.#narrow || townshipOrNone(record.region_code) === '') return true
		const at = positionOf(record)
		const face = this.#data.faceOf(record.id)
		if (!this.#box || !at || !face) return false
		return this.#maps.includes(face.key) && inBox(this.#box, at)
	}
	show(look: Looked): void {
		this.#look = look
		if (this.#narrow && !this.#bound) this.#follow(false)
	}
	/** The map has set out for that view. */
	expect({ center, zoom }: View): void {
		if (!this.#narrow || !this.#map.isMoving()) return
		const [west, south, east, north] = this.#view()
		const scale = 2 ** (this.#map.getZoom() - zoom)
		const [dx, dy] = [((east - west) / 2) * scale, ((north - south) / 2) * scale]
		const view: Box = [center[0] - dx, center[1] - dy, center[0] + dx, center[1] + dy]
		const maps = mapsAt(zoom, this.#look, this.#data.density.allMarks)
		if (maps.length === 0) return
		this.#bound = true
		this.#hold(view, maps)
	}

	#follow(arrived: boolean): void {
		if (arrived) this.#bound = false
		if (this.#bound) return
		const maps = mapsAt(this.#map.getZoom(), this.#look, this.#data.density.allMarks)
		// What is no longer seen is let go once the map stands still.
		if (maps.length > 0 || arrived) this.#hold(this.#view(), maps)
	}
	#hold(view: Box, maps: readonly MapKey[]): void {
		if (maps.length === 0 && this.#maps.length === 0) return
		if (maps.join() === this.#maps.join() && holdsView(this.#box, view)) return
		this.#maps = maps
		this.#box = maps.length > 0 ? windowAround(view) : null
		this.#changed()
	}
	#view(): Box {
		const bounds = this.#map.getBounds()
		return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
	}
}
