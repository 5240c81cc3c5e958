import type { OnlineBasemap } from '../../domain/ground.ts'

/**
 * One layer of a basemap of somebody else. `url` may hold `{z}` `{x}` `{y}`, `{-y}` counted from the south, `{s}` for one
 * of the subdomains and `{key}` for the secret.
 */
export type OnlineLayer = { url: string; subdomains: readonly string[]; minzoom: number; maxzoom: number }

/** Everything needed to fetch it; `secret` and what is in `headers` never leave this server but to that basemap. */
export type OnlineSource = {
	key: string
	label: OnlineBasemap['label']
	layers: readonly OnlineLayer[]
	attribution: string
	approval_no: string | null
	secret: string
	headers: Readonly<Record<string, string>>
	/** Whether this server may keep tiles; most terms of service do not allow it. */
	cache: boolean
}

/** The address of one tile at its owner. */
export function addressOf({ url, subdomains }: OnlineLayer, secret: string, z: number, x: number, y: number): string {
	const values: Readonly<Record<string, string>> = {
		z: String(z),
		x: String(x),
		y: String(y),
		'-y': String(2 ** z - 1 - y),
		// The same tile always from the same place, so that caches on the way may hold it.
		s: subdomains[(x + y) % subdomains.length] ?? '',
		key: encodeURIComponent(secret),
	}
	return url.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole)
}
