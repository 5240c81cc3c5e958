import { inflateSync } from 'node:zlib'

const BYTES = 3
/** By the number that a row begins with, what its bytes differ from: of left, above and above left, the predicted one. */
const PREDICTED: readonly ((left: number, above: number, corner: number) => number)[] = [
	() => 0,
	(left) => left,
	(_left, above) => above,
	(left, above) => (left + above) >> 1,
	paeth,
]

/** The red, green and blue of a picture of eight bits a channel without interlacing, rows from the top. */
export function decodePng(bytes: Uint8Array): { width: number; height: number; rgb: Uint8Array } {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
	const packed: Buffer[] = []
	for (let at = 8; at + 8 <= view.length; at += 12 + view.readUInt32BE(at))
		if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
			packed.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
	const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
	if (view[24] !== 8 || view[25] !== 2 || view[28] !== 0) throw new Error('not a picture of three bytes a pixel')
	return { width, height, rgb: unfiltered(inflateSync(Buffer.concat(packed)), BYTES * width, height) }
}

function unfiltered(body: Uint8Array, line: number, height: number): Uint8Array {
	const rgb = new Uint8Array(line * height)
	for (let y = 0; y < height; y++) {
		const predicted = PREDICTED[body[y * (line + 1)]!]
		if (!predicted) throw new Error('a row of the picture is filtered in no known way')
		for (let i = 0; i < line; i++) {
			const to = y * line + i
			const left = i >= BYTES ? rgb[to - BYTES]! : 0
			const above = y > 0 ? rgb[to - line]! : 0
			const corner = i >= BYTES && y > 0 ? rgb[to - line - BYTES]! : 0
			rgb[to] = body[y * (line + 1) + 1 + i]! + predicted(left, above, corner)
		}
	}
	return rgb
}

/** Of left, above and above left the one nearest to left + above − above left. */
function paeth(left: number, above: number, corner: number): number {
	const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
	return a <= b && a <= c ? left : b <= c ? above : corner
}
