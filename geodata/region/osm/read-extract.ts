import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Box } from '../../../domain/geometry.ts'
import { ExtractError } from './extract-error.ts'
import type { OsmData } from './osm-data.ts'
import { OsmStore } from './osm-store.ts'
import { readPbf } from './read-pbf.ts'
import { readXml } from './read-xml.ts'
import { sniff } from './sniff.ts'
import { unbzip2 } from './unbzip2.ts'

type Pieces = AsyncIterable<Uint8Array>
export type ReadOptions = {
	/** Degrees; what lies in it or reaches into it is kept. */
	box?: Box | null
	/** Told the part of the file's bytes that is read, from 0 to 1. */
	onProgress?: (fraction: number) => void
}

const PIECE = 256 * 1024

/**
 * Reads an OpenStreetMap extract (.osm.pbf, .osm, .osm.gz, .osm.bz2, told apart by content) once, in pieces: what it
 * needs of memory is what is kept. Fails with an ExtractError that begins with the path.
 */
export async function readExtract(path: string, { box, onProgress }: ReadOptions = {}): Promise<OsmData> {
	try {
		const about = await stat(path)
		if (!about.isFile()) throw new ExtractError('it is not a file')
		if (about.size === 0) throw new ExtractError('the file is empty; download or copy it again')
		const store = new OsmStore()
		await readAny(counted(path, about.size, onProgress), store)
		const data = store.finish(box ?? undefined)
		if (data.counts.nodes === 0)
			throw new ExtractError(box ? 'nothing in it lies in the given box' : 'there is not a single node in it')
		return data
	} catch (error) {
		throw explained(path, error)
	}
}

async function* counted(
	path: string,
	size: number,
	onProgress?: (fraction: number) => void,
): AsyncGenerator<Uint8Array> {
	let read = 0
	for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
		yield piece
		read += piece.length
		onProgress?.(Math.min(1, read / size))
	}
}

/** Reads what the first bytes say that it is; what is packed is unpacked and looked at again. */
async function readAny(pieces: Pieces, store: OsmStore): Promise<void> {
	const { first, all } = await peek(pieces)
	const found = sniff(first)
	if ('wrong' in found) throw new ExtractError(found.wrong)
	if (found.is === 'pbf') await readPbf(all, store)
	else if (found.is === 'xml') await readXml(all, store)
	else await readAny(found.is === 'gzip' ? gunzip(all) : unbzip2(all), store)
}

/** Whatever breaks downstream closes the file as well. */
const gunzip = (pieces: Pieces): Pieces => pipeline(Readable.from(pieces), createGunzip({ chunkSize: PIECE }), () => {})

async function peek(pieces: Pieces): Promise<{ first: Uint8Array; all: Pieces }> {
	const iterator = pieces[Symbol.asyncIterator]()
	const { value, done } = await iterator.next()
	if (done) return { first: new Uint8Array(0), all: pieces }
	const all = async function* () {
		yield value
		yield* { [Symbol.asyncIterator]: () => iterator }
	}
	return { first: value, all: all() }
}

function explained(path: string, error: unknown): unknown {
	if (error instanceof ExtractError) return new ExtractError(`${path}: ${error.message}`)
	if (!(error instanceof Error)) return error
	const code = 'code' in error ? String(error.code) : ''
	if (code === 'ENOENT') return new ExtractError(`${path}: there is no such file`)
	if (code === 'EACCES') return new ExtractError(`${path}: it may not be read by this user`)
	if (code === 'Z_BUF_ERROR') return new ExtractError(`${path}: the gzip file is cut off; download or copy it again`)
	if (code.startsWith('Z_')) return new ExtractError(`${path}: the gzip file is damaged; download or copy it again`)
	return error
}
