import { addProtocol } from 'maplibre-gl'

const SCHEME = 'fourmap-online'
const FAILED = 'failed'
type Listener = (key: string, failing: boolean) => void
const listeners = new Set<Listener>()

/** The address of tiles of an online basemap, fetched so that it is noticed when they do not come. */
export const onlineUrl = (key: string, url: string): string => `${SCHEME}://${key}!${location.origin}${url}`

/** Told after every tile of an online basemap whether it came. */
export function onOnlineTile(listener: Listener): () => void {
	listeners.add(listener)
	return () => listeners.delete(listener)
}
const tell = (key: string, failing: boolean): void => {
	for (const listener of listeners) listener(key, failing)
}

addProtocol(SCHEME, async ({ url }, { signal }) => {
	const [key = '', address = ''] = url.slice(SCHEME.length + 3).split(/!(.*)/s)
	try {
		const answer = await fetch(address, { signal })
		tell(key, !answer.ok || answer.headers.get('X-Upstream') === FAILED)
		if (!answer.ok) throw new Error(`tile: ${answer.status}`)
		return { data: await answer.arrayBuffer() }
	} catch (error) {
		// A map that moves on gives up tiles that are still on their way.
		if (!signal.aborted) tell(key, true)
		throw error
	}
})
