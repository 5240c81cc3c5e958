import { distanceM, type LonLat, METRES_PER_DEGREE } from './geometry.ts'

/** Metres a second at which the water comes, where nothing better is known. */
export const FLOOD_SPEED = 3

/** `minutes` after the water sets out. `straight`: the river is not known, so the way is at least as long as this. */
export type Downstream<T> = { place: T; km: number; minutes: number; straight: boolean }

type OnCourse = { metres: number; off: number; isEnd: boolean }

/** The place on the course nearest to a position: how far along it lies, and how far away the position is. */
function onCourse(course: readonly LonLat[], [lon, lat]: LonLat): OnCourse {
	const shrink = Math.cos((lat * Math.PI) / 180)
	const flat = ([x, y]: LonLat) => [(x - lon) * shrink * METRES_PER_DEGREE, (y - lat) * METRES_PER_DEGREE] as const
	let [walked, best]: [number, OnCourse] = [0, { metres: 0, off: Infinity, isEnd: false }]
	for (let i = 0; i + 1 < course.length; i++) {
		const [[ax, ay], [bx, by]] = [flat(course[i]!), flat(course[i + 1]!)]
		const length = Math.hypot(bx - ax, by - ay)
		const part = length === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length ** 2
		const t = Math.min(1, Math.max(0, part))
		const off = Math.hypot(ax + t * (bx - ax), ay + t * (by - ay))
		if (off < best.off) best = { metres: walked + t * length, off, isEnd: i + 2 === course.length && part >= 1 }
		walked += length
	}
	return best
}

/**
 * Places in the order in which the water comes to them. Along the course, which runs downstream, where the river is
 * known, and straight on from its end; without a course straight from the source.
 */
export function downstreamOf<T extends { at: LonLat }>(
	source: LonLat,
	places: readonly T[],
	course: readonly LonLat[] | null,
	speed = FLOOD_SPEED,
): Downstream<T>[] {
	const began = course ? onCourse(course, source).metres : 0
	const metresTo = (at: LonLat): number => {
		if (!course) return distanceM(source, at)
		const { metres, off, isEnd } = onCourse(course, at)
		return Math.max(0, metres - began) + (isEnd ? off : 0)
	}
	return places
		.map((place) => ({ place, metres: metresTo(place.at) }))
		.sort((a, b) => a.metres - b.metres)
		.map(({ place, metres }) => ({ place, km: metres / 1000, minutes: metres / speed / 60, straight: course === null }))
}
