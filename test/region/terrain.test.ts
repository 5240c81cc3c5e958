import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Box } from '../../domain/geometry.ts'
import { buildTerrain } from '../../geodata/region/terrain/build-terrain.ts'
import type { Contour } from '../../geodata/region/tiles/contour-features.ts'
import { givenFor } from '../fixtures/given.ts'
import { madeUpOsm } from '../fixtures/made-up-osm.ts'
import { readPng } from '../fixtures/read-png.ts'
import { openTiles } from '../fixtures/tile-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'heights-'))
after(() => rmSync(folder, { recursive: true }))

const VOID = -32768
const BOX: Box = [111.4, 26.3, 111.6, 26.45]

/** A file of one degree square, filled by a formula of longitude and latitude. */
function hgt(name: string, side: number, heightAt: (lon: number, lat: number) => number, packed = false): string {
	const [, south, west] = /N(\d+)E(\d+)/.exec(name)!.map(Number) as [number, number, number]
	const bytes = Buffer.alloc(2 * side * side)
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++)
			bytes.writeInt16BE(Math.round(heightAt(west + x / (side - 1), south + 1 - y / (side - 1))), 2 * (y * side + x))
	const path = join(folder, name)
	writeFileSync(path, packed ? gzipSync(bytes) : bytes)
	return path
}

/** Builds the terrain of a box; gives the contours and a way to ask the smallest tiles for a height. */
async function terrainOf(elevation: string | null, box: Box) {
	const stage = givenFor(madeUpOsm().finish(), { box, options: { elevation } })
	const { tiles: part, contours } = await buildTerrain(stage.given)
	const lines = [...contours]
	const file = part && openTiles(join(stage.folder, 'terrain.mbtiles'))
	const pictures = new Map<string, Uint8Array>()
	const picture = (z: number, x: number, y: number): Uint8Array => {
		const known = pictures.get(`${z} ${x} ${y}`)
		if (known) return known
		const { width, height, rgb } = readPng(file!.bytes(z, x, y)!)
		assert.deepEqual([width, height], [256, 256])
		pictures.set(`${z} ${x} ${y}`, rgb)
		return rgb
	}
	const heightAt = (lon: number, lat: number, z: number): number => {
		const x = ((lon + 180) / 360) * 2 ** z
		const y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z
		const rgb = picture(z, Math.floor(x), Math.floor(y))
		const at = 3 * (Math.floor((y % 1) * 256) * 256 + Math.floor((x % 1) * 256))
		return rgb[at]! * 256 + rgb[at + 1]! + rgb[at + 2]! / 256 - 32768
	}
	const dispose = () => {
		file?.[Symbol.dispose]()
		stage[Symbol.dispose]()
	}
	return { part, contours: lines, file, heightAt, fractions: stage.fractions, [Symbol.dispose]: dispose }
}

/** Rises by 4 metres a kilometre to the east and 8 to the north. */
const slope = (lon: number, lat: number) => 500 + (lon - 111) * 400 + (lat - 26) * 900

/** Some positions in the box and not at its edge. */
const INSIDE = Array.from({ length: 60 }, (_, i): [number, number] => [
	111.42 + 0.16 * ((i * 0.618) % 1),
	26.32 + 0.11 * ((i * 0.382) % 1),
])

for (const [side, packed] of [
	[1201, false],
	[3601, true],
] as const)
	test(`a slope measured ${side} times a degree comes out right at every zoom`, async () => {
		const path = hgt(packed ? 'N26E111.hgt.gz' : 'N26E111.hgt', side, slope, packed)
		using built = await terrainOf(path, BOX)
		assert.deepEqual([built.part!.minzoom, built.part!.maxzoom], [6, 12])
		for (const [lon, lat] of INSIDE) {
			const found = built.heightAt(lon, lat, 12)
			assert.ok(Math.abs(found - slope(lon, lat)) <= 1, `${found} at ${lon} ${lat}`)
			// Half a pixel of zoom 9 is 140 metres of ground, and so about a metre and a half of this slope.
			const coarse = built.heightAt(lon, lat, 9)
			assert.ok(Math.abs(coarse - slope(lon, lat)) <= 2.5, `${coarse} at ${lon} ${lat}`)
		}
		assert.deepEqual(built.fractions.at(-1), 1)
	})

test('every tile that meets the box is there, at each zoom', async () => {
	using built = await terrainOf(hgt('N26E111.hgt', 1201, slope), BOX)
	const byZoom = Map.groupBy(built.file!.addresses(), ({ z }) => z)
	assert.deepEqual(
		[...byZoom.keys()].toSorted((a, b) => a - b),
		[6, 7, 8, 9, 10, 11, 12],
	)
	const column = (lon: number) => Math.floor(((lon + 180) / 360) * 4096)
	const columns = new Set(byZoom.get(12)!.map(({ x }) => x))
	assert.deepEqual([Math.min(...columns), Math.max(...columns)], [column(BOX[0]), column(BOX[2])])
	assert.equal(built.part!.tiles, built.file!.addresses().length)
})

