import type { Feature } from 'geojson'
import { distanceM, type Geometry, type LonLat, METRES_PER_DEGREE } from '../../../domain/geometry.ts'
import type { WallLink, WallLook } from './wall-look.ts'

const FULL_CIRCLE = 72
/** Where a ring's distance is written, in degrees from north: where one has no room, the other may. */
const LABEL_BEARINGS = [45, 225] as const

function pointAt([lon, lat]: LonLat, metres: number, bearing: number): LonLat {
	const a = (bearing * Math.PI) / 180
	const north = (metres * Math.cos(a)) / METRES_PER_DEGREE
	const east = (metres * Math.sin(a)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180))
	return [lon + east, lat + north]
}
export const circleAround = (at: LonLat, metres: number): LonLat[] =>
	Array.from({ length: FULL_CIRCLE + 1 }, (_, i) => pointAt(at, metres, ((i % FULL_CIRCLE) * 360) / FULL_CIRCLE))

export const lengthText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

const feature = (id: string, geometry: Geometry, properties: object = {}): Feature => ({
	type: 'Feature',
	geometry,
	properties: { id, ...properties },
})
const line = (id: string, coordinates: LonLat[], properties: object = {}): Feature =>
	feature(id, { type: 'LineString', coordinates }, properties)
const note = (id: string, at: LonLat, words: string, beside: boolean): Feature => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: at },
	properties: { id, words, beside },
})

export const linkFeatures = ({ links }: Pick<WallLook, 'links'>): Feature[] =>
	links.map(({ line: way, sort }, i) => line(`link-${i}`, [...way], { sort }))

export const areaFeatures = ({ areas, areaInk }: Pick<WallLook, 'areas' | 'areaInk'>): Feature[] =>
	areas.map((area, i) => feature(`area-${i}`, area, { ink: areaInk }))

export const impactFeatures = ({ impact }: Pick<WallLook, 'impact'>): Feature[] =>
	impact?.geom ? [feature('impact', impact.geom)] : []

export const ringFeatures = ({ impact }: Pick<WallLook, 'impact'>): Feature[] =>
	impact ? impact.rings.map((metres) => line(`ring-${metres}`, circleAround(impact.at, metres))) : []

/** The end of a way that lies away from where it is looked at from. */
export function farEnd({ line: way }: WallLink, from: LonLat | null): LonLat {
	const [first, last] = [way[0]!, way.at(-1)!]
	return from && distanceM(first, from) > distanceM(last, from) ? first : last
}

/** Distances on the rings, and times at the ends of ways where no lit mark says them beside its name. */
export function noteFeatures(look: Pick<WallLook, 'impact' | 'links' | 'lit'>, from: LonLat | null): Feature[] {
	const { impact, links, lit } = look
	const rings = impact
		? impact.rings.flatMap((metres) =>
				LABEL_BEARINGS.map((bearing) =>
					note(`ring-${metres}-${bearing}`, pointAt(impact.at, metres, bearing), lengthText(metres), false),
				),
			)
		: []
	const times = links.flatMap((link, i) =>
		link.label && link.line.length > 1 && !lit.includes(link.id)
			? [note(`time-${i}`, farEnd(link, from), link.label, true)]
			: [],
	)
	return [...rings, ...times]
}

export const dotFeatures = ({ dots }: Pick<WallLook, 'dots'>): Feature[] =>
	dots.map(({ id, at, words, tone }) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: { id, words, tone, icon: `dot|${tone}` },
	}))
