/** The `limit` items of least cost, in order; of equal cost the earlier one. */
export class KeepBest<T> {
	readonly #limit: number
	readonly #costs: number[] = []
	readonly #items: T[] = []

	constructor(limit: number) {
		this.#limit = limit
	}
	get items(): readonly T[] {
		return this.#items
	}
	get costs(): readonly number[] {
		return this.#costs
	}
	offer(item: T, cost: number): void {
		if (this.#costs.length >= this.#limit && cost >= this.#costs.at(-1)!) return
		let from = 0
		let to = this.#costs.length
		while (from < to) {
			const middle = (from + to) >>> 1
			if (this.#costs[middle]! <= cost) from = middle + 1
			else to = middle
		}
		this.#costs.splice(from, 0, cost)
		this.#items.splice(from, 0, item)
		if (this.#costs.length <= this.#limit) return
		this.#costs.pop()
		this.#items.pop()
	}
}
