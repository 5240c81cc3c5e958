import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseFeatures } from '../server/http/parse-feature.ts'
import { toGeometry, toPosition } from '../server/http/to-geometry.ts'
import { type Served, serve } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const DATA = join(import.meta.dirname, '../../shared/data/geojson')
const absent = existsSync(DATA) ? false : `no GeoJSON of others at ${DATA}`
const filesIn = (folder: string) => readdirSync(join(DATA, folder)).filter((name) => name.endsWith('.geojson'))
const read = (folder: string, name: string) => readFileSync(join(DATA, folder, name), 'utf8')

let served: Served
before(async () => {
	served = await serve({ drafts: regionDrafts() })
})
after(() => served.close())

const NO_RECORD = 'alone is no record: expected Feature or FeatureCollection'
/** File → status, the value at fault, and why: [where, why]. */
const BAD: Record<string, [status: number, where: string, why: string]> = {
	'bad-duplicate-properties': [400, 'type', 'line 3, column 3: the member "type" is given twice'],
	'bad-json': [400, 'type', 'line 3, column 5: expected , or the closing bracket, found "\\""'],
	// Readers should not refuse the next three for their style (RFC 7946 §3.1.6, §11.2, §3.1.8); as features they are below.
	'bad-polygon-interiorring-rhr': [422, 'type', `a Polygon ${NO_RECORD}`],
	excessive_precision_truncated: [422, 'type', `a LineString ${NO_RECORD}`],
	geometrycollection_single: [422, 'type', `a GeometryCollection ${NO_RECORD}`],
	'bad-properties-as-array': [422, 'properties', 'expected an object or null, found a list'],
	badcoordtype: [
		422,
		'features.0.geometry.coordinates.0.0.0',
		'expected a position [longitude, latitude], found a number',
	],
	badfeatureid: [422, 'features.0.id', 'expected a string or a number, found an object'],
	'bbox-contains-string': [422, 'bbox.3', 'expected a number, found a string'],
	'different-first-last': [422, 'coordinates.0', 'the first and the last position of a ring must be the same'],
	false: [422, 'geometries.0', 'expected a geometry object, found a boolean'],
	'featurecollection-obj': [422, 'features', 'expected a list of features, found an object'],
	featurecollection: [422, 'features', 'expected a list of features, found nothing'],
	geometry_changed_semantics: [422, 'geometry', 'a Point has no member "geometry"'],
	'multipoint-multidimension': [422, 'coordinates.0.0', 'expected a number, found a list'],
	nofeaturetype: [422, 'features.0.type', 'expected "Feature", found "Featre"'],
	'point-labeled-as-a-multipolygon': [422, 'geometry.coordinates.0', 'expected a list nested 2 deeper, found a number'],
	'point-toofew': [422, 'coordinates', 'a position has two or three numbers, found 1'],
	point: [422, 'coordinates', 'is missing'],
	rootstring: [422, 'body', 'expected a Feature or FeatureCollection, found null'],
	'short-linearring': [422, 'coordinates.0', 'a ring has four or more positions'],
	stringcoord: [422, 'features.0.geometry.coordinates.1', 'expected a number, found a string'],
}

test('every broken file of geojsonhint is refused with the value at fault and why', { skip: absent }, async () => {
	const seq = served.layers.seq
	const told: Record<string, unknown> = {}
	for (const name of filesIn('bad')) {
		const { status, body } = await served.ask('/api/collections/risk/items', {
			type: 'application/geo+json',
			body: read('bad', name),
		})
		const { where, why } = body as { where: string; why: string }
		told[name.slice(0, -'.geojson'.length)] = [status, where, why]
	}
	assert.deepEqual(told, BAD)
	assert.equal(served.layers.seq, seq)
})

test('every good Feature and FeatureCollection is read, and each bare geometry is right but no record', {
	skip: absent,
}, () => {
	const told: Record<string, string> = {}
	for (const name of filesIn('good')) {
		const value = JSON.parse(read('good', name)) as { type: string; features?: unknown[] }
		const parsed = parseFeatures(value)
		if (value.type.startsWith('Feature')) {
			assert.ok(parsed.ok, `${name}: ${JSON.stringify(parsed)}`)
			assert.equal(parsed.features.length, value.features?.length ?? 1)
		} else told[name] = parsed.ok ? 'read' : parsed.issues[0]!.message
	}
	const world = 'expected longitude −180…180 and latitude −90…90'
	assert.deepEqual(told, {
		'good-geometrycollection.geojson': `a GeometryCollection ${NO_RECORD}`,
		'good-linestring.geojson': `a LineString ${NO_RECORD}`,
		'good-multilinestring.geojson': `a MultiLineString ${NO_RECORD}`,
		'good-multipoint.geojson': `a MultiPoint ${NO_RECORD}`,
		'good-point-3d.geojson': `a Point ${NO_RECORD}`,
		'good-point.geojson': `a Point ${NO_RECORD}`,
		'good-polygon.geojson': `a Polygon ${NO_RECORD}`,
		'issue82.geojson': world,
		'multipolygon.geojson': `a MultiPolygon ${NO_RECORD}`,
	})
})

test('style is put right: seven decimals, no altitude, outer rings counter-clockwise and holes clockwise', () => {
	assert.deepEqual(toPosition({ type: 'Point', coordinates: [100.00000000012, 2.12345678, 15] }), [100, 2.1234568])
	const outer = [
		[100, 0],
		[101, 0],
		[101, 1],
		[100, 1],
		[100, 0],
	]
	const hole = [
		[100.2, 0.2],
		[100.8, 0.2],
		[100.8, 0.8],
		[100.2, 0.8],
		[100.2, 0.2],
	]
	assert.deepEqual(toGeometry({ type: 'Polygon', coordinates: [outer, hole] }), {
		type: 'Polygon',
		coordinates: [outer, hole.toReversed()],
	})
	assert.deepEqual(toGeometry({ type: 'Polygon', coordinates: [outer.toReversed()] }), {
		type: 'Polygon',
		coordinates: [outer],
	})
})

test('a geometry of a kind that the record cannot have is refused by its type, and another datum by its name', async () => {
	const properties = { name: '点' }
	const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4547' } }
	const told = []
	for (const feature of [
		{ geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [100, 0] }] } },
		{
			geometry: {
				type: 'LineString',
				coordinates: [
					[111, 26],
					[111.1, 26],
				],
			},
		},
		{ geometry: null, crs },
	]) {
		const { status, body } = await served.ask('/api/collections/risk/items', {
			json: { type: 'Feature', properties, ...feature },
		})
		told.push([status, (body as { where: string }).where, (body as { why: string }).why])
	}
	assert.deepEqual(told, [
		[422, 'geometry.type', 'expected Point, found GeometryCollection'],
		[422, 'geometry.type', 'expected Point, found LineString'],
		[422, 'crs', 'positions must be WGS-84 (or CGCS2000) longitude and latitude'],
	])
})
