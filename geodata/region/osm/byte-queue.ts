/** Takes exact numbers of bytes from a stream of pieces of any size. */
export class ByteQueue {
	readonly #pieces: AsyncIterator<Uint8Array>
	#held: Uint8Array = new Uint8Array(0)
	/** Bytes taken so far. */
	taken = 0

	constructor(pieces: AsyncIterable<Uint8Array>) {
		this.#pieces = pieces[Symbol.asyncIterator]()
	}

	/** The next `count` bytes; fewer where the stream ends before. */
	async take(count: number): Promise<Uint8Array> {
		const parts = [this.#held]
		let size = this.#held.length
		while (size < count) {
			const next = await this.#pieces.next()
			if (next.done) break
			parts.push(next.value)
			size += next.value.length
		}
		const all = parts.length === 1 ? this.#held : Buffer.concat(parts)
		const bytes = all.subarray(0, count)
		this.#held = all.subarray(bytes.length)
		this.taken += bytes.length
		return bytes
	}

	/** Lets go of the stream; what it still holds is not wanted. */
	async close(): Promise<void> {
		await this.#pieces.return?.()
	}
}
