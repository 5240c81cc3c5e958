import { z } from 'zod'

/**
 * A region pack is a folder: everything about the ground of one region that is not in the store. Its builder writes it,
 * the server reads it; this file is what they agree on.
 *
 *     REGION_DIR/
 *       current              the id of the pack in use, one line
 *       ID/manifest.json     what follows
 *       ID/tiles.mbtiles     vector tiles (docs/tiles.md), gzip
 *       ID/terrain.mbtiles   heights as PNG tiles (terrarium), where elevation was given
 *       ID/roads.bin         the road graph
 *       ID/places.bin        names to search
 *       ID/areas.json        administrative divisions with their polygons
 *       ID/drafts.json       points that may be taken over into the four maps
 */
export const FORMAT = 1
export const TILES = 'tiles.mbtiles'
export const TERRAIN = 'terrain.mbtiles'
export const ROADS = 'roads.bin'
export const PLACES = 'places.bin'
export const AREAS = 'areas.json'
export const DRAFTS = 'drafts.json'

const count = z.int().min(0)
const zooms = { minzoom: z.int().min(0).max(20), maxzoom: z.int().min(0).max(20), tiles: count, bytes: count }
/** West, south, east, north in degrees. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()])

export const manifest = z.object({
	format: z.literal(FORMAT),
	/** Begins with the time at which the pack was built, so that ids sort by age. */
	id: z.string().regex(/^[0-9a-z-]{8,60}$/),
	name: z.string().min(1).max(60),
	built_at: z.string(),
	box,
	/** Who may see the ground: made up, for the office, or approved for publication. */
	usage: z.enum(['demo', 'internal', 'public']),
	/** 审图号, where the ground was approved. */
	approval_no: z.string().min(1).max(60).nullable(),
	attribution: z.string().max(200),
	source: z.object({ file: z.string(), bytes: count, sha256: z.string(), data_at: z.string().nullable() }),
	tiles: z.object(zooms),
	terrain: z.object(zooms).nullable(),
	roads: z.object({ edges: count, km: z.number().min(0), in_largest: count, profile: z.string() }),
	places: z.object({ count }),
	areas: z.object({ count, levels: z.record(z.string(), count) }),
	drafts: z.object({ count, kinds: z.record(z.string(), count) }),
})
export type Manifest = z.infer<typeof manifest>
