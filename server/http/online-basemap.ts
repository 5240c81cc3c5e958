import { type Request, type Response, Router } from 'express'
import type { Identify } from '../auth/identify.ts'
import type { Metrics } from '../metrics.ts'
import type { OnlineTile, OnlineTiles, TilePlace } from '../online/online-tiles.ts'
import { authenticate } from './authenticate.ts'
import { isFresh } from './conditions.ts'
import { Problem } from './problem.ts'
import { TILE_NUMBER } from './tile-number.ts'

type Parts = { online: Pick<OnlineTiles, 'tile'>; identify: Identify; metrics: Metrics }

/** One transparent pixel, so that a map shows the rest of what it has. */
const NOTHING = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
	'base64',
)

/** Basemaps of others, fetched here so that their keys stay here and an office without internet notices nothing worse. */
export function onlineBasemapRouter({ online, identify, metrics }: Parts): Router {
	const router = Router()
	router.get('/basemap/online/:key/:layer/:z/:x/:y', async (req, res) => {
		authenticate(identify, req)
		const place = placeOf(req)
		const tile = place && (await online.tile(place, req.headers['if-none-match'] ?? null))
		if (!place || !tile) throw new Problem(404, 'No basemap that is set up here has such a tile.')
		metrics.onlineTiles.inc({ basemap: place.key, result: tile.state })
		send(req, res, tile)
	})
	return router
}

function placeOf({ params }: Request): TilePlace | null {
	const { key, ...numbers } = params
	if (!Object.values(numbers).every((text) => TILE_NUMBER.test(String(text)))) return null
	const [layer, z, x, y] = [numbers.layer, numbers.z, numbers.x, numbers.y].map(Number)
	return { key: String(key), layer: layer!, z: z!, x: x!, y: y! }
}

/** Who may see a tile is decided for each person anew, so that only the browser itself may keep it. */
const keeping = (cacheControl: string | null): string =>
	cacheControl === null
		? 'private, no-cache'
		: `private, ${cacheControl
				.split(',')
				.map((part) => part.trim())
				.filter((part) => /^(?:no-cache|no-store|must-revalidate|max-age=\d+)$/i.test(part))
				.join(', ')}`.replace(/, $/, ', no-cache')

function send(req: Request, res: Response, tile: OnlineTile): void {
	if (tile.state === 'failed') {
		res.setHeader('X-Upstream', 'failed')
		res.setHeader('Cache-Control', 'no-store')
		res.type('image/png').end(NOTHING)
		return
	}
	res.setHeader('X-Upstream', tile.state)
	res.setHeader('Cache-Control', tile.state === 'old' ? 'no-store' : keeping(tile.cacheControl))
	if (tile.state === 'unchanged') {
		res.setHeader('ETag', String(req.headers['if-none-match']))
		res.status(304).end()
		return
	}
	if (tile.etag) res.setHeader('ETag', tile.etag)
	if (tile.etag && isFresh(req.headers, tile.etag)) {
		res.status(304).end()
		return
	}
	res.type(tile.type).end(tile.bytes)
}
