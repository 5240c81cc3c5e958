import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Each byte is written as what it differs by from the one to its left. */
const FILTER_SUB = 1

function chunk(type: string, data: Uint8Array): Uint8Array {
	const bytes = Buffer.alloc(12 + data.length)
	bytes.writeUInt32BE(data.length)
	bytes.write(type, 4, 'latin1')
	bytes.set(data, 8)
	bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
	return bytes
}

/** A picture of three bytes a pixel (red, green, blue), rows from the top. */
export function encodePng(rgb: Uint8Array, width: number, height: number): Uint8Array {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width)
	head.writeUInt32BE(height, 4)
	// Eight bits a channel, colours as they are, no interlacing.
	head.set([8, 2, 0, 0, 0], 8)
	const line = 3 * width
	const body = new Uint8Array(height * (line + 1))
	for (let y = 0; y < height; y++) {
		const out = y * (line + 1)
		body[out] = FILTER_SUB
		for (let i = 0; i < line; i++) body[out + 1 + i] = rgb[y * line + i]! - (i < 3 ? 0 : rgb[y * line + i - 3]!)
	}
	const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(body)), chunk('IEND', new Uint8Array(0))]
	return Buffer.concat([SIGNATURE, ...chunks])
}
