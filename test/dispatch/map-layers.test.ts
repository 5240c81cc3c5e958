import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { LayerSpecification } from 'maplibre-gl'
import { DispatchOverlay } from '../../client/map/dispatch/dispatch-overlay.ts'
import { NOTHING } from './map-look.ts'

type StyleSpec = { validateStyleMin: (style: unknown) => { message: string }[] }
const here = createRequire(fileURLToPath(import.meta.resolve('maplibre-gl')))
const { validateStyleMin } = (await import(here.resolve('@maplibre/maplibre-gl-style-spec'))) as StyleSpec

const colour = () => '#102030'
const overlay = new DispatchOverlay(NOTHING)
const under = overlay.under(colour, false)
const ground = overlay.ground(colour)
const words = overlay.words(colour)
const marks = overlay.marks(colour)
const all: LayerSpecification[] = [...under, ...ground, ...words, ...marks]

test('every layer of the desk is one that the map can draw, from a source that it fills', () => {
	const data = { type: 'FeatureCollection', features: [] }
	const sources = Object.fromEntries(overlay.sources.map((name) => [name, { type: 'geojson', data }]))
	for (const layers of [all, [...overlay.under(colour, true), ...ground, ...words, ...marks]])
		assert.deepEqual(validateStyleMin({ version: 8, sources, layers }), [])
	assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
})

test('a wrong layer would be told', () => {
	const layers = [{ id: 'a', type: 'line', source: 'none', paint: { 'line-width': 'wide' } }]
	assert.notEqual(validateStyleMin({ version: 8, sources: {}, layers }).length, 0)
})

test('what the server told of lies over the area of impact, the chosen way over the others, closed roads over all ways', () => {
	const order = ground.map(({ id }) => id)
	const drawn = ['dispatch-impact', 'dispatch-ways-ranked', 'dispatch-ways-chosen', 'dispatch-closed']
	assert.deepEqual(
		drawn.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
		drawn,
	)
	assert.ok(drawn.every((id) => order.includes(id)))
})

test('a click hits what lies on top first', () => {
	const places = overlay.hits.map((id) => marks.findIndex((layer) => layer.id === id))
	assert.ok(places.every((place) => place >= 0))
	assert.deepEqual(
		places,
		places.toSorted((a, b) => b - a),
	)
})

test('no word on the map is under 12 pixels', () => {
	for (const layer of all) {
		if (layer.type !== 'symbol' || !layer.layout?.['text-field']) continue
		assert.ok(Number(layer.layout['text-size']) >= 12, layer.id)
	}
})
