import type { FeatureCollection } from 'geojson'
import { type Box, boxOf, type LonLat } from '../../domain/geometry.ts'

/** Layers of the ground by name, as the server keeps them for this district. */
export type Backdrop = Readonly<Record<string, FeatureCollection>>
export const NO_BACKDROP: Backdrop = {}

let asked: Promise<Backdrop> | null = null

/** Fetched once for all maps of the page; a failure is forgotten, so that the next asker tries again. */
export function loadBackdrop(): Promise<Backdrop> {
	asked ??= fetch('/basemap/backdrop.json').then(async (answer) => {
		if (!answer.ok) throw new Error(`backdrop: ${answer.status}`)
		return (await answer.json()) as Backdrop
	})
	asked.catch(() => {
		asked = null
	})
	return asked
}

/** The box of the district's own border. */
export const districtBox = (backdrop: Backdrop): Box | null =>
	boxOf(
		(backdrop.district_line?.features ?? []).flatMap(({ geometry }) =>
			geometry.type === 'LineString' ? (geometry.coordinates as LonLat[]) : [],
		),
	)

/** Where the figure of each township stands, by its nine-digit code. */
export function tagPlaces(backdrop: Backdrop): ReadonlyMap<string, LonLat> {
	const tags = (backdrop.places?.features ?? []).filter(({ properties }) => properties?.class === 'tag')
	return new Map(
		tags.flatMap(({ geometry, properties }) =>
			geometry.type === 'Point' ? [[String(properties?.code), geometry.coordinates as LonLat] as const] : [],
		),
	)
}
