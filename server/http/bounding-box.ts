import { type Box, contains, type Geometry, inBox, type LonLat } from '../../domain/geometry.ts'
import type { FeatureGeometry } from './feature-of.ts'
import { Problem } from './problem.ts'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const malformed = (why: string) => new Problem(400, 'bbox is not usable.', { where: 'bbox', why })

/** Reads `west,south,east,north` (or six numbers with heights). West beyond east crosses the antimeridian: two boxes. */
export function readBoxes(text: string): Box[] {
	const parts = text.split(',').map((part) => part.trim())
	if (parts.length !== 4 && parts.length !== 6) throw malformed(`expected four or six numbers, found ${parts.length}`)
	const wrong = parts.find((part) => !NUMBER.test(part) || !Number.isFinite(Number(part)))
	if (wrong !== undefined) throw malformed(`expected a number, found ${JSON.stringify(wrong.slice(0, 40))}`)
	const numbers = parts.map(Number)
	const [west, south, east, north] = (numbers.length === 4 ? numbers : [0, 1, 3, 4].map((i) => numbers[i])) as [
		number,
		number,
		number,
		number,
	]
	if (Math.abs(west) > 180 || Math.abs(east) > 180) throw malformed('longitude must lie in -180…180')
	if (Math.abs(south) > 90 || Math.abs(north) > 90) throw malformed('latitude must lie in -90…90')
	if (south > north) throw malformed('south lies north of north')
	return west <= east
		? [[west, south, east, north]]
		: [
				[west, south, 180, north],
				[-180, south, east, north],
			]
}

/** Does the geometry share a point with the box? Borders count. */
export function meetsBox(geometry: FeatureGeometry, box: Box): boolean {
	if (geometry.type === 'Point') return inBox(box, geometry.coordinates)
	for (const line of linesOf(geometry))
		for (let i = 0; i < line.length; i++)
			if (inBox(box, line[i]!) || (i > 0 && crosses(line[i - 1]!, line[i]!, box))) return true
	return contains(geometry, [box[0], box[1]])
}

function* linesOf(geometry: Geometry): Generator<LonLat[]> {
	if (geometry.type === 'LineString') yield geometry.coordinates
	else if (geometry.type === 'Polygon') yield* geometry.coordinates
	else for (const rings of geometry.coordinates) yield* rings
}

/** Liang–Barsky: is a part of the segment left when it is cut at the four sides? */
function crosses([x0, y0]: LonLat, [x1, y1]: LonLat, [west, south, east, north]: Box): boolean {
	const cuts = [
		[x0 - x1, x0 - west],
		[x1 - x0, east - x0],
		[y0 - y1, y0 - south],
		[y1 - y0, north - y0],
	] as const
	let from = 0
	let to = 1
	for (const [run, room] of cuts) {
		if (run === 0 && room < 0) return false
		if (run < 0) from = Math.max(from, room / run)
		if (run > 0) to = Math.min(to, room / run)
	}
	return from <= to
}
