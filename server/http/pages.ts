import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Request, type Response, Router } from 'express'
import { isFresh } from './conditions.ts'

const pack = promisify(gzip)

/** Pages that the client draws itself; all begin with the same file. */
const SCREENS: ReadonlySet<string> = new Set([
	'/',
	'/wall',
	'/wall/calibrate',
	'/remote',
	'/dispatch',
	'/plan',
	'/admin',
])

/** Media types of what a build puts out; the true ones may be packed. */
const TYPES: Readonly<Record<string, readonly [type: string, text: boolean]>> = {
	html: ['text/html; charset=utf-8', true],
	js: ['text/javascript; charset=utf-8', true],
	mjs: ['text/javascript; charset=utf-8', true],
	css: ['text/css; charset=utf-8', true],
	json: ['application/json; charset=utf-8', true],
	svg: ['image/svg+xml', true],
	png: ['image/png', false],
	woff2: ['font/woff2', false],
	wasm: ['application/wasm', true],
}

type File = { plain: Buffer; type: string; text: boolean; tag: string }
type Asset = File & { packed: Buffer | null }

const NOT_FOUND =
	'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>404</title><p>没有这个页面。<a href="/">返回首页</a></p></html>'

/**
 * Serves the built client as it was at the start: a build that takes its place under a running server neither mixes with
 * it nor takes a file away from under an open page. Only files have an address, so none can lead out of the folder; each
 * is packed once. Names of assets change with their content, so browsers may keep them for good.
 */
export function pagesRouter(client: URL): Router {
	const folder = fileURLToPath(client)
	const files = new Map(filesIn(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, read(path)]))
	const assets = new Map<string, Promise<Asset>>()
	const router = Router()
	router.use(async (req, res, next) => {
		if (req.method !== 'GET' && req.method !== 'HEAD') return next()
		const address = SCREENS.has(req.path) ? '/index.html' : req.path
		const file = files.get(address)
		if (file === undefined) {
			res.status(404).setHeader('Content-Type', 'text/html; charset=utf-8').end(NOT_FOUND)
			return
		}
		const asset = assets.get(address) ?? packed(file)
		assets.set(address, asset)
		send(req, res, await asset, address.startsWith('/assets/'))
	})
	return router
}

function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true, recursive: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
	} catch {
		// Not built: the API serves all the same.
		return []
	}
}

function read(path: string): File {
	const plain = readFileSync(path)
	const [type, text] = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? ['application/octet-stream', false]
	return { plain, type, text, tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
}

const packed = async (file: File): Promise<Asset> => ({ ...file, packed: file.text ? await pack(file.plain) : null })

function send(req: Request, res: Response, { plain, packed, tag, type }: Asset, hashed: boolean): void {
	res.setHeader('ETag', tag)
	res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
	if (packed) res.vary('Accept-Encoding')
	if (isFresh(req.headers, tag)) {
		res.status(304).end()
		return
	}
	const body = packed && req.acceptsEncodings('gzip') === 'gzip' ? packed : plain
	res.setHeader('Content-Type', type)
	if (body === packed) res.setHeader('Content-Encoding', 'gzip')
	res.setHeader('Content-Length', body.length)
	res.end(body)
}
