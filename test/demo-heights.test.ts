import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { lonLat } from '../geodata/demo/placement.ts'
import { type Km, loadPlan } from '../geodata/demo/plan.ts'
import { inside } from '../geodata/demo/planar.ts'
import { demoHgt } from '../geodata/demo/to-hgt.ts'

const SIDE = 1201
const plan = loadPlan()
const files = demoHgt()

/** Metres at a place of the drawing, at the post nearest to it. */
function heightAt(at: Km): number {
	const [lon, lat] = lonLat(...at)
	const south = Math.floor(lat)
	const bytes = files[`N${south}E${Math.floor(lon)}.hgt`]!
	const [x, y] = [Math.round((lon % 1) * (SIDE - 1)), Math.round((south + 1 - lat) * (SIDE - 1))]
	return new DataView(bytes.buffer, bytes.byteOffset).getInt16(2 * (y * SIDE + x))
}
const quantile = (values: number[], q: number) => values.toSorted((a, b) => a - b)[Math.floor(q * values.length)]!
const within = ([x, y]: Km) => x > 1 && y > 1 && x < plan.size[0] - 1 && y < plan.size[1] - 1

test('the heights are whole squares, the same on every run', () => {
	assert.deepEqual(Object.keys(files), ['N30E123.hgt', 'N31E123.hgt'])
	const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
	const again = demoHgt()
	for (const [name, bytes] of Object.entries(files)) {
		assert.equal(bytes.length, SIDE * SIDE * 2)
		assert.equal(hash(again[name]!), hash(bytes))
	}
})

test('the ground runs through the contours of the drawing', () => {
	const off = plan.contours.flatMap(({ z, l }) =>
		l.flatMap((line) => line.filter(within).map((at) => Math.abs(heightAt(at) - z))),
	)
	assert.ok(quantile(off, 0.5) < 8 && quantile(off, 0.95) < 30, `${quantile(off, 0.5)} ${quantile(off, 0.95)}`)
})

test('plains have no steps, and no cliff stands at the frame', () => {
	const steps: number[] = []
	for (let x = -5; x < plan.size[0] + 5; x += 0.5)
		for (let y = -5; y < plan.size[1] + 5; y += 0.5) steps.push(Math.abs(heightAt([x, y]) - heightAt([x + 0.08, y])))
	assert.ok(Math.max(...steps) < 80, String(Math.max(...steps)))
	const heights = [...Array(600).keys()].map((i) => heightAt([2 + i * 0.1, 20]))
	const level = heights.filter((height, i) => i > 3 && heights.slice(i - 3, i).every((before) => before === height))
	assert.ok(level.length < 60, `${level.length} of 600 places are level with the three before them`)
})

test('reservoirs are level', () => {
	for (const { name, poly } of plan.reservoirs) {
		// Well inside, since the post nearest to a place may be some fifty metres from it.
		const steps = [-0.1, 0, 0.1]
		const isWater = ([x, y]: Km) => steps.every((dx) => steps.every((dy) => inside(poly, [x + dx, y + dy])))
		const [xs, ys] = [poly.map(([x]) => x), poly.map(([, y]) => y)]
		const heights: number[] = []
		for (let x = Math.min(...xs); x < Math.max(...xs); x += 0.05)
			for (let y = Math.min(...ys); y < Math.max(...ys); y += 0.05) if (isWater([x, y])) heights.push(heightAt([x, y]))
		assert.ok(heights.length > 50 && new Set(heights).size === 1, `${name}: ${new Set(heights)}`)
	}
})
