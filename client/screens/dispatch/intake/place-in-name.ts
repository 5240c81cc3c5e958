/** One character says too little: 灯火 is no 火灾. */
const LEAST = 2

/**
 * The place as the name of an incident begins with it. Where it ends as the event begins, that is said once: 杉坞水库
 * and 水库险情 make 杉坞水库险情.
 */
export function placeInName(place: string, what: string): string {
	const [end, begin] = [place.toLowerCase(), what.toLowerCase()]
	for (let n = Math.min(place.length, what.length); n >= LEAST; n--)
		if (end.endsWith(begin.slice(0, n)) && isWhole(what, n) && isWhole(place, place.length - n))
			return place.slice(0, -n).trim()
	return place
}

/** Does a word end before the `n`th letter? In Chinese every character may be an end. */
const isWhole = (text: string, n: number): boolean => !/^[a-z]{2}$/i.test(text.slice(n - 1, n + 1))
