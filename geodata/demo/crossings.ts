import type { Km } from './plan.ts'
import { along } from './planar.ts'

/** Twice the area of the triangle; its sign tells on which hand of a → b the third point lies. */
const hand = (a: Km, b: Km, c: Km) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

function crossing(a: Km, b: Km, c: Km, d: Km): Km | null {
	const [atA, atB] = [hand(c, d, a), hand(c, d, b)]
	if (atA * atB >= 0 || hand(a, b, c) * hand(a, b, d) >= 0) return null
	return along(a, b, atA / (atA - atB))
}

/** Gives two lines that cross a point in common at each place where they do. */
export function shareCrossings(p: Km[], q: Km[]): [Km[], Km[]] {
	let [first, second] = [p, q]
	for (let i = 0; i + 1 < first.length; i++)
		for (let j = 0; j + 1 < second.length; j++) {
			const at = crossing(first[i]!, first[i + 1]!, second[j]!, second[j + 1]!)
			if (!at) continue
			first = first.toSpliced(i + 1, 0, at)
			second = second.toSpliced(j + 1, 0, at)
		}
	return [first, second]
}
