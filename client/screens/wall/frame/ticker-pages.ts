/** Seconds for which one page of the ticker stays. */
const PAGE_MS = 10_000
/** Units: of a Chinese character, of any other, of the time before the words, and between two lines. */
const WIDE = 18
const NARROW = 10.5
const TIME = 60
const GAP = 28

const widthOf = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character < '\u2e80' ? NARROW : WIDE), 0)

type Line = { words: string; stamp: string }
const needs = ({ words, stamp }: Line): number =>
	(stamp ? Math.max(TIME, widthOf(stamp) + 12) : 0) + widthOf(words) + GAP

/** Between two of these a word or a number would be torn. */
const TORN = /[0-9A-Za-z.,%:/-]/

/** A line cut into pieces that each fit into a box; only the first piece has the time. */
function pieces<L extends Line>(line: L, box: number): L[] {
	const found: L[] = []
	let rest = [...line.words]
	let { stamp } = line
	while (rest.length > 0) {
		let count = rest.length
		while (count > 1 && needs({ words: rest.slice(0, count).join(''), stamp }) > box) count--
		let whole = count
		while (whole > 1 && whole < rest.length && TORN.test(rest[whole - 1]!) && TORN.test(rest[whole]!)) whole--
		if (whole > 1) count = whole
		found.push({ ...line, stamp, words: rest.slice(0, count).join('') })
		rest = rest.slice(count)
		stamp = ''
	}
	return found
}

/** The lines in their order on pages of some boxes, whose widths are in units; a page is one list for every box. */
export function tickerPages<L extends Line>(lines: readonly L[], boxes: readonly number[]): L[][][] {
	const widest = Math.max(...boxes)
	const pages: L[][][] = []
	let box = boxes.length
	let left = 0
	for (const line of lines.flatMap((one) => pieces(one, widest))) {
		const need = needs(line)
		// A box that is too narrow even when it is empty is passed over; a single character is put in the widest.
		while (need > left && !(left === widest)) {
			box++
			if (box >= boxes.length) {
				box = 0
				pages.push(boxes.map(() => []))
			}
			left = boxes[box]!
		}
		pages.at(-1)![box]!.push(line)
		left -= need
	}
	return pages
}

/** The page of that moment; an alarm that nobody has acknowledged holds it where it was. */
export function tickerPageAt(count: number, nowMs: number, ringing: readonly number[]): number {
	const still = Math.min(nowMs, ...ringing)
	return count === 0 ? 0 : Math.floor(still / PAGE_MS) % count
}
