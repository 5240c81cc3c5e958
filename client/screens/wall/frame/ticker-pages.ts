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
const TORN = /^[0-9A-Za-z.,%:/-]{2}$/
/** Such a cut tears a word, a number, or one number of another as 346 / 350. */
function isTorn(rest: readonly string[], at: number): boolean {
	const [before, after] = [rest.slice(0, at).join(''), rest.slice(at).join('')]
	return (
		TORN.test(`${rest[at - 1]}${rest[at]}`) ||
		(/\d ?\/ ?$/.test(before) && /^ ?\d/.test(after)) ||
		(/\d ?$/.test(before) && /^ ?\/ ?\d/.test(after))
	)
}

/** Behind these a line pauses anyway. */
const PAUSE = /[，。；：、,;]/
/** Fewer characters than that are no piece of their own. */
const FEW = 4

/** Where to cut what is too long, given how much of it fits: at a pause, else so that what follows is not a scrap. */
function cutAt(rest: readonly string[], fits: number): number {
	for (let count = fits; count >= fits * 0.6; count--) if (PAUSE.test(rest[count - 1]!)) return count
	let count = Math.max(1, Math.min(fits, rest.length - FEW))
	while (count > 1 && isTorn(rest, count)) count--
	return count > 1 ? count : fits
}

/** A line cut into pieces that each fit into a box; only the first piece has the time. */
function pieces<L extends Line>(line: L, box: number): L[] {
	const found: L[] = []
	let rest = [...line.words]
	let { stamp } = line
	while (rest.length > 0) {
		let count = rest.length
		while (count > 1 && needs({ words: rest.slice(0, count).join(''), stamp }) > box) count--
		if (count < rest.length) count = cutAt(rest, count)
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
