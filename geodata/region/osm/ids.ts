/** Whether ids rise from one to the next, as they do in nearly every extract. */
export function isRising(ids: ArrayLike<number>): boolean {
	for (let i = 1; i < ids.length; i++) if (ids[i - 1]! >= ids[i]!) return false
	return true
}

/** Places of ids in rising order; of places with the same id only the last, which is the newest version. */
export function risingOrder(ids: ArrayLike<number>): Uint32Array {
	const order = Uint32Array.from({ length: ids.length }, (_, i) => i)
	order.sort((a, b) => ids[a]! - ids[b]! || a - b)
	return order.filter((place, i) => ids[place] !== ids[order[i + 1] ?? -1])
}

/** Place of an id among rising ids, or -1. */
export function placeOf(ids: ArrayLike<number>, id: number): number {
	let low = 0
	let high = ids.length - 1
	while (low <= high) {
		const middle = (low + high) >>> 1
		const found = ids[middle]!
		if (found === id) return middle
		if (found < id) low = middle + 1
		else high = middle - 1
	}
	return -1
}

/** Places of many ids among rising ids; neighbours on a way mostly have neighbouring ids, which are tried first. */
export function placesOf(ids: Float64Array, wanted: Float64Array): Int32Array {
	const places = new Int32Array(wanted.length)
	let last = 0
	for (let i = 0; i < wanted.length; i++) {
		const id = wanted[i]!
		const place = ids[last + 1] === id ? last + 1 : placeOf(ids, id)
		places[i] = place
		if (place >= 0) last = place
	}
	return places
}
