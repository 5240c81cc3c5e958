import type { Words } from './field.ts'
import type { Box, LonLat } from './geometry.ts'

/** What may be done with a ground: made up for showing, for the office alone, or approved for publication. */
type GroundUsage = 'demo' | 'internal' | 'public'

/** `url` has `{z}` `{x}` `{y}` in it and begins with a slash: every tile comes from this server. */
export type TileSet = { url: string; minzoom: number; maxzoom: number }

/** A basemap of somebody else, fetched by the server; `layers` lie on one another, bottom to top, 256 pixels a tile. */
export type OnlineBasemap = {
	key: string
	label: Words
	layers: readonly TileSet[]
	attribution: string
	/** 审图号 of that map, where it is known. */
	approval_no: string | null
}

/** The ground under the four maps, as `/basemap/region.json` tells it; `pack` is null where none was built yet. */
export type Ground = {
	pack: {
		id: string
		name: string
		box: Box
		usage: GroundUsage
		approval_no: string | null
		attribution: string
		built_at: string
		data_at: string | null
		tiles: TileSet
		terrain: TileSet | null
		/** How many points found in the extract the asker may still take over. */
		drafts: number
	} | null
	online: readonly OnlineBasemap[]
}

/** One answer of `/api/places?q=`. */
export type FoundPlace = {
	sort: 'position' | 'division' | 'place' | 'road' | 'poi' | 'record'
	/** Narrower than `sort`: a level of division, a class of place, road or point as in docs/tiles.md, a kind of record. */
	type: string
	name: string
	at: LonLat
	/** Names of the divisions that it lies in, from the largest: 岚垌乡芦滩. */
	within: string
	/** Of a record, to open its card. */
	id?: string
	/** Of a position: the system that it was read in. */
	read_as?: 'wgs84' | 'gcj02' | 'bd09'
}

/** Answer of `/api/places/at?at=lon,lat`: the divisions of a position, else the village nearest to it. */
export type WhereIs = {
	township: { code: string; name: string } | null
	village: { code: string; name: string } | null
	/** Distance in metres; bearing from the village to the position, in degrees from north. */
	nearest: { name: string; at: LonLat; distance_m: number; bearing_deg: number } | null
}