test('what was not measured is filled from what lies around it', async () => {
	const isHole = (lon: number, lat: number) => Math.hypot(lon - 111.5, lat - 26.38) < 0.006
	const path = hgt('N26E111.hgt', 1201, (lon, lat) => (isHole(lon, lat) ? VOID : slope(lon, lat)))
	using built = await terrainOf(path, BOX)
	for (const [lon, lat] of [...INSIDE, [111.5, 26.38] as const, [111.503, 26.383] as const]) {
		const off = Math.abs(built.heightAt(lon, lat, 12) - slope(lon, lat))
		assert.ok(off <= (Math.hypot(lon - 111.5, lat - 26.38) < 0.01 ? 6 : 1), `${off} at ${lon} ${lat}`)
	}
})

test('squares join without a seam, and one that is missing leaves no cliff', async () => {
	const elsewhere = mkdtempSync(join(folder, 'squares-'))
	for (const name of ['N26E111.hgt', 'N26E112.hgt']) {
		const path = hgt(name, 1201, slope)
		copyFileSync(path, join(elsewhere, name))
	}
	writeFileSync(join(elsewhere, 'README.txt'), 'not heights')
	// The two northern squares are missing.
	using built = await terrainOf(elsewhere, [111.9, 26.9, 112.1, 27.1])
	for (const lon of [111.95, 111.999, 112.0005, 112.05])
		assert.ok(Math.abs(built.heightAt(lon, 26.95, 12) - slope(lon, 26.95)) <= 1, `${lon}`)
	for (let lat = 26.98; lat < 27.06; lat += 0.001) {
		const step = Math.abs(built.heightAt(111.95, lat, 12) - built.heightAt(111.95, lat + 0.001, 12))
		assert.ok(step < 3, `${step} at ${lat}`)
	}
})

const metres = ([lon, lat]: [number, number]) =>
	Math.hypot((lon - 111.5) * 111_320 * Math.cos((26.38 * Math.PI) / 180), (lat - 26.38) * 110_800)
const points = ({ line }: Contour): [number, number][] =>
	Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!])

test('the contours of a cone are circles, every twenty metres', async () => {
	const path = hgt('N26E111.hgt', 1201, (lon, lat) => Math.max(0, 1000 - metres([lon, lat]) / 5))
	using built = await terrainOf(path, BOX)
	const heights = new Set(built.contours.map(({ ele }) => ele))
	for (const ele of [20, 100, 500, 820]) assert.ok(heights.has(ele), String(ele))
	for (const contour of built.contours.filter(({ ele }) => ele >= 100 && ele <= 900)) {
		const [first, last] = [points(contour)[0], points(contour).at(-1)]
		assert.deepEqual(first, last, `${contour.ele} closes`)
		for (const point of points(contour))
			assert.ok(Math.abs(metres(point) - (1000 - contour.ele) * 5) < 60, `${contour.ele}: ${metres(point)}`)
	}
	assert.equal(built.contours.filter(({ ele }) => ele === 500).length, 1)
})

test('contours of a slope run from edge to edge and never along the edge', async () => {
	using built = await terrainOf(
		hgt('N26E111.hgt', 1201, (lon) => (lon - 111) * 1000),
		BOX,
	)
	const [line] = built.contours.filter(({ ele }) => ele === 500)
	for (const [lon] of points(line!)) assert.ok(Math.abs(lon - 111.5) < 0.001, String(lon))
	assert.ok(points(line!).length > 100)
})

test('without elevation there is neither terrain nor a contour', async () => {
	using built = await terrainOf(null, BOX)
	assert.deepEqual([built.part, built.contours], [null, []])
})

test('elevation that is not there, not heights or of another place is told in one line', async () => {
	const wrong = async (path: string, box: Box, message: RegExp) => {
		const stage = givenFor(madeUpOsm().finish(), { box, options: { elevation: path } })
		await assert.rejects(buildTerrain(stage.given), (error: Error) => {
			assert.match(error.message, message)
			assert.ok(!error.message.includes('\n'))
			return true
		})
		stage[Symbol.dispose]()
	}
	await wrong(join(folder, 'nowhere'), BOX, /no such file or folder/)
	await wrong(hgt('N26E111.hgt', 1201, slope), [10, 50, 10.1, 50.1], /no elevation file .* lies in the region/)
	const short = join(folder, 'N26E111.hgt')
	writeFileSync(short, new Uint8Array(1000))
	await wrong(short, BOX, /1000 bytes are neither/)
	const odd = join(folder, 'heights.tif')
	writeFileSync(odd, new Uint8Array(1000))
	await wrong(odd, BOX, /named after its corner/)
	const torn = join(folder, 'N26E111.hgt.gz')
	writeFileSync(torn, gzipSync(new Uint8Array(2 * 1201 * 1201)).subarray(0, 500))
	await wrong(torn, BOX, /damaged/)
})
