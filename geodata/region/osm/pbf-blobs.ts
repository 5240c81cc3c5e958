import { promisify } from 'node:util'
import { inflate, zstdDecompress } from 'node:zlib'
import { PbfReader } from 'pbf'
import { ByteQueue } from './byte-queue.ts'
import { ExtractError } from './extract-error.ts'

const unpackZlib = promisify(inflate)
const unpackZstd = promisify(zstdDecompress)

export type Blob = { type: string; data: Uint8Array }

/** Sizes that the format allows, in bytes. */
const LARGEST_HEADER = 64 * 1024
const LARGEST_BLOB = 32 * 1024 * 1024
/** How a blob may be packed, by the number of its field. */
const RAW = 1
const SIZE = 2
const ZLIB = 3
const ZSTD = 7
const OTHER: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4' }

/** The unpacked blobs of an .osm.pbf file. The next one is fetched and unpacked while the last one is read. */
export async function* pbfBlobs(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Blob> {
	const queue = new ByteQueue(pieces)
	try {
		let next = nextBlob(queue)
		for (let blob = await next; blob; blob = await next) {
			next = nextBlob(queue)
			// It is awaited in the next turn; until then its failure must not count as unhandled.
			next.catch(() => {})
			yield blob
		}
	} finally {
		await queue.close()
	}
}

async function nextBlob(queue: ByteQueue): Promise<Blob | null> {
	const start = queue.taken
	const cutOff = () =>
		new ExtractError(`the file is cut off: the block at byte ${start} is not all there; download or copy it again`)
	const damaged = () => new ExtractError(`the block at byte ${start} is damaged; download or copy the file again`)
	const sizeBytes = await queue.take(4)
	if (sizeBytes.length === 0) return null
	if (sizeBytes.length < 4) throw cutOff()
	const headerSize = new DataView(sizeBytes.buffer, sizeBytes.byteOffset).getUint32(0)
	if (headerSize > LARGEST_HEADER) throw damaged()
	const header = await queue.take(headerSize)
	if (header.length < headerSize) throw cutOff()
	const { type, size } = readHeader(header)
	if (size > LARGEST_BLOB || !type) throw damaged()
	const packed = await queue.take(size)
	if (packed.length < size) throw cutOff()
	return { type, data: await unpack(packed, damaged) }
}

function readHeader(bytes: Uint8Array): { type: string; size: number } {
	const pbf = new PbfReader(bytes)
	const header = { type: '', size: 0 }
	for (let field = pbf.nextField(); field; field = pbf.nextField()) {
		if (field === 1) header.type = pbf.readString()
		else if (field === 3) header.size = pbf.readVarint()
	}
	return header
}

async function unpack(bytes: Uint8Array, damaged: () => ExtractError): Promise<Uint8Array> {
	const pbf = new PbfReader(bytes)
	let size = 0
	for (let field = pbf.nextField(); field; field = pbf.nextField()) {
		if (field === SIZE) size = pbf.readVarint()
		else if (field === RAW) return pbf.readBytes()
		else if (field === ZLIB || field === ZSTD) {
			const packed = pbf.readBytes()
			const data = await (field === ZLIB ? unpackZlib(packed) : unpackZstd(packed)).catch(() => null)
			if (!data || (size > 0 && data.length !== size)) throw damaged()
			return data
		} else if (OTHER[field])
			throw new ExtractError(
				`its blocks are packed with ${OTHER[field]}, which is not read here; repack it: osmium cat IN -o OUT.osm.pbf`,
			)
	}
	throw damaged()
}
