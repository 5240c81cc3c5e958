const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LETTERS = 10
const RANDOM_LETTERS = 16

/**
 * Makes ULIDs of one moment, each greater than the one before: epoch milliseconds, and at least ten random bytes of
 * which the last letters count up.
 */
export function ulids(ms: number, random: Uint8Array): () => string {
	const time = lettersOf(BigInt(ms), TIME_LETTERS)
	// The first bit is left free, so that counting up never overflows.
	let next = random.slice(0, 10).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 1n
	return () => time + lettersOf(next++, RANDOM_LETTERS)
}

function lettersOf(value: bigint, length: number): string {
	let letters = ''
	for (let rest = value; letters.length < length; rest >>= 5n) letters = ALPHABET[Number(rest & 31n)] + letters
	return letters
}
