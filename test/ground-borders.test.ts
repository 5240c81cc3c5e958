import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareName } from '../client/map/ground/bare-name.ts'
import { maskAround, outlineOf, sharedBorders } from '../client/map/ground/borders.ts'
import { strongParts } from '../client/screens/common/search/strong-parts.ts'
import type { LonLat } from '../domain/geometry.ts'
import { Random } from './fixtures/random.ts'

type Ring = LonLat[]
const square = (x: number, y: number): Ring => [
	[x, y],
	[x + 1, y],
	[x + 1, y + 1],
	[x, y + 1],
	[x, y],
]
const key = (a: LonLat, b: LonLat) => [String(a), String(b)].sort().join(' ')
const edgesOf = (lines: readonly (readonly LonLat[])[]) =>
	lines.flatMap((line) => line.slice(1).map((to, i) => key(line[i]!, to)))
const count = (all: readonly string[]) => {
	const times = new Map<string, number>()
	for (const one of all) times.set(one, (times.get(one) ?? 0) + 1)
	return times
}

/** Some squares of a chessboard, in any order and direction: neighbours share their edges. */
function board(random: Random): Ring[] {
	const rings: Ring[] = []
	for (let x = 0; x < 6; x++)
		for (let y = 0; y < 6; y++) {
			const ring = square(x, y)
			if (random.chance(0.6)) rings.push(random.chance(0.5) ? ring.reverse() : ring)
		}
	return rings
}

test('each stretch of border is drawn once, and none is left out', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const rings = board(new Random(seed))
		const drawn = edgesOf(sharedBorders(rings, new Set()))
		assert.equal(drawn.length, new Set(drawn).size, `seed ${seed}`)
		assert.deepEqual(new Set(drawn), new Set(edgesOf(rings)), `seed ${seed}`)
	}
})

test('a border that a larger division has drawn already is not drawn again', () => {
	const drawn = new Set<string>()
	const outline = sharedBorders([square(0, 0)], drawn)
	assert.deepEqual(outline, [square(0, 0)])
	assert.deepEqual(sharedBorders([square(0, 0)], drawn), [])
})

test('the outline of several areas is closed and holds just the stretches that no two of them share', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const rings = board(new Random(seed))
		const outline = outlineOf(rings)
		for (const ring of outline) assert.deepEqual(ring[0], ring.at(-1), `seed ${seed}: an open ring`)
		const alone = [...count(edgesOf(rings))].filter(([, times]) => times === 1).map(([edge]) => edge)
		assert.deepEqual(edgesOf(outline).sort(), alone.sort(), `seed ${seed}`)
	}
})

test('the mask is the whole map with the areas cut out', () => {
	const [world, ...holes] = maskAround([square(3, 3)])
	assert.ok(world!.some(([x, y]) => x < -170 && y < -80) && world!.some(([x, y]) => x > 170 && y > 80))
	assert.deepEqual(holes, [square(3, 3)])
})

test('a village is written as maps write it', () => {
	const names = ['芦滩村', '渚北街道', '沿江社区', '岚垌乡', '花园村民委员会', '大村', 'Vaduz']
	assert.deepEqual(names.map(bareName), ['芦滩', '渚北', '沿江', '岚垌', '花园', '大村', 'Vaduz'])
})

test('what was typed is strong in a name, whatever its letters and wherever it stands', () => {
	const strong = (name: string, query: string) =>
		strongParts(name, query)
			.map(({ text, strong }) => (strong ? `[${text}]` : text))
			.join('')
	assert.equal(strong('芦滩村储备点', '芦滩'), '[芦滩]村储备点')
	assert.equal(strong('芦滩村储备点', '储备 芦'), '[芦]滩村[储备]点')
	assert.equal(strong('Sankt Märgen', 'märg'), 'Sankt [Märg]en')
	assert.equal(strong('芦滩村', 'ltc'), '芦滩村')
	assert.equal(strong('aaaa', 'aa'), '[aaaa]')
	assert.equal(strong('İzmir', 'iz'), 'İzmir', 'letters that grow when they are made small')
})
