export type KeptTile = { bytes: Buffer; type: string; etag: string | null; cacheControl: string | null; until: number }

/** The tiles used last, as many as fit into so many bytes; `until` is epoch milliseconds. */
export class TileCache {
	readonly #tiles = new Map<string, KeptTile>()
	readonly #most: number
	#bytes = 0

	constructor(mostBytes: number) {
		this.#most = mostBytes
	}
	get(name: string): KeptTile | null {
		const tile = this.#tiles.get(name)
		if (!tile) return null
		this.#tiles.delete(name)
		this.#tiles.set(name, tile)
		return tile
	}
	put(name: string, tile: KeptTile): void {
		this.#drop(name)
		this.#tiles.set(name, tile)
		this.#bytes += tile.bytes.length
		for (const oldest of this.#tiles.keys()) {
			if (this.#bytes <= this.#most) return
			this.#drop(oldest)
		}
	}
	#drop(name: string): void {
		this.#bytes -= this.#tiles.get(name)?.bytes.length ?? 0
		this.#tiles.delete(name)
	}
}
