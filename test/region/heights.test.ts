import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import type { LonLat } from '../../domain/geometry.ts'
import { encodePng } from '../../geodata/region/terrain/png.ts'
import { terrainTiles } from '../../geodata/region/terrain/terrain-tiles.ts'
import { decodePng } from '../../server/region/decode-png.ts'
import { openHeights } from '../../server/region/open-heights.ts'
import { Random } from '../fixtures/random.ts'

/** A made-up hill that rises to the north-east, over several tiles. */
const BOX = [111.5, 26.1, 111.8, 26.3] as const
const hill = (lon: number, lat: number) => 200 + 2000 * (lon - 111.5) + 1000 * (lat - 26.1)
const tiles = new Map<string, Uint8Array>()
for (const { z, x, y, png } of terrainTiles(hill, [...BOX])) tiles.set(`${z}/${x}/${y}`, png)

test('heights between the pixels of the tiles are those that they were built from', () => {
	let asked = 0
	const heightAt = openHeights({
		box: BOX,
		zoom: 12,
		tile: (z, x, y) => {
			asked++
			return tiles.get(`${z}/${x}/${y}`) ?? null
		},
	})
	const random = new Random(4)
	for (let i = 0; i < 300; i++) {
		const at: LonLat = [BOX[0] + random.int(300) / 1000, BOX[1] + random.int(200) / 1000]
		const found = heightAt(at)
		assert.ok(found !== null && Math.abs(found - hill(...at)) <= 0.3, `${at}: ${found}, not ${hill(...at)}`)
	}
	assert.ok(asked <= tiles.size, `${asked} tiles read`)
})

test('beyond the ground, and where there is no tile, nobody knows a height', () => {
	const heightAt = openHeights({ box: BOX, zoom: 12, tile: () => null })
	assert.equal(heightAt([111.6, 26.2]), null)
	assert.equal(openHeights({ box: BOX, zoom: 12, tile: () => assert.fail() })([100, 20]), null)
})

/** The rows of a picture, filtered in a way that the writer of our own tiles does not use. */
function filtered(rgb: Uint8Array, width: number, height: number, filter: number): Uint8Array {
	const png = Buffer.from(encodePng(rgb, width, height))
	const line = 3 * width
	const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : rgb[y * line + x]!)
	const paeth = (a: number, b: number, c: number) => {
		const p = a + b - c
		const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
		return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
	}
	const body = new Uint8Array(height * (line + 1))
	for (let y = 0; y < height; y++) {
		body[y * (line + 1)] = filter
		for (let x = 0; x < line; x++) {
			const [a, b, c] = [at(x - 3, y), at(x, y - 1), x < 3 ? 0 : at(x - 3, y - 1)]
			const predicted = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter]!
			body[y * (line + 1) + 1 + x] = at(x, y) - predicted
		}
	}
	const data = deflateSync(body)
	const head = Buffer.alloc(8)
	head.writeUInt32BE(data.length)
	head.write('IDAT', 4, 'latin1')
	// Nobody looks at the checksum.
	return Buffer.concat([png.subarray(0, 33), head, data, Buffer.alloc(4)])
}

test('rows of a picture are read whichever of the five ways they are filtered', () => {
	const random = new Random(8)
	const [width, height] = [13, 9]
	const rgb = Uint8Array.from({ length: 3 * width * height }, () => random.int(256))
	for (let filter = 0; filter <= 4; filter++)
		assert.deepEqual(decodePng(filtered(rgb, width, height, filter)), { width, height, rgb }, `filter ${filter}`)
	assert.throws(() => decodePng(filtered(rgb, width, height, 5)))
})
