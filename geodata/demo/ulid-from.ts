import { createHash } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same text always gives the same 26 characters in the form of a ULID; the 0 keeps it within the 128 bits of one. */
export function ulidFrom(text: string): string {
	const digest = createHash('sha256').update(text).digest()
	return `0${Array.from(digest.subarray(0, 25), (byte) => CROCKFORD[byte % 32]).join('')}`
}
