/** A list of numbers in a typed array, which doubles when it is full. Pages never written to take no memory. */
export class Growing<A extends Float64Array | Int32Array | Uint32Array> {
	readonly #make: (size: number) => A
	#array: A
	length = 0

	constructor(make: (size: number) => A) {
		this.#make = make
		this.#array = make(1024)
	}

	push(value: number): void {
		if (this.length === this.#array.length) {
			const wider = this.#make(this.length * 2)
			wider.set(this.#array)
			this.#array = wider
		}
		this.#array[this.length++] = value
	}

	/** What was pushed so far, not copied. */
	get values(): A {
		return this.#array.subarray(0, this.length) as A
	}
}

export const growingFloats = () => new Growing((size) => new Float64Array(size))
export const growingInts = () => new Growing((size) => new Int32Array(size))
