import { PbfReader } from 'pbf'
import type { Box } from '../../../domain/geometry.ts'
import { ExtractError } from './extract-error.ts'
import type { OsmStore } from './osm-store.ts'
import { pbfBlobs } from './pbf-blobs.ts'
import { readPbfBlock } from './pbf-block.ts'

const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/** Reads an .osm.pbf file into the store, block by block. */
export async function readPbf(pieces: AsyncIterable<Uint8Array>, store: OsmStore): Promise<void> {
	let blocks = 0
	for await (const { type, data } of pbfBlobs(pieces)) {
		const read = type === 'OSMHeader' ? readHeader : type === 'OSMData' ? readPbfBlock : null
		try {
			read?.(data, store)
		} catch (error) {
			if (error instanceof ExtractError) throw error
			// The block was unpacked whole, so whoever wrote the file wrote it wrongly.
			throw new ExtractError(
				`block ${blocks + 1} does not hold what it should (${error}); get the file from another source`,
			)
		}
		blocks++
	}
}

function readHeader(data: Uint8Array, store: OsmStore): void {
	const pbf = new PbfReader(data)
	for (let field = pbf.nextField(); field; field = pbf.nextField()) {
		if (field === 1) store.bounds = readBounds(pbf)
		else if (field === 4) {
			const feature = pbf.readString()
			if (!UNDERSTOOD.has(feature))
				throw new ExtractError(`the file needs "${feature}", which is not read here; give a plain extract of one day`)
		} else if (field === 32) store.dataAt = new Date(pbf.readVarint() * 1000).toISOString()
	}
}

/** Told in nanodegrees: left, right, top, bottom. */
function readBounds(pbf: PbfReader): Box {
	const end = pbf.readVarint() + pbf.pos
	const sides = [0, 0, 0, 0, 0]
	for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) sides[field] = pbf.readSVarint() / 1e9
	const [, left, right, top, bottom] = sides
	return [left!, bottom!, right!, top!]
}
