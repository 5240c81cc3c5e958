import type { Map as GlMap } from 'maplibre-gl'

/** Several maps that show one view: what one does, the others follow in the same frame. */
export class ViewLink {
	#maps = new Set<GlMap>()
	#following = false

	/** Returns the way out. A map that joins takes over the view of those already there. */
	join(map: GlMap): () => void {
		const [leader] = this.#maps
		if (leader) this.#follow(map, leader)
		this.#maps.add(map)
		const moved = () => this.#moved(map)
		map.on('move', moved)
		return () => {
			map.off('move', moved)
			this.#maps.delete(map)
		}
	}

	#moved(leader: GlMap): void {
		// Following moves a map too: without the guard the maps would chase each other.
		if (this.#following) return
		this.#following = true
		for (const map of this.#maps) if (map !== leader) this.#follow(map, leader)
		this.#following = false
	}
	#follow(map: GlMap, leader: GlMap): void {
		map.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom() })
	}
}
