import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM } from '../../domain/geometry.ts'
import type { Tags } from '../../geodata/region/osm/osm-data.ts'
import { TURN_BACK_MS, turnMs } from '../../geodata/region/roads/turn-cost.ts'
import { Random } from '../fixtures/random.ts'
import { position, routerOf, type Streets, streetMap } from '../fixtures/street-map.ts'

const SIDE = 5
const KMH: Readonly<Record<string, number>> = { primary: 65, secondary: 55, residential: 25 }
const LETTERS = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i))
const COMPASS = [
	[1, 0],
	[0, 1],
] as const

/** A town of crooked blocks: some streets are missing, some one-way, some turns forbidden; lights on some corners. */
function town(random: Random): Streets {
	const places: Record<string, readonly [number, number]> = {}
	const ways: [string, Tags][] = []
	const corner = (x: number, y: number) => LETTERS[x * SIDE + y]!
	for (let x = 0; x < SIDE; x++)
		for (let y = 0; y < SIDE; y++) places[corner(x, y)] = [x * 250 + random.int(80), y * 250 + random.int(80)]
	for (let x = 0; x < SIDE; x++)
		for (let y = 0; y < SIDE; y++)
			for (const [dx, dy] of COMPASS) {
				if (x + dx >= SIDE || y + dy >= SIDE || random.chance(0.15)) continue
				const [a, b] = [corner(x, y), corner(x + dx, y + dy)]
				const middle = LETTERS[Object.keys(places).length + 40]!
				places[middle] = [0, 1].map((i) => (places[a]![i]! + places[b]![i]!) / 2 + random.int(30)) as [number, number]
				const oneway: Tags = random.chance(0.2) ? { oneway: random.pick(['yes', '-1']) } : {}
				ways.push([a + middle + b, { highway: random.pick(Object.keys(KMH)), ...oneway }])
			}
	const lit = Object.keys(places)
		.slice(0, SIDE * SIDE)
		.filter(() => random.chance(0.3))
	const nodes = Object.fromEntries(lit.map((letter) => [letter, { highway: 'traffic_signals' }]))
	return { places, ways, nodes, rules: forbidden(ways, random) }
}

function forbidden(ways: Streets['ways'], random: Random): Streets['rules'] {
	const corners = (way: string) => [way[0]!, way[2]!]
	return Array.from({ length: 12 }).flatMap(() => {
		const [from] = random.pick(ways)
		const via = random.pick(corners(from))
		const others = ways.filter(([way]) => way !== from && corners(way).includes(via))
		return others.length === 0 ? [] : [{ from, via, to: random.pick(others)[0], tags: { restriction: 'no_left_turn' } }]
	})
}

/** One step from letter to letter on a street. */
type Step = { from: string; to: string; way: string; seconds: number }

/** All steps of a town, straight from its drawing: no edges, no junctions told from bends. */
function stepsOf({ places, ways }: Streets): Step[] {
	const metres = (a: string, b: string) => distanceM(position(...places[a]!), position(...places[b]!))
	return ways.flatMap(([way, { highway, oneway }]) => {
		const letters = [...way]
		const pairs = letters.slice(1).map((to, i) => [letters[i]!, to] as const)
		const step = (from: string, to: string): Step => ({
			from,
			to,
			way,
			seconds: metres(from, to) / (KMH[highway!]! / 3.6),
		})
		return pairs.flatMap(([a, b]) => [
			...(oneway === '-1' ? [] : [step(a, b)]),
			...(oneway === 'yes' ? [] : [step(b, a)]),
		])
	})
}

/** Seconds lost between two steps, or null where one must not follow the other. */
function turn(town: Streets, steps: readonly Step[], a: Step, b: Step): number | null {
	const onward = steps.filter(({ from, to }) => from === a.to && to !== a.from)
	if (b.to === a.from) return onward.length === 0 ? TURN_BACK_MS / 1000 : null
	if (town.rules!.some(({ from, via, to }) => from === a.way && via === a.to && to === b.way)) return null
	const roads = town.ways.filter(([way]) => way.includes(a.to)).length
	const signal = town.nodes![a.to] ? 2 : 0
	if (roads <= 2) return signal
	const [p, q, r] = [a.from, a.to, b.to].map((letter) => town.places[letter]!) as [Place, Place, Place]
	const heading = (from: Place, to: Place) => Math.atan2(to[0] - from[0], to[1] - from[1])
	const angle = ((heading(q, r) - heading(p, q)) * 180) / Math.PI
	return signal + turnMs(((angle + 540) % 360) - 180) / 1000
}
type Place = readonly [number, number]

/** Seconds from one middle of a street to every letter, by trying all steps over and over until nothing gets better. */
function timesFrom(town: Streets, start: string): Map<string, number> {
	const steps = stepsOf(town)
	const reached = steps.map(({ from, seconds }) => (from === start ? seconds : Number.POSITIVE_INFINITY))
	const turns = steps.map((a) => steps.map((b) => (b.from === a.to ? turn(town, steps, a, b) : null)))
	for (let better = true; better; ) {
		better = false
		for (let i = 0; i < steps.length; i++)
			for (let k = 0; k < steps.length; k++) {
				const lost = turns[i]![k]
				if (lost == null || reached[i]! + lost + steps[k]!.seconds >= reached[k]! - 1e-9) continue
				reached[k] = reached[i]! + lost + steps[k]!.seconds
				better = true
			}
	}
	const times = new Map([[start, 0]])
	steps.forEach(({ to }, i) => {
		if (to !== start) times.set(to, Math.min(times.get(to) ?? Number.POSITIVE_INFINITY, reached[i]!))
	})
	return times
}

test('times in made-up towns are those of a model that knows no edges, arcs or contraction', async () => {
	let compared = 0
	for (let seed = 1; seed <= 12; seed++) {
		const made = town(new Random(seed))
		const router = routerOf(streetMap(made))
		const at = (letter: string) => position(...made.places[letter]!)
		const middles: string[] = []
		// What one-way streets cut off is not snapped onto.
		for (const [way] of made.ways) if (((await router.snap(at(way[1]!)))?.distance_m ?? 9) < 1) middles.push(way[1]!)
		for (const start of middles.slice(0, 3)) {
			const expected = timesFrom(made, start)
			const { to } = await router.travelTimes(at(start), middles.map(at))
			to.forEach(({ seconds }, i) => {
				const wanted = expected.get(middles[i]!)!
				assert.ok(
					Math.abs((seconds ?? Number.NaN) - wanted) < 0.03,
					`town ${seed}, ${start} to ${middles[i]}: ${seconds}, not ${wanted}`,
				)
				compared++
			})
		}
	}
	assert.ok(compared > 500, `${compared} times compared`)
})
