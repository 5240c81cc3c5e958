import type { Request } from 'express'
import type { Viewer } from '../../domain/actor.ts'
import { type Box, boxOf, type Geometry, positions } from '../../domain/geometry.ts'
import { definition, KIND_KEYS, type Kind } from '../../domain/record.ts'
import type { Layers } from '../layers/layers.ts'
import { GEO_JSON } from './answer-item.ts'
import { geometryOf } from './feature-of.ts'
import { apiAddress, collectionAddress } from './links.ts'
import { outlines } from './outlines.ts'

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const SCHEMA_REL = 'http://www.opengis.net/def/rel/ogc/1.0/schema'
export const SCHEMA_TYPE = 'application/schema+json'
const JSON_TYPE = 'application/json'

export const collectionsOf = (layers: Layers, viewer: Viewer, req: Request) => ({
	links: [{ href: `${apiAddress(req)}/collections`, rel: 'self', type: JSON_TYPE, title: '图层' }],
	collections: KIND_KEYS.map((kind) => collectionOf(layers, viewer, kind, req)),
})

/** What a program needs to know of a kind before it reads it; the extent is that of what the viewer sees. */
export function collectionOf(layers: Layers, viewer: Viewer, kind: Kind, req: Request) {
	const [zhCN, , en] = definition(kind).label
	const address = collectionAddress(req, kind)
	return {
		id: kind,
		title: zhCN,
		description: `${en} (${zhCN}). Positions are WGS-84 longitude, latitude.`,
		extent: extentOf(layers, viewer, kind),
		itemType: 'feature',
		crs: [CRS84],
		storageCrs: CRS84,
		links: [
			{ href: address, rel: 'self', type: JSON_TYPE, title: zhCN },
			{ href: `${address}/items`, rel: 'items', type: GEO_JSON, title: zhCN },
			{ href: `${address}/schema`, rel: SCHEMA_REL, type: SCHEMA_TYPE, title: `${zhCN}·字段` },
			// GDAL to 3.6 looks for the camel case, later ones for the registered name.
			...['describedby', 'describedBy'].map((rel) => ({
				href: `${address}/feature-schema`,
				rel,
				type: SCHEMA_TYPE,
				title: 'GeoJSON',
			})),
		],
	}
}

const boundaries = new WeakMap<Geometry, Box | null>()
function boxOfBoundary(geometry: Geometry): Box | null {
	const known = boundaries.get(geometry)
	if (known !== undefined) return known
	const box = boxOf(positions(geometry))
	boundaries.set(geometry, box)
	return box
}

function extentOf(layers: Layers, viewer: Viewer, kind: Kind) {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
	let first = ''
	let last = ''
	for (const { outline: seen } of outlines(layers.ofKind(kind).values(), viewer)) {
		if (first === '' || seen.updated_at < first) first = seen.updated_at
		if (seen.updated_at > last) last = seen.updated_at
		const geometry = geometryOf(seen)
		if (!geometry) continue
		const box =
			geometry.type === 'Point' ? ([...geometry.coordinates, ...geometry.coordinates] as Box) : boxOfBoundary(geometry)
		if (!box) continue
		west = Math.min(west, box[0])
		south = Math.min(south, box[1])
		east = Math.max(east, box[2])
		north = Math.max(north, box[3])
	}
	return {
		...(west <= east ? { spatial: { bbox: [[west, south, east, north]], crs: CRS84 } } : {}),
		...(first === '' ? {} : { temporal: { interval: [[first, last]] } }),
	}
}
