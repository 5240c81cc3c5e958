import { inflateRawSync } from 'node:zlib'
import { AreaFileError } from './area-file-error.ts'

const END = 0x0605_4b50
const ENTRY = 0x0201_4b50
const END_BYTES = 22
/** A comment may follow the end. */
const LONGEST_END = END_BYTES + 65_535
/** Unpacked; no file of boundaries comes near, and what claims more is a trap. */
const LARGEST = 1 << 30

/** The files of a zip archive by name. Names that are not UTF-8 are kept as they come: only their endings count. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
	try {
		return entries(bytes)
	} catch (error) {
		if (error instanceof AreaFileError) throw error
		throw new AreaFileError('the zip file is damaged; pack or copy it again')
	}
}

function entries(bytes: Buffer): Map<string, Buffer> {
	let end = bytes.length - END_BYTES
	while (end >= 0 && end >= bytes.length - LONGEST_END && bytes.readUInt32LE(end) !== END) end--
	if (end < 0 || bytes.readUInt32LE(end) !== END) throw new AreaFileError('it is not a whole zip file')
	const files = new Map<string, Buffer>()
	let at = bytes.readUInt32LE(end + 16)
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(at) !== ENTRY) throw new AreaFileError('the zip file is damaged; pack or copy it again')
		const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
			number,
			number,
			number,
		]
		files.set(bytes.toString('utf8', at + 46, at + 46 + name), unpack(bytes, at))
		at += 46 + name + extra + comment
	}
	return files
}

function unpack(bytes: Buffer, entry: number): Buffer {
	const [method, flags] = [bytes.readUInt16LE(entry + 10), bytes.readUInt16LE(entry + 8)]
	const [packed, size] = [bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 24)]
	const local = bytes.readUInt32LE(entry + 42)
	if (flags & 1) throw new AreaFileError('the zip file is locked by a password')
	if (size > LARGEST) throw new AreaFileError('the zip file holds more than 1 GiB')
	const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
	const body = bytes.subarray(start, start + packed)
	if (method === 0) return body
	if (method !== 8) throw new AreaFileError('the zip file is packed in a way that is not known; pack it anew')
	return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) })
}
