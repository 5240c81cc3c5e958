import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Router } from 'express'
import { isFresh } from './conditions.ts'

const pack = promisify(gzip)
type Packed = { plain: Buffer; packed: Buffer; tag: string }

/** Serves the backdrop of the map, which is made and packed once, when it is first asked for. */
export function backdropRouter(backdrop: () => Buffer | Promise<Buffer>): Router {
	let made: Promise<Packed> | null = null
	const make = async (): Promise<Packed> => {
		const plain = await backdrop()
		const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
		return { plain, packed: await pack(plain), tag }
	}
	const router = Router()
	router.get('/basemap/backdrop.json', async (req, res) => {
		made ??= make()
		// One that could not be made is tried again by the next asker.
		made.catch(() => {
			made = null
		})
		const { plain, packed, tag } = await made
		res.setHeader('ETag', tag)
		res.setHeader('Cache-Control', 'no-cache')
		res.vary('Accept-Encoding')
		if (isFresh(req.headers, tag)) {
			res.status(304).end()
			return
		}
		const takesGzip = req.acceptsEncodings('gzip') === 'gzip'
		res.setHeader('Content-Type', 'application/json; charset=utf-8')
		if (takesGzip) res.setHeader('Content-Encoding', 'gzip')
		res.end(takesGzip ? packed : plain)
	})
	return router
}
