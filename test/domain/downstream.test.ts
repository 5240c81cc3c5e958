import assert from 'node:assert/strict'
import { test } from 'node:test'
import { downstreamOf, FLOOD_SPEED } from '../../domain/downstream.ts'
import type { LonLat } from '../../domain/geometry.ts'

/** Kilometres east and north of a place on the equator, where a degree is as wide as it is high. */
const km = (x: number, y: number): LonLat => [111 + x / 111.195, y / 111.195]
const named = (name: string, x: number, y: number) => ({ name, at: km(x, y) })

/** Three kilometres to the east, then four to the north. */
const COURSE = [km(0, 0), km(3, 0), km(3, 4)]

test('a village lies as far down as the place on the river nearest to it', () => {
	const villages = [named('河口', 3, 4), named('弯内', 2.5, 1), named('坝下', 1, 0.4), named('坝旁', 0, -0.2)]
	const found = downstreamOf(km(0, 0), villages, COURSE)
	assert.deepEqual(
		found.map(({ place, km, straight }) => [place.name, km.toFixed(2), straight]),
		[
			['坝旁', '0.00', false],
			['坝下', '1.00', false],
			['弯内', '4.00', false],
			['河口', '7.00', false],
		],
	)
})

test('the way begins at the source, which the river may pass on its way', () => {
	const [found] = downstreamOf(km(2, 0.1), [named('河口', 3, 4)], COURSE)
	assert.equal(found!.km.toFixed(2), '5.00')
})

test('what lies above the source is reached at once, and what lies beyond the end straight on', () => {
	const [above, beyond] = downstreamOf(km(2, 0), [named('远', 3, 5.5), named('上游', 1, 0)], COURSE)
	assert.deepEqual([above!.place.name, above!.km], ['上游', 0])
	assert.deepEqual([beyond!.place.name, beyond!.km.toFixed(2)], ['远', '6.50'])
})

test('without a river the way is straight, and says so', () => {
	const found = downstreamOf(km(0, 0), [named('远', 3, 4), named('近', 0, 2)], null)
	assert.deepEqual(
		found.map(({ place, km, straight }) => [place.name, km.toFixed(2), straight]),
		[
			['近', '2.00', true],
			['远', '5.00', true],
		],
	)
})

test('the water comes at three metres a second unless told otherwise', () => {
	const village = [named('远', 3, 4)]
	const seconds = (speed?: number) => downstreamOf(km(0, 0), village, COURSE, speed)[0]!.minutes * 60
	assert.equal(seconds().toFixed(0), (7000 / FLOOD_SPEED).toFixed(0))
	assert.equal(seconds(7).toFixed(0), '1000')
})
