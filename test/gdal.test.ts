import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { inBox, type LonLat } from '../domain/geometry.ts'
import { type AnyRecord, KIND_KEYS, type Kind } from '../domain/record.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { type Served, serve, TODAY } from './fixtures/served.ts'

const run = promisify(execFile)
const skip = spawnSync('ogrinfo', ['--version']).error ? 'GDAL is not installed: apt-get install gdal-bin' : false

let served: Served
before(async () => {
	if (!skip) served = await serve({ drafts: demoRecords(TODAY), limits: { page: 100, pageMax: 200 } })
})
after(() => served?.close())

type Row = { properties: Record<string, unknown>; geometry: { type: string; coordinates: LonLat } | null }

/** What GDAL reads of a collection, token as the password, written as GeoJSON by GDAL itself. */
async function read(kind: Kind, ...options: string[]): Promise<Row[]> {
	const source = [`OAPIF:${served.url}/api`, '-oo', 'USERPWD=gdal:planner', kind]
	const { stdout } = await run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', ...options, ...source], { maxBuffer: 1e9 })
	return (JSON.parse(stdout) as { features: Row[] }).features
}
const all = (kind: Kind) => [...served.layers.ofKind(kind).values()] as (AnyRecord & Record<string, unknown>)[]
const ids = (rows: readonly Row[]) => rows.map(({ properties }) => properties.id as string).sort()
const idsOf = (records: readonly AnyRecord[]) => records.map(({ id }) => id).sort()

test('GDAL lists the collections by their Chinese titles, with a password or a bearer token', { skip }, async () => {
	const list = async (...options: string[]) =>
		(await run('ogrinfo', ['-ro', '-q', `OAPIF:${served.url}/api`, ...options])).stdout
	const basic = await list('-oo', 'USERPWD=gdal:planner')
	const bearer = await list('--config', 'GDAL_HTTP_HEADERS', 'Authorization: Bearer planner')
	assert.equal(basic, bearer)
	assert.deepEqual(
		[...basic.matchAll(/^\d+: (\w+) \(title: /gm)].map(([, kind]) => kind),
		KIND_KEYS,
	)
	assert.match(basic, /risk \(title: 风险点\) \(Point\)/)
	assert.match(basic, /region \(title: 行政区划\) \(.*Polygon\)/)
})

test('GDAL without a token is turned away', { skip }, async () => {
	await assert.rejects(run('ogrinfo', ['-ro', '-q', `OAPIF:${served.url}/api`]), /401/)
})

for (const [kind, count] of [
	['risk', 107],
	['depot', 372],
	['force', 351],
] as const)
	test(`GDAL reads all ${count} ${kind}, page by page, as they are stored`, { skip }, async () => {
		const rows = await read(kind)
		assert.equal(rows.length, count)
		const short = (id: unknown, name: unknown, at: unknown) => JSON.stringify([id, name, at])
		assert.deepEqual(
			rows.map(({ properties, geometry }) => short(properties.id, properties.name, geometry?.coordinates)).sort(),
			all(kind)
				.map(({ id, name, at }) => short(id, name, at))
				.sort(),
		)
	})

test('GDAL filters by a box as the stored positions say', { skip }, async () => {
	for (const kind of ['risk', 'depot', 'force'] as const)
		for (const box of [
			[123.5, 31, 123.65, 31.15],
			[123.7, 31.1, 123.9, 31.3],
			[100, 20, 110, 30],
		] as const) {
			const within = all(kind).filter(({ at }) => Array.isArray(at) && inBox(box, at as LonLat))
			assert.deepEqual(ids(await read(kind, '-spat', ...box.map(String))), idsOf(within), `${kind} in ${box}`)
		}
})

test('GDAL filters by columns: types, levels, computed values, numbers, and days that are not the day of change', {
	skip,
}, async () => {
	const where = async (kind: Kind, condition: string) => ids(await read(kind, '-where', condition))
	const level = (record: Record<string, unknown>) => (record.grade_static as { level: string }).level
	assert.deepEqual(await where('risk', "type = 'road'"), idsOf(all('risk').filter(({ type }) => type === 'road')))
	assert.deepEqual(
		await where('risk', "grade_static = 'major'"),
		idsOf(all('risk').filter((r) => level(r) === 'major')),
	)
	assert.deepEqual(
		await where('risk', 'affected_people > 30'),
		idsOf(all('risk').filter((r) => Number(r.affected_people ?? 0) > 30)),
	)
	assert.deepEqual(
		// GDAL writes days with slashes where a column is text. As dates it would ask for `datetime`, the day of change.
		await where('risk', "verify_due < '2026/12/01'"),
		idsOf(all('risk').filter((r) => String(r.verify_due ?? '9') < '2026-12-01')),
	)
	assert.equal(
		(await where('finding', 'overdue = 1')).length,
		all('finding').filter((f) => String(f.deadline ?? '9') < TODAY && f.status !== 'closed').length,
	)
})

test('GDAL knows every column, also one that no feature of the first page fills', { skip }, async () => {
	const { stdout } = await run('ogrinfo', [
		'-ro',
		'-so',
		`OAPIF:${served.url}/api`,
		'risk',
		'-oo',
		'USERPWD=gdal:planner',
	])
	const columns = Object.fromEntries(
		[...stdout.matchAll(/^(\w+): (\w+(?:\(\w+\))?) \(/gm)].map(([, name, type]) => [name, type]),
	)
	const { affected_people, affected_assets_wan, overhead, warn_signal, grade_dynamic, updated_at, grade, verify_due } =
		columns
	assert.deepEqual(
		{ affected_people, affected_assets_wan, overhead, warn_signal, grade_dynamic, updated_at, grade, verify_due },
		{
			affected_people: 'Integer',
			affected_assets_wan: 'Real',
			overhead: 'Integer(Boolean)',
			warn_signal: 'StringList',
			grade_dynamic: 'String',
			updated_at: 'DateTime',
			grade: 'String',
			verify_due: 'String',
		},
	)
})
