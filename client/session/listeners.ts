/** Whoever wants to be told of one thing. */
export class Listeners<Told extends readonly unknown[] = []> {
	readonly #all = new Set<(...told: Told) => void>()

	/** Returns how to be told no more. */
	add(listener: (...told: Told) => void): () => void {
		this.#all.add(listener)
		return () => this.#all.delete(listener)
	}
	/** What fails in one of them is said, and keeps no other from being told. */
	tell(...told: Told): void {
		for (const listener of this.#all)
			try {
				listener(...told)
			} catch (error) {
				queueMicrotask(() => {
					throw error
				})
			}
	}
}
