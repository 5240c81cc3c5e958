import type { Feature } from 'geojson'
import type { LonLat } from '../../domain/geometry.ts'
import type { AnyRecord } from '../../domain/record.ts'
import type { FigureSizes } from './figure-sizes.ts'
import type { MapFace, MapKey } from './map-face.ts'
import { aggregateReach } from './symbols/aggregate.ts'
import { countsId, townshipId } from './symbols/image-id.ts'
import type { Silhouette } from './symbols/silhouettes.ts'

export type Township = { code: string; name: string; at: LonLat }

/** Offsets of a figure's parts from its place; the same for all figures of a map. */
export type FigurePlaces = {
	icon: [number, number]
	counts: [number, number]
	name: [number, number]
	/** Anchors of the name with their offsets, the best first; null where it stands below or not at all. */
	around: (string | [number, number])[] | null
	nameSize: number
}
/** In ems: how far the map raises a name whose anchor it chooses itself. */
const BASELINE = 7 / 24
export function figurePlaces(layer: Silhouette, { figure, name, least, around = false }: FigureSizes): FigurePlaces {
	const { left, right, top, bottom } = aggregateReach({ layer, size: figure, least })
	const below: [number, number] = [0, (bottom + 1) / name]
	const lower: [number, number] = [0, below[1] + BASELINE]
	return {
		// The middle of the silhouette, not of the picture, stands on the place.
		icon: [(right - left) / 2, (bottom - top) / 2],
		counts: [Math.max(right, figure * 0.72) + 3, 0],
		// In ems of the name.
		name: below,
		around: around ? ['top', lower, 'left', [(right + 3) / name, 0], 'right', [-(left + 3) / name, 0]] : null,
		nameSize: name,
	}
}

type Scene = {
	faces: readonly MapFace[]
	lead: MapKey
	shown: readonly MapKey[]
	/** The points of a township on one of the maps; the same list until one of them changes. */
	points: (key: MapKey, township: string) => readonly AnyRecord[]
	sizes: FigureSizes
	today: string
}

/** Pictures of composition and badge by the list of points that they were made from. */
const icons = new WeakMap<readonly AnyRecord[], Map<string, string>>()

/** Going through thousands of points to draw one figure is done once for each change of theirs. */
function iconOf(face: MapFace, own: readonly AnyRecord[], { figure, least }: FigureSizes, today: string): string {
	const made = icons.get(own) ?? new Map<string, string>()
	icons.set(own, made)
	const key = `${face.key} ${figure} ${least} ${today}`
	let icon = made.get(key)
	if (icon === undefined) {
		const badge = face.badge(own, today)
		const parts = face.parts(own, today)
		icon = townshipId({ layer: face.layer, size: figure, count: own.length, parts, least, ...(badge ? { badge } : {}) })
		made.set(key, icon)
	}
	return icon
}

/** One township: the leading map large, the others as counts beside it. Different maps are never summed. */
function figureOf({ code, name, at }: Township, { faces, lead, shown, points, sizes, today }: Scene): Feature | null {
	const face = faces.find(({ key }) => key === lead)
	if (!face || !shown.includes(lead)) return null
	const own = points(lead, code)
	const others = faces.filter(({ key }) => key !== lead && shown.includes(key))
	const counts = sizes.counts ? others.map(({ key, layer }) => [layer, points(key, code).length] as const) : []
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: at },
		properties: {
			id: code,
			code,
			name,
			order: -own.length,
			icon: iconOf(face, own, sizes, today),
			...(sizes.counts && counts.length > 0 ? { counts: countsId(counts, sizes.counts) } : {}),
		},
	}
}

export const townshipFigures = (townships: readonly Township[], scene: Scene): Feature[] =>
	townships.flatMap((township) => figureOf(township, scene) ?? [])
