import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from 'geojson'
import { backdrop } from '../geodata/demo/backdrop.ts'

const layers = backdrop()
const features = (name: string) => layers[name]?.features ?? []

test('the backdrop has every layer that the map draws', () => {
	const names = [
		'land',
		'relief',
		'forest',
		'built',
		'contours',
		'water',
		'lakes',
		'dams',
		'roads',
		'bridges',
		'fade',
		'mask',
		'town_lines',
		'district_line',
		'places',
	]
	assert.deepEqual(Object.keys(layers), names)
	for (const name of names) assert.ok(features(name).length > 0, `${name} is empty`)
})

test('rings are closed, and everything of the ground lies over the open sea', () => {
	const flat = (part: unknown): Position[] =>
		Array.isArray(part) && typeof part[0] === 'number'
			? [part as Position]
			: Array.isArray(part)
				? part.flatMap(flat)
				: []
	for (const name of Object.keys(layers).filter((n) => n !== 'fade' && n !== 'mask'))
		for (const { geometry } of features(name)) {
			if (geometry.type === 'Polygon')
				for (const ring of geometry.coordinates) assert.deepEqual(ring[0], ring.at(-1), `open ring in ${name}`)
			if (!('coordinates' in geometry)) continue
			for (const [lon = 0, lat = 0] of flat(geometry.coordinates))
				assert.ok(lon >= 123.2 && lon <= 124 && lat >= 30.85 && lat <= 31.35, `${name} at ${lon}, ${lat}`)
		}
})

test('every township has its seat and the place of its figure, every village its name', () => {
	const places = features('places').map(({ properties }) => properties ?? {})
	const codes = (cls: string) => new Set(places.filter((p) => p.class === cls).map((p) => p.code))
	assert.equal(codes('town').size, 16)
	assert.deepEqual(codes('tag'), codes('town'))
	assert.equal(codes('village').size, 334)
	assert.ok(places.every(({ name }) => typeof name === 'string' && name.length > 0))
})
