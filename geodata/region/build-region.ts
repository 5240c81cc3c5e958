import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Box } from '../../domain/geometry.ts'
import { FORMAT, type Manifest } from '../pack/manifest.ts'
import { buildAreas } from './areas/build-areas.ts'
import { buildDrafts } from './drafts/build-drafts.ts'
import { areasOf } from './osm/areas.ts'
import { checkExtract } from './osm/check-extract.ts'
import type { OsmData } from './osm/osm-data.ts'
import { readExtract } from './osm/read-extract.ts'
import { openPackFolder } from './pack-folder.ts'
import { buildPlaces } from './places/build-places.ts'
import { buildRoads } from './roads/build-roads.ts'
import type { BuildOptions, Given } from './stage.ts'
import { buildTerrain } from './terrain/build-terrain.ts'
import { buildTiles } from './tiles/build-tiles.ts'
import { type Tell, trackOf } from './track.ts'

/** Shares of the time of a build, measured on Liechtenstein. */
const weightsOf = ({ elevation }: BuildOptions) => ({
	extract: 18,
	terrain: elevation ? 60 : 0,
	tiles: 55,
	roads: 12,
	areas: 3,
	places: 10,
	drafts: 2,
})

/** Builds a pack from an extract and puts it into use in the folder `out`; what was in use stays so until then. */
export async function buildRegion(options: BuildOptions & { out: string }, tell: Tell): Promise<Manifest> {
	const track = trackOf(weightsOf(options), tell)
	const note = (line: string) => tell({ note: line })
	const pack = openPackFolder(options.out)
	try {
		const osm = await track.run('extract', (onProgress) => readExtract(options.file, { box: options.box, onProgress }))
		for (const line of checkExtract(options.file, osm)) note(line)
		const areas = areasOf(osm)
		const given = { osm, areas, box: boxOf(osm), folder: pack.folder, options, note }
		const at = (report: Given['report']): Given => ({ ...given, report })
		// A fault in the file of --areas is told before the long part.
		const { part, divisions } = await track.run('areas', (report) => buildAreas(at(report)))
		const terrain = await track.run('terrain', (report) => buildTerrain(at(report)))
		const tiles = await track.run('tiles', (report) => buildTiles({ ...at(report), contours: terrain.contours }))
		const roads = await track.run('roads', (report) => buildRoads(at(report)))
		const places = await track.run('places', (report) => buildPlaces({ ...at(report), divisions }))
		const drafts = await track.run('drafts', (report) => buildDrafts({ ...at(report), divisions }))
		for (const line of areas.faults()) note(line)
		const about = await aboutOf(options, given.box, osm)
		const manifest = { ...about, tiles, terrain: terrain.tiles, roads, places, areas: part, drafts }
		pack.finish(manifest)
		return manifest
	} catch (error) {
		pack.abandon()
		throw error
	}
}

/** What the extract says that it covers, as far as it holds anything there. */
function boxOf({ box, bounds }: OsmData): Box {
	if (!bounds) return box
	const [west, south, east, north] = [0, 1, 2, 3].map((side) =>
		side < 2 ? Math.max(box[side]!, bounds[side]!) : Math.min(box[side]!, bounds[side]!),
	) as [number, number, number, number]
	return west < east && south < north ? [west, south, east, north] : box
}

type About = Omit<Manifest, 'tiles' | 'terrain' | 'roads' | 'places' | 'areas' | 'drafts'>

async function aboutOf(options: BuildOptions, box: Box, { dataAt }: OsmData): Promise<About> {
	const sha256 = await hashOf(options.file)
	const built = new Date()
	const stamp = built.toISOString().replace(/\D/g, '').slice(0, 17)
	return {
		format: FORMAT,
		id: `${stamp}-${sha256.slice(0, 8)}`,
		name: options.name,
		built_at: built.toISOString(),
		box: [...box],
		usage: options.usage,
		approval_no: options.approval,
		attribution: options.attribution,
		source: { file: basename(options.file), bytes: statSync(options.file).size, sha256, data_at: dataAt },
	}
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256')
	await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
	return hash.digest('hex')
}
