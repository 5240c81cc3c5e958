export type Container = 'pbf' | 'xml' | 'gzip' | 'bzip2'

const starts = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** What a file is by its first bytes, whatever its name says; where it is no extract, what to do about it. */
export function sniff(bytes: Uint8Array): { is: Container } | { wrong: string } {
	const text = ascii(bytes.subarray(0, 512))
	if (text.slice(4, 15) === '\n\tOSMHeader') return { is: 'pbf' }
	if (starts(bytes, 0x1f, 0x8b)) return { is: 'gzip' }
	if (/^BZh[1-9]/.test(text)) return { is: 'bzip2' }
	if (starts(bytes, 0x50, 0x4b)) return { wrong: 'it is a zip archive; unpack it and give the .osm.pbf or .osm in it' }
	if (starts(bytes, 0xfd, 0x37, 0x7a) || starts(bytes, 0x28, 0xb5, 0x2f, 0xfd))
		return { wrong: 'it is packed with xz or zstd; unpack it first' }
	if (starts(bytes, 0xff, 0xe0)) return { wrong: 'it may be .o5m; convert it: osmconvert IN -o=OUT.osm.pbf' }
	const begin = text.replace(/^\xef\xbb\xbf/, '').trimStart()
	if (/^<(?:!doctype html|html)/i.test(begin))
		return { wrong: 'it is a web page, as a failed download leaves; download it again' }
	if (begin.startsWith('<')) return { is: 'xml' }
	if (/^[{[]/.test(begin)) return { wrong: 'it is JSON; export it as .osm (XML) or .osm.pbf' }
	return { wrong: 'it is no OpenStreetMap extract; give an .osm.pbf, .osm, .osm.gz or .osm.bz2' }
}
