const SPACE = 10_000
const STRIDE = 6_181

/** Mobiles from 154-0000-0000 to 154-0000-9999, which no operator has given out; each is handed out once. */
export class Phones {
	#given = 0
	mobile(): string {
		// The stride has no factor in common with the space, so that no number comes twice.
		if (this.#given >= SPACE) throw new Error('no mobiles left')
		return `1540000${String((this.#given++ * STRIDE) % SPACE).padStart(4, '0')}`
	}
}

const two = (n: number) => String(n).padStart(2, '0')
/** Six-digit internal numbers: 6611 district, 6621 to 6636 townships and their villages, 664 depots, 665 forces. */
export const dutyNumber = {
	district: (n: number) => `6611${two(n)}`,
	town: (t: number) => `66${21 + t}00`,
	village: (t: number, n: number) => `66${21 + t}${two(n + 1)}`,
	depot: (n: number) => `664${String(n).padStart(3, '0')}`,
	force: (n: number) => `665${String(n).padStart(3, '0')}`,
	shelter: (n: number) => `666${String(n).padStart(3, '0')}`,
	target: (n: number) => `667${String(n).padStart(3, '0')}`,
}
