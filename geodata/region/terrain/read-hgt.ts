import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Marks a place whose height was not measured. */
export const VOID = -32768

/** Heights in metres of one degree square, rows from the north, `side` to a row; its edges are those of its neighbours. */
export type Square = { west: number; south: number; side: number; heights: Int16Array }

const NAME = /^([NS])(\d{2})([EW])(\d{3})\.hgt(\.gz)?$/i
/** Posts on a side of a square: one every second of arc, or every three. */
const SIDES = [3601, 1201]

/** The south-west corner of a square in degrees, by the name of its file; nothing where the name is another. */
export function cornerOf(file: string): { west: number; south: number } | null {
	const found = NAME.exec(basename(file))
	if (!found) return null
	const [, ns, south, ew, west] = found
	return {
		south: Number(south) * (ns!.toUpperCase() === 'S' ? -1 : 1),
		west: Number(west) * (ew!.toUpperCase() === 'W' ? -1 : 1),
	}
}

/** Reads heights as the Shuttle Radar Topography Mission wrote them (N31E123.hgt, also packed as .hgt.gz). */
export function readHgt(file: string): Square {
	const corner = cornerOf(file)
	if (!corner) throw new Error(`${file}: an elevation file is named after its corner, such as N31E123.hgt`)
	const read = readFileSync(file)
	const bytes = read[0] === 0x1f && read[1] === 0x8b ? unpacked(file, read) : read
	const side = SIDES.find((n) => n * n * 2 === bytes.length)
	if (!side)
		throw new Error(`${file}: ${bytes.length} bytes are neither 3601 × 3601 nor 1201 × 1201 heights; copy it again`)
	// Turned into this machine's order of bytes, in a copy that begins on an even address.
	const turned = Buffer.alloc(bytes.length, bytes).swap16()
	const heights = new Int16Array(turned.buffer, turned.byteOffset, side * side)
	return { ...corner, side, heights }
}

function unpacked(file: string, bytes: Uint8Array): Buffer {
	try {
		return gunzipSync(bytes)
	} catch (error) {
		throw new Error(`${file}: the packed file is damaged; copy it again`, { cause: error })
	}
}
