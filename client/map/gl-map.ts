import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Box } from '../../domain/geometry.ts'

// The library is a module and cannot find its worker by itself in a bundle.
setWorkerUrl(workerUrl)

/** Degrees beyond the district that may be looked at. */
const MARGIN = 0.6

/** As far as the map may be moved from its home. */
export const around = ([west, south, east, north]: Box): [number, number, number, number] => [
	west - MARGIN,
	south - MARGIN,
	east + MARGIN,
	north + MARGIN,
]

/** What the largest graphics memory of an office machine still holds; a wall may be wider than a screen. */
const MOST_PIXELS: [number, number] = [8192, 8192]

type Manner = { interactive: boolean; pixelRatio?: number }

/** A bare map without any control of its own: north is always up. */
export function glMap(container: HTMLElement, box: Box, { interactive, pixelRatio }: Manner): GlMap {
	const [west, south, east, north] = box
	const map = new GlMap({
		container,
		style: { version: 8, sources: {}, layers: [] },
		bounds: [west, south, east, north],
		maxBounds: around(box),
		interactive,
		maxCanvasSize: MOST_PIXELS,
		...(pixelRatio === undefined ? {} : { pixelRatio }),
		minZoom: 7,
		maxZoom: 18,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: false,
		fadeDuration: 120,
	})
	map.touchZoomRotate.disableRotation()
	map.keyboard.disableRotation()
	// Whoever waits for the picture, a reader of the screen or a test, is told when it stands still.
	// Data on its way to the worker counts as movement: its picture is still to come.
	for (const event of ['movestart', 'dataloading', 'render'] as const)
		map.on(event, () => container.setAttribute('aria-busy', 'true'))
	map.on('idle', () => container.setAttribute('aria-busy', 'false'))
	return map
}

/** Can this browser draw the map at all? */
export function hasWebGl(): boolean {
	try {
		return document.createElement('canvas').getContext('webgl2') !== null
	} catch {
		return false
	}
}
