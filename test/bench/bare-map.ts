import { readFileSync } from 'node:fs'
import type { LonLat } from '../../domain/geometry.ts'
import type { Tab } from '../screens/driver.ts'

/** What the yardstick is drawn with: a style as a map of ours tells it, and where points stand. */
export type BareMap = { style: unknown; points: readonly LonLat[]; width: number; height: number }

const LIBRARY = 'node_modules/maplibre-gl/dist/'
const FILES = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'] as const

const page = ({ style, points, width, height }: BareMap): string => `<!doctype html>
<style>body { margin: 0 } .map-view { width: ${width}px; height: ${height}px }</style>
<div class="map-view" aria-busy="true"></div>
<script type="module">
	import { Map, setWorkerUrl } from './maplibre-gl.mjs'
	setWorkerUrl('./maplibre-gl-worker.mjs')
	const container = document.querySelector('.map-view')
	const map = new Map({ container, style: ${JSON.stringify(style)}, attributionControl: false, interactive: false })
	const nothing = { width: 1, height: 1, data: new Uint8Array(4) }
	map.setMissingStyleImageResolver((id) => void map.addImage(id, nothing))
	map.on('load', () => {
		const coordinates = ${JSON.stringify(points)}
		map.addSource('points', { type: 'geojson', data: { type: 'MultiPoint', coordinates } })
		map.addLayer({ id: 'points', type: 'circle', source: 'points', paint: { 'circle-radius': 6, 'circle-color': '#fff' } })
	})
	map.on('render', () => container.setAttribute('aria-busy', 'true'))
	map.on('idle', () => container.setAttribute('aria-busy', 'false'))
	globalThis.fourmapBare = map
</script>`

/** Opens a page that holds nothing but the map library, the same ground and the points as plain dots. */
export async function openBare(tab: Tab, url: string, bare: BareMap): Promise<void> {
	for (const file of FILES)
		await tab.offer(`${url}/bare/${file}`, { contentType: 'text/javascript', body: readFileSync(LIBRARY + file) })
	await tab.offer(`${url}/bare/`, { contentType: 'text/html; charset=utf-8', body: page(bare) })
	await tab.page.goto(`${url}/bare/`)
	await tab.drawn()
}
