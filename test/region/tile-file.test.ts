import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { tilesOf } from '../fixtures/built-tiles.ts'
import { madeUpCountry } from '../fixtures/made-up-country.ts'
import { madeUpOsm } from '../fixtures/made-up-osm.ts'

const LIECHTENSTEIN = '../shared/data/osm/li_liechtenstein_valhalla.osm.pbf'
const TYPES = { String: 'string', Number: 'number', Boolean: 'boolean' } as const
type VectorLayer = { id: string; minzoom: number; fields: Record<string, keyof typeof TYPES> }
const skip = spawnSync('ogrinfo', ['--version']).error ? 'GDAL is not installed: apt-get install gdal-bin' : false

test('every layer and attribute of every tile is one that the metadata and docs/tiles.md tell of', async () => {
	const osm = existsSync(LIECHTENSTEIN) ? await readExtract(LIECHTENSTEIN) : madeUpCountry(4)
	using built = await tilesOf(osm)
	const { vector_layers } = JSON.parse(built.tiles.metadata().json!) as { vector_layers: VectorLayer[] }
	const described = readFileSync('docs/tiles.md', 'utf8')
	for (const { id, minzoom, fields } of vector_layers) {
		const row = new RegExp(`^\\| \`${id}\` +\\| \\w+ +\\| (\\d+) +\\| (.*) \\|$`, 'm').exec(described)
		assert.equal(Number(row?.[1]), minzoom, id)
		for (const key of Object.keys(fields)) assert.ok(row![2]!.includes(`\`${key}\``), `${id}.${key}`)
	}
	const byId = new Map(vector_layers.map((layer) => [layer.id, layer]))
	for (const { z, x, y } of built.tiles.addresses())
		for (const [id, features] of Object.entries(built.tiles.tile(z, x, y)!)) {
			assert.ok(z >= byId.get(id)!.minzoom, `${id} at ${z}`)
			for (const { attributes } of features)
				for (const [key, value] of Object.entries(attributes))
					assert.equal(typeof value, TYPES[byId.get(id)!.fields[key]!], `${id}.${key}`)
		}
})

test('GDAL reads the file as a tile set of the layers that it names', { skip }, async () => {
	const made = madeUpOsm()
	made.way(
		[
			[111.52, 26.1],
			[111.53, 26.11],
		],
		{ highway: 'primary', name: '中山路', bridge: 'yes' },
	)
	using built = await tilesOf(made.finish())
	const file = join(built.stage.folder, 'tiles.mbtiles')
	const { stdout } = await promisify(execFile)('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, 'road'])
	const { features } = JSON.parse(stdout) as { features: { properties: Record<string, unknown> }[] }
	assert.ok(features.length > 0)
	for (const { properties } of features)
		assert.deepEqual([properties.class, properties.name, Boolean(properties.bridge)], ['primary', '中山路', true])
})
