import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { type Request, type Response, Router } from 'express'
import type { OnlineBasemap } from '../../domain/ground.ts'
import type { Identify, Identity } from '../auth/identify.ts'
import type { OpenPack, Region } from '../region/region.ts'
import { authenticate } from './authenticate.ts'
import { isFresh } from './conditions.ts'
import { groundOf } from './ground-of.ts'
import { Problem } from './problem.ts'
import { TILE_NUMBER } from './tile-number.ts'

export type BasemapParts = {
	identify: Identify
	region: Pick<Region, 'pack' | 'packOf'>
	/** Basemaps of others that this server fetches. */
	online: () => readonly OnlineBasemap[]
	/** How many points found in the extract this person may still take over. */
	draftsLeft: (who: Identity, pack: OpenPack) => number
}

const FOR_GOOD = 'private, max-age=31536000, immutable'

/** Serves what the region is, and its tiles, whose addresses hold the pack's id, so that browsers keep them for good. */
export function basemapRouter({ identify, region, online, draftsLeft }: BasemapParts): Router {
	const router = Router()
	// An internal ground is for the people of the office alone, as the points on it are.
	router.use('/basemap', (req, _res, next) => {
		authenticate(identify, req)
		next()
	})
	router.get('/basemap/region.json', (req, res) => {
		const { pack } = region
		const left = pack ? draftsLeft(authenticate(identify, req), pack) : 0
		sendGround(req, res, JSON.stringify(groundOf(pack, online(), left)))
	})
	router.get('/basemap/:id/tiles/:z/:x/:y.mvt', (req, res) => {
		const pack = packOf(region, req.params.id)
		const bytes = pack.tile(...placeOf(req.params, pack.manifest.tiles))
		if (!bytes) return nothingHere(res)
		res.setHeader('Vary', 'Accept-Encoding')
		const takesGzip = req.headers['accept-encoding']?.includes('gzip') ?? false
		if (takesGzip) res.setHeader('Content-Encoding', 'gzip')
		send(res, takesGzip ? bytes : gunzipSync(bytes), 'application/vnd.mapbox-vector-tile')
	})
	router.get('/basemap/:id/terrain/:z/:x/:y.png', (req, res) => {
		const pack = packOf(region, req.params.id)
		if (!pack.manifest.terrain) throw new Problem(404, 'This pack was built without heights.')
		const bytes = pack.terrain(...placeOf(req.params, pack.manifest.terrain))
		if (!bytes) return nothingHere(res)
		send(res, bytes, 'image/png')
	})
	return router
}

function packOf(region: BasemapParts['region'], id: string): OpenPack {
	const pack = region.packOf(id)
	if (pack) return pack
	throw new Problem(404, 'This pack is not in use; /basemap/region.json names the one that is.')
}

type Named = Readonly<{ z: string; x: string; y: string }>
type Zooms = Readonly<{ minzoom: number; maxzoom: number }>

function placeOf({ z, x, y }: Named, { minzoom, maxzoom }: Zooms): [z: number, x: number, y: number] {
	const place: [number, number, number] = [Number(z), Number(x), Number(y)]
	const side = 2 ** place[0]
	const isNumbers = TILE_NUMBER.test(z) && TILE_NUMBER.test(x) && TILE_NUMBER.test(y)
	if (isNumbers && place[0] >= minzoom && place[0] <= maxzoom && place[1] < side && place[2] < side) return place
	throw new Problem(
		404,
		`There is no such tile: zooms are ${minzoom} to ${maxzoom}, columns and rows below 2 to the zoom.`,
	)
}

/** Of a whole world of tiles most are empty, and will stay so in this pack. */
function nothingHere(res: Response): void {
	res.setHeader('Cache-Control', FOR_GOOD)
	res.status(204).end()
}

function send(res: Response, bytes: Uint8Array, type: string): void {
	res.setHeader('Content-Type', type)
	res.setHeader('Cache-Control', FOR_GOOD)
	res.end(bytes)
}

function sendGround(req: Request, res: Response, json: string): void {
	const tag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
	res.setHeader('ETag', tag)
	res.setHeader('Cache-Control', 'private, no-cache')
	if (isFresh(req.headers, tag)) {
		res.status(304).end()
		return
	}
	res.setHeader('Content-Type', 'application/json; charset=utf-8')
	res.end(json)
}
