import type { LonLat, Surface } from '../geometry.ts'
import { once } from './once.ts'

/** A side of one of two grounds, seen from its lower end; `slope` is how far it goes sideways per unit upwards. */
type Side = { of: 0 | 1; x: number; y: number; top: number; slope: number }

/**
 * How much ground two surfaces have in common, in square degrees: cut into strips in which no two sides meet, each of
 * which has the width that it has in the middle. By the even-odd rule, as `contains`. Positions count from the first of
 * `b`, so that small grounds keep their digits.
 */
export function overlapOf(a: Surface, b: Surface): number {
	const [ofA, ofB] = [sidesOf(a, 0, firstOf(b)), ownSides(b)]
	const from = Math.max(lowest(ofA), lowest(ofB))
	const until = Math.min(highest(ofA), highest(ofB))
	if (!(from < until)) return 0
	const sides = [...ofA, ...ofB].filter(({ y, top }) => y < until && top > from).sort((s, t) => s.y - t.y)
	const levels = levelsOf(sides, from, until)
	const active: [Side[], Side[]] = [[], []]
	let [sum, next] = [0, 0]
	for (let i = 1; i < levels.length; i++) {
		const [low, high] = [levels[i - 1]!, levels[i]!]
		if (low === high) continue
		for (; next < sides.length && sides[next]!.y < high; next++) active[sides[next]!.of].push(sides[next]!)
		const middle = (low + high) / 2
		sum += (high - low) * commonWidth(crossedAt(active[0], middle), crossedAt(active[1], middle))
	}
	return sum
}

const ringsOf = (ground: Surface): LonLat[][] =>
	ground.type === 'Polygon' ? ground.coordinates : ground.coordinates.flat()
const firstOf = (ground: Surface): LonLat => ringsOf(ground)[0]![0]!

function sidesOf(ground: Surface, of: 0 | 1, [lon, lat]: LonLat): Side[] {
	const sides: Side[] = []
	for (const ring of ringsOf(ground))
		for (let i = 1; i < ring.length; i++) {
			const rises = ring[i - 1]![1] < ring[i]![1]
			const [[x, y], [topX, top]] = rises ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!]
			// One that lies level bounds no strip at its sides.
			if (y !== top) sides.push({ of, x: x - lon, y: y - lat, top: top - lat, slope: (topX - x) / (top - y) })
		}
	return sides
}
/** Of the one that is laid over many. */
const ownSides = once((ground) => sidesOf(ground, 1, firstOf(ground)))
const lowest = (sides: readonly Side[]): number => sides.reduce((least, { y }) => Math.min(least, y), Infinity)
const highest = (sides: readonly Side[]): number => sides.reduce((most, { top }) => Math.max(most, top), -Infinity)

/** Where a side begins, ends or meets another; `sides` come in the order in which they begin. */
function levelsOf(sides: readonly Side[], from: number, until: number): Float64Array {
	const levels = [from, until]
	const add = (y: number) => {
		if (y > from && y < until) levels.push(y)
	}
	let active: Side[] = []
	for (const side of sides) {
		add(side.y)
		add(side.top)
		active = active.filter(({ top }) => top > side.y)
		for (const other of active) {
			const meeting = meetingOf(side, other)
			if (meeting > side.y && meeting < Math.min(side.top, other.top)) add(meeting)
		}
		active.push(side)
	}
	return Float64Array.from(levels).sort()
}

/** The level at which the lines of both sides meet; endless where they run alike. */
const meetingOf = (a: Side, b: Side): number => (b.x - b.slope * b.y - a.x + a.slope * a.y) / (a.slope - b.slope)

/** Where a line at this level crosses the sides, which are rid of those that end below it. */
function crossedAt(sides: Side[], level: number): number[] {
	const crossed: number[] = []
	let kept = 0
	for (const side of sides) {
		if (side.top <= level) continue
		sides[kept++] = side
		crossed.push(side.x + side.slope * (level - side.y))
	}
	sides.length = kept
	return crossed.sort((a, b) => a - b)
}

function commonWidth(a: readonly number[], b: readonly number[]): number {
	let [width, i, j] = [0, 0, 0]
	while (i + 1 < a.length && j + 1 < b.length) {
		width += Math.max(0, Math.min(a[i + 1]!, b[j + 1]!) - Math.max(a[i]!, b[j]!))
		if (a[i + 1]! < b[j + 1]!) i += 2
		else j += 2
	}
	return width
}
