import type { Feature } from 'geojson'
import type { LonLat } from '../../domain/geometry.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { MapFace, MapKey } from './map-face.ts'
import { townshipOrNone } from './point-feature.ts'
import { aggregateReach } from './symbols/aggregate.ts'
import { countsId, townshipId } from './symbols/image-id.ts'
import type { Silhouette } from './symbols/silhouettes.ts'

export type Township = { code: string; name: string; at: LonLat }
type ByTownship = ReadonlyMap<string, readonly AnyRecord[]>

/** The points that a map draws, by township. */
export function pointsByTownship(face: MapFace, records: Iterable<AnyRecord>): ByTownship {
	const groups = new Map<string, AnyRecord[]>()
	for (const record of records) {
		if (!face.shows(record)) continue
		const code = townshipOrNone(record.region_code)
		const group = groups.get(code)
		if (group) group.push(record)
		else groups.set(code, [record])
	}
	return groups
}

export type FigureSizes = { figure: number; name: number; counts: number | null }
/** What fits on a map of that width; side counts need room. */
export const figureSizes = (mapWidth: number): FigureSizes =>
	mapWidth >= 860
		? { figure: 48, name: 16, counts: 15 }
		: mapWidth >= 620
			? { figure: 40, name: 15, counts: null }
			: { figure: 34, name: 12.5, counts: null }

/** Offsets of a figure's parts from its place; the same for all figures of a map. */
export type FigurePlaces = {
	icon: [number, number]
	counts: [number, number]
	name: [number, number]
	nameSize: number
}
export function figurePlaces(layer: Silhouette, { figure, name }: FigureSizes): FigurePlaces {
	const { left, right, top, bottom } = aggregateReach({ layer, size: figure })
	return {
		// The middle of the silhouette, not of the picture, stands on the place.
		icon: [(right - left) / 2, (bottom - top) / 2],
		counts: [Math.max(right, figure * 0.72) + 3, 0],
		// In ems of the name.
		name: [0, (bottom + 1) / name],
		nameSize: name,
	}
}

type Scene = {
	faces: readonly MapFace[]
	lead: MapKey
	shown: readonly MapKey[]
	points: ReadonlyMap<MapKey, ByTownship>
	sizes: FigureSizes
	today: string
}

/** One township: the leading map large, the others as counts beside it. Different maps are never summed. */
function figureOf({ code, name, at }: Township, { faces, lead, shown, points, sizes, today }: Scene): Feature | null {
	const face = faces.find(({ key }) => key === lead)
	if (!face || !shown.includes(lead)) return null
	const of = (key: MapKey) => points.get(key)?.get(code) ?? []
	const own = of(lead)
	const badge = face.badge(own, today)
	const aggregate = {
		layer: face.layer,
		size: sizes.figure,
		count: own.length,
		parts: face.parts(own, today),
		...(badge ? { badge } : {}),
	}
	const others = faces.filter(({ key }) => key !== lead && shown.includes(key))
	const counts = others.map(({ key, layer }) => [layer, of(key).length] as const)
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: {
			id: code,
			code,
			name,
			order: -own.length,
			icon: townshipId(aggregate),
			...(sizes.counts && counts.length > 0 ? { counts: countsId(counts, sizes.counts) } : {}),
		},
	}
}

export const townshipFigures = (townships: readonly Township[], scene: Scene): Feature[] =>
	townships.flatMap((township) => figureOf(township, scene) ?? [])
