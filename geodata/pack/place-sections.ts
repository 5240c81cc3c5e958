/**
 * What `places.bin` holds. A place is a number from 0; a key is a text by which places are found (geodata/pack/name-keys.ts).
 *
 *     place   lon7 lat7 (1e-7 degrees) class rank parent · names[name_start[i] … name_start[i + 1]] in UTF-8
 *     key     text[key_start[k] …] in UTF-8 up to a 0, in the order of bytes · posts[post_start[k] …] are its places
 *     suffix  positions in text at which a match inside a key may begin, in the order of the texts there
 *
 * `key_near` says for every `STEP` bytes of text in which key they begin.
 */
export type PlaceSections = {
	lon7: Int32Array<ArrayBuffer>
	lat7: Int32Array<ArrayBuffer>
	class: Uint8Array<ArrayBuffer>
	rank: Uint8Array<ArrayBuffer>
	/** The division that the place lies in, itself a place, or `NO_PARENT`. */
	parent: Uint32Array<ArrayBuffer>
	names: Uint8Array<ArrayBuffer>
	name_start: Uint32Array<ArrayBuffer>
	text: Uint8Array<ArrayBuffer>
	key_start: Uint32Array<ArrayBuffer>
	key_near: Uint32Array<ArrayBuffer>
	post_start: Uint32Array<ArrayBuffer>
	posts: Uint32Array<ArrayBuffer>
	suffixes: Uint32Array<ArrayBuffer>
}
export const NO_PARENT = 0xffff_ffff
export const STEP = 16
