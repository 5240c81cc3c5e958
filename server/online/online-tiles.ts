import type { OnlineBasemap } from '../../domain/ground.ts'
import { type Fetched, fetchTile } from './fetch-tile.ts'
import { addressOf, type OnlineSource } from './online-source.ts'
import { type KeptTile, TileCache } from './tile-cache.ts'

/** `old`: kept from earlier, since its owner does not answer now. */
export type OnlineTile =
	| { state: 'here' | 'old'; bytes: Buffer; type: string; etag: string | null; cacheControl: string | null }
	| { state: 'unchanged'; cacheControl: string | null }
	| { state: 'failed' }
export type TilePlace = { key: string; layer: number; z: number; x: number; y: number }

export type OnlineTiles = {
	basemaps: readonly OnlineBasemap[]
	/** One tile; `etag` is that of the copy which the asker has. Null where no basemap has such a tile. */
	tile(place: TilePlace, etag: string | null): Promise<OnlineTile> | null
}
type Options = { now?: () => number; timeoutMs?: number; cacheBytes?: number }

const TIMEOUT_MS = 5000
const CACHE_BYTES = 128 * 1024 * 1024

const told = ({ key, label, layers, attribution, approval_no }: OnlineSource): OnlineBasemap => ({
	key,
	label,
	attribution,
	approval_no,
	layers: layers.map(({ minzoom, maxzoom }, i) => ({
		url: `/basemap/online/${key}/${i}/{z}/{x}/{y}`,
		minzoom,
		maxzoom,
	})),
})

/** Milliseconds for which a tile may be used without asking again; null where it may not be kept at all. */
function lifetimeOf(cacheControl: string | null): number | null {
	if (cacheControl === null) return 0
	if (/\b(?:no-store|private)\b/i.test(cacheControl)) return null
	const seconds = /\bs-maxage=(\d+)/i.exec(cacheControl)?.[1] ?? /\bmax-age=(\d+)/i.exec(cacheControl)?.[1]
	return /\bno-cache\b/i.test(cacheControl) ? 0 : Number(seconds ?? 0) * 1000
}

/** Fetches tiles of others for the people of this server, each wanted tile once at a time. */
export function onlineTiles(
	sources: readonly OnlineSource[],
	{ now = Date.now, timeoutMs = TIMEOUT_MS, cacheBytes = CACHE_BYTES }: Options = {},
): OnlineTiles {
	const byKey = new Map(sources.map((source) => [source.key, source]))
	const cache = new TileCache(cacheBytes)
	const underWay = new Map<string, Promise<Fetched>>()

	/** A mark made of the address would tell the key. */
	const withoutKey = (fetched: Fetched, { secret }: OnlineSource): Fetched => {
		if (fetched.state !== 'here' || secret === '') return fetched
		const tells = [secret, encodeURIComponent(secret)].some((text) => fetched.etag?.includes(text))
		return tells ? { ...fetched, etag: null } : fetched
	}

	const ask = (source: OnlineSource, address: string, etag: string | null): Promise<Fetched> => {
		const name = `${address} ${etag}`
		const begun =
			underWay.get(name) ??
			fetchTile(address, { ...source.headers, ...(etag ? { 'If-None-Match': etag } : {}) }, timeoutMs)
				.then((fetched) => withoutKey(fetched, source))
				.finally(() => underWay.delete(name))
		underWay.set(name, begun)
		return begun
	}

	const keep = (address: string, tile: Omit<KeptTile, 'until'>): void => {
		const lifetime = lifetimeOf(tile.cacheControl)
		if (lifetime !== null) cache.put(address, { ...tile, until: now() + lifetime })
	}

	async function cached(source: OnlineSource, address: string): Promise<OnlineTile> {
		const kept = cache.get(address)
		if (kept && kept.until > now()) return { ...kept, state: 'here' }
		const fetched = await ask(source, address, kept?.etag ?? null)
		if (fetched.state === 'here') {
			keep(address, fetched)
			return fetched
		}
		if (!kept) return { state: 'failed' }
		if (fetched.state === 'failed') return { ...kept, state: 'old' }
		const renewed = { ...kept, cacheControl: fetched.cacheControl ?? kept.cacheControl }
		keep(address, renewed)
		return { ...renewed, state: 'here' }
	}

	return {
		basemaps: sources.map(told),
		tile({ key, layer, z, x, y }, etag) {
			const source = byKey.get(key)
			const of = source?.layers[layer]
			if (!source || !of || z < of.minzoom || z > of.maxzoom || x >= 2 ** z || y >= 2 ** z) return null
			const address = addressOf(of, source.secret, z, x, y)
			return source.cache ? cached(source, address) : ask(source, address, etag)
		},
	}
}
