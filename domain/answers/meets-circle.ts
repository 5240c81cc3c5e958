import { contains, distanceM, type Geometry, type LonLat, METRES_PER_DEGREE } from '../geometry.ts'

type Place = { at?: LonLat | undefined; geom?: Geometry | undefined }

/** Does the place meet the circle? Its boundary decides where it is known, else its position; unknown for neither. */
export function meetsCircle({ at, geom }: Place, centre: LonLat, metres: number): boolean | null {
	if (geom) return contains(geom, centre) || edgeDistanceM(geom, centre) <= metres
	return at ? distanceM(at, centre) <= metres : null
}

function edgeDistanceM(geom: Geometry, centre: LonLat): number {
	const lines =
		geom.type === 'LineString'
			? [geom.coordinates]
			: geom.type === 'Polygon'
				? geom.coordinates
				: geom.coordinates.flat()
	let least = Infinity
	for (const line of lines)
		for (let i = 1; i < line.length; i++) least = Math.min(least, segmentDistanceM(line[i - 1]!, line[i]!, centre))
	return least
}

/** On a plane that touches the earth at the centre: exact enough within a few kilometres. */
function segmentDistanceM(a: LonLat, b: LonLat, [lon, lat]: LonLat): number {
	const eastward = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
	const flat = ([x, y]: LonLat) => [(x - lon) * eastward, (y - lat) * METRES_PER_DEGREE] as const
	const [ax, ay] = flat(a)
	const [bx, by] = flat(b)
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
	return Math.hypot(ax + along * dx, ay + along * dy)
}
