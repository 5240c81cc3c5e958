import type { Map as GlMap } from 'maplibre-gl'

/** How long a map may be without the graphics card before somebody has to build it anew. */
const PATIENCE_MS = 10_000

/** Tells when a map has lost the graphics card and does not get it back by itself. Returns the end of the watch. */
export function watchLoss(map: GlMap, onLost: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined
	const lost = map.on('webglcontextlost', () => {
		clearTimeout(timer)
		timer = setTimeout(onLost, PATIENCE_MS)
	})
	const restored = map.on('webglcontextrestored', () => clearTimeout(timer))
	return () => {
		clearTimeout(timer)
		lost.unsubscribe()
		restored.unsubscribe()
	}
}
