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
	const whole = async (size: number): Promise<Uint8Array> => {
		const bytes = await queue.take(size)
		if (bytes.length === size) return bytes
		throw new ExtractError(
			`the file is cut off: the block at byte ${start} is not all there; download or copy it again`,
		)
	}
	const first = await queue.take(1)
	if (first.length === 0) return null
	const [second, third, fourth] = await whole(3)
	const headerSize = (first[0]! << 24) | (second! << 16) | (third! << 8) | fourth!
	try {
		if (headerSize <= 0 || headerSize > LARGEST_HEADER) throw new RangeError('size of header')
		const { type, size } = readHeader(await whole(headerSize))
		if (size > LARGEST_BLOB || !type) throw new RangeError('size of block')
		return { type, data: await unpack(await whole(size)) }
	} catch (error) {
		if (error instanceof ExtractError) throw error
		throw new ExtractError(`the block at byte ${start} is damaged; download or copy the file again`)
	}
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

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	const pbf = new PbfReader(bytes)
	let size = 0
	for (let field = pbf.nextField(); field; field = pbf.nextField()) {
		if (field === SIZE) size = pbf.readVarint()
		else if (field === RAW) return pbf.readBytes()
		else if (field === ZLIB || field === ZSTD) {
			const packed = pbf.readBytes()
			const data = await (field === ZLIB ? unpackZlib(packed) : unpackZstd(packed))
			if (size === 0 || data.length === size) return data
			throw new RangeError('size of data')
		} else if (OTHER[field])
			throw new ExtractError(
				`its blocks are packed with ${OTHER[field]}, which is not read here; repack it: osmium cat IN -o OUT.osm.pbf`,
			)
	}
	throw new RangeError('no data')
}
