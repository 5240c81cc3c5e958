import { crc32 } from 'node:zlib'

/**
 * Named typed arrays in one file, read back without copying.
 *
 *     "FMPK" · u32 length of the directory · directory as JSON [{name, type, offset, length, crc}] · sections, each on a
 *     multiple of 8 bytes from the start; numbers are little-endian, lengths count elements, `crc` is the CRC-32 of the
 *     section's bytes.
 */
const MAGIC = 'FMPK'
const TYPES = {
	u8: Uint8Array,
	u16: Uint16Array,
	i16: Int16Array,
	u32: Uint32Array,
	i32: Int32Array,
	f32: Float32Array,
	f64: Float64Array,
} as const
type Type = keyof typeof TYPES
export type Section = InstanceType<(typeof TYPES)[Type]>
export type Sections = Record<string, Section>
type Entry = { name: string; type: Type; offset: number; length: number; crc?: number }

const up8 = (n: number) => (n + 7) & ~7
const typeOf = (section: Section): Type => {
	const found = Object.entries(TYPES).find(([, made]) => section instanceof made)
	return found![0] as Type
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Section) => new Uint8Array(buffer, byteOffset, byteLength)

/** The pieces of a file, to be written one after the other. */
export function packSections(sections: Sections): Uint8Array[] {
	const entries: Entry[] = []
	const body: Uint8Array[] = []
	let size = 0
	for (const [name, section] of Object.entries(sections)) {
		const bytes = bytesOf(section)
		entries.push({ name, type: typeOf(section), offset: size, length: section.length, crc: crc32(bytes) })
		body.push(bytes, new Uint8Array(up8(bytes.length) - bytes.length))
		size += up8(bytes.length)
	}
	const directory = new TextEncoder().encode(JSON.stringify(entries))
	const head = new Uint8Array(up8(8 + directory.length))
	head.set(new TextEncoder().encode(MAGIC))
	new DataView(head.buffer).setUint32(4, directory.length, true)
	head.set(directory, 8)
	return [head, ...body]
}

/** Views on the bytes of a file. Throws where they are not such a file, not all of it, or damaged. */
export function readSections(file: Uint8Array): Sections {
	const bytes = file.byteOffset % 8 === 0 ? file : file.slice()
	const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('not a pack file')
	const length = head.getUint32(4, true)
	const start = bytes.byteOffset + up8(8 + length)
	const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Entry[]
	return Object.fromEntries(
		entries.map(({ name, type, offset, length, crc }) => {
			const made = TYPES[type]
			if (start + offset + length * made.BYTES_PER_ELEMENT > bytes.byteOffset + bytes.length)
				throw new Error(`pack file ends within ${name}`)
			const section = new made(bytes.buffer as ArrayBuffer, start + offset, length)
			// Packs are carried on sticks, and a search through wrong numbers may never end. The first packs have no sums.
			if (crc !== undefined && crc32(bytesOf(section)) !== crc) throw new Error(`pack file is damaged within ${name}`)
			return [name, section]
		}),
	)
}
