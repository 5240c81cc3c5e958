import { contains, distanceM, type Geometry, type LonLat } from '../geometry.ts'
import { edgeDistanceM } from './edge-distance.ts'

type Place = { at?: LonLat | undefined; geom?: Geometry | undefined }

/** Does the place meet the circle? Its boundary decides where it is known, else its position; unknown for neither. */
export function meetsCircle({ at, geom }: Place, centre: LonLat, metres: number): boolean | null {
	if (geom) return contains(geom, centre) || edgeDistanceM(geom, centre) <= metres
	return at ? distanceM(at, centre) <= metres : null
}
