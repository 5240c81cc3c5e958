/** What came from the owner of a basemap. */
export type Fetched =
	| { state: 'here'; bytes: Buffer; type: string; etag: string | null; cacheControl: string | null }
	| { state: 'unchanged'; cacheControl: string | null }
	| { state: 'failed' }

const MOST_BYTES = 2 * 1024 * 1024
const FAILED = { state: 'failed' } as const

/** Pictures by their first bytes: what the owner calls them is not always so. */
const SIGNATURES: readonly (readonly [type: string, at: number, bytes: string])[] = [
	['image/png', 0, '\x89PNG\r\n\x1a\n'],
	['image/jpeg', 0, '\xff\xd8\xff'],
	['image/webp', 8, 'WEBP'],
	['image/gif', 0, 'GIF8'],
]
const typeOf = (bytes: Buffer): string | null =>
	SIGNATURES.find(([, at, signature]) => bytes.toString('latin1', at, at + signature.length) === signature)?.[0] ?? null

/**
 * Fetches one picture. Whatever goes wrong is one and the same failure: an error of the network may have the address in
 * it, and with it the key, so that none is passed on.
 */
export async function fetchTile(
	address: string,
	headers: Readonly<Record<string, string>>,
	timeoutMs: number,
): Promise<Fetched> {
	try {
		// A redirect would send the key to an address that nobody has set.
		const answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
		const cacheControl = answer.headers.get('cache-control')
		if (answer.status === 304) return { state: 'unchanged', cacheControl }
		const bytes = answer.status === 200 ? await bodyOf(answer) : null
		const type = bytes && typeOf(bytes)
		if (!bytes || !type) {
			await answer.body?.cancel().catch(() => {})
			return FAILED
		}
		return { state: 'here', bytes, type, etag: answer.headers.get('etag'), cacheControl }
	} catch {
		return FAILED
	}
}

/** The body, or null where it is larger than any tile. */
async function bodyOf({ body }: Response): Promise<Buffer | null> {
	const pieces: Uint8Array[] = []
	let size = 0
	for await (const piece of body ?? []) {
		pieces.push(piece)
		size += piece.length
		if (size > MOST_BYTES) return null
	}
	return Buffer.concat(pieces)
}
