import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Actor, ROLES } from '../domain/actor.ts'
import { inBox, type LonLat } from '../domain/geometry.ts'
import { type AnyRecord, definition, KIND_KEYS, type Kind } from '../domain/record.ts'
import { view } from '../domain/view.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { featureOf } from '../server/http/feature-of.ts'
import { readQuery } from '../server/http/read-query.ts'
import { selectRecords } from '../server/http/select-records.ts'
import { type Served, serve, TODAY } from './fixtures/served.ts'
import { CLERK, DISTRICT, PLANNER } from './fixtures/world.ts'

const MOMENT = { by: 'x', at: '2026-11-20T12:00:00+08:00', today: TODAY }
type Item = { id: string; geometry: { coordinates: LonLat } | null; properties: Record<string, unknown> }
type Page = { numberMatched: number; numberReturned: number; features: Item[]; links: { rel: string; href: string }[] }

let served: Served
before(async () => {
	served = await serve({ drafts: demoRecords(TODAY) })
})
after(() => served.close())

const read = async (path: string, as = 'planner') => {
	const { status, body, text } = await served.ask(`/api/collections/${path}`, { as })
	assert.equal(status, 200, text)
	return body as Page
}
const all = <K extends Kind>(kind: K) => [...served.layers.ofKind(kind).values()]
const ids = (records: Iterable<{ id: string }>) => [...records].map(({ id }) => id).sort()

test('the demo district is all there', async () => {
	const counts: Record<string, number> = {}
	for (const kind of KIND_KEYS) counts[kind] = (await read(`${kind}/items?limit=1`)).numberMatched
	assert.deepEqual(
		{ risk: counts.risk, depot: counts.depot, force: counts.force, finding: counts.finding },
		{ risk: 107, depot: 372, force: 351, finding: 3832 },
	)
})

test('pages follow one another without a gap, their filters kept', async () => {
	const found: string[] = []
	let address = '/api/collections/depot/items?limit=50&type=village,town&region=990102'
	for (let next: string | undefined = served.url + address; next !== undefined; ) {
		address = next.slice(served.url.length)
		const page = (await served.ask(address)).body as Page
		assert.equal(page.numberReturned, page.features.length)
		found.push(...page.features.map(({ id }) => id))
		next = page.links.find(({ rel }) => rel === 'next')?.href
	}
	const expected = all('depot').filter(({ type }) => type === 'village' || type === 'town')
	assert.deepEqual(found.sort(), ids(expected))
	const last = ((await served.ask(address)).body as Page).links
	assert.match(last.find(({ rel }) => rel === 'prev')!.href, /limit=50&type=village,town&region=990102&offset=\d+$/)
	assert.equal(last.find(({ rel }) => rel === 'self')!.href, served.url + address)
})

/** Query → which records it must find, told in plain terms over the stored records. */
const QUERIES: [search: string, kind: Kind, finds: (record: Record<string, unknown> & AnyRecord) => boolean][] = [
	['type=hazchem', 'risk', (r) => r.type === 'hazchem'],
	[
		'grade_static=major,larger',
		'risk',
		(r) => ['major', 'larger'].includes((r.grade_static as { level: string }).level),
	],
	['grade_static_scheme=risk&type=road', 'risk', (r) => r.type === 'road'],
	['grade=major', 'risk', (r) => definition('risk').derived!.grade!.of(r as never, MOMENT) === 'major'],
	['overdue=true', 'finding', (r) => definition('finding').derived!.overdue!.of(r as never, MOMENT) === true],
	['overdue=1', 'finding', (r) => definition('finding').derived!.overdue!.of(r as never, MOMENT) === true],
	['flood_zone=0', 'depot', (r) => r.flood_zone === false],
	['flood_zone=false', 'depot', (r) => r.flood_zone === false],
	['affected_people=6,8', 'risk', (r) => r.affected_people === 6 || r.affected_people === 8],
	[
		'skills=water,forest',
		'force',
		(r) => ((r.skills ?? []) as string[]).some((skill) => skill === 'water' || skill === 'forest'),
	],
	['verify_due=2027-01-10', 'risk', (r) => r.verify_due === '2027-01-10'],
	['region=990102001', 'risk', (r) => r.region_code.startsWith('990102001')],
	['region=990102001000', 'risk', (r) => r.region_code.startsWith('990102001')],
	[
		'q=%E6%BC%86%E5%B1%8B',
		'risk',
		(r) => [r.name, r.address, r.short_name, r.owner_unit].some((text) => String(text).includes('漆屋')),
	],
	['q=fx-0001', 'risk', (r) => r.code?.includes('FX-0001') ?? false],
	['bbox=123.5,31,123.6,31.2', 'force', (r) => Array.isArray(r.at) && inBox([123.5, 31, 123.6, 31.2], r.at as LonLat)],
	[
		'bbox=123.5,31,0,123.6,31.2,900',
		'force',
		(r) => Array.isArray(r.at) && inBox([123.5, 31, 123.6, 31.2], r.at as LonLat),
	],
	['bbox=170,0,123.5,80', 'force', (r) => Array.isArray(r.at) && (r.at as LonLat)[0] <= 123.5],
	['datetime=2026-11-20T04:00:00Z', 'shelter', () => true],
	['datetime=2026-11-20', 'shelter', () => true],
	['datetime=../2026-11-20T11:59:59%2B08:00', 'shelter', () => false],
	['datetime=2026-11-20T12:00:00+08:00/..', 'shelter', () => true],
	['datetime=2026-11-20T12:00:01%2B08:00/', 'shelter', () => false],
	['', 'person', () => true],
]

for (const [search, kind, finds] of QUERIES)
	test(`${kind}?${search} finds what it says`, async () => {
		const page = await read(`${kind}/items?limit=10000${search && `&${search}`}`)
		const expected = (all(kind) as (Record<string, unknown> & AnyRecord)[]).filter(finds)
		assert.deepEqual(ids(page.features), ids(expected))
		assert.equal(page.numberMatched, expected.length)
	})

/** Searches by plain values, by masked ones, by computed ones, and by place. */
const SEARCHES: [Kind, string[]][] = [
	['person', ['', 'q=%E7%8E%8B', 'name=%E7%8E%8B%C3%97%C3%97', 'standing=private&q=%C3%97', 'region=990102']],
	['risk', ['', 'q=%E6%BC%86', 'type=hazchem,road', 'grade=major', 'bbox=123.5,31,123.6,31.2', 'datetime=2026-11-20']],
	['force', ['commander=%E7%8E%8B%C3%97%C3%97', 'status=standby&commander_phone=154****0001', 'skills=water']],
	['org', ['', 'type=hq,station', 'vacancies=0', 'level=county', 'q=%E6%8C%87%E6%8C%A5']],
	['region', ['', 'level=county,township', 'bbox=123.5,31,123.6,31.2', 'q=%E9%95%87']],
]

test('every account is answered from its own view: values are found as they are shown, never as they are stored', () => {
	const limits = { bodyBytes: 1, page: 100_000, pageMax: 100_000 }
	for (const role of ROLES)
		for (const scopes of [[''], [DISTRICT], ['990102001'], ['990102001209', '990102002'], ['110101']])
			for (const [kind, searches] of SEARCHES) {
				const viewer: Actor = { account: 'x', role, scopes }
				const records = all(kind) as AnyRecord[]
				const seen = records.map((record) => view(viewer, record)).filter((record) => record !== null)
				for (const search of searches) {
					const query = readQuery(search, { kind, viewer, moment: MOMENT, limits, isRegion: () => true })
					const expected = seen.filter((record) => query.tests.every((one) => one.passes(record)))
					const { matched, page } = selectRecords(records, viewer, query)
					assert.deepEqual(
						[matched, page.map(textOf)],
						[expected.length, expected.map(textOf)],
						`${role} ${scopes} ${kind}?${search}`,
					)
				}
			}
})
const textOf = (record: AnyRecord): string => JSON.stringify(record)

test('no clear name or number of a masked account leaves, and features say no more than their view', async () => {
	for (const kind of KIND_KEYS) {
		const { text } = await served.ask(`/api/collections/${kind}/items?limit=10000`, { as: 'wall' })
		for (const record of all(kind))
			for (const phone of JSON.stringify(record).match(/154\d{8}/g) ?? [])
				assert.ok(!text.includes(phone), `${kind} shows ${phone}`)
	}
	const person = all('person').find(({ standing }) => standing === 'private')!
	const byName = (as: string) => read(`person/items?name=${encodeURIComponent(person.name)}`, as)
	assert.equal(
		(await byName('planner')).features.some(({ id }) => id === person.id),
		false,
	)
})

test('a clerk sees the district above by name only, without values computed from what is hidden', () => {
	const unit = all('org').find(({ level }) => level.level === 'county')!
	const seen = view(CLERK, unit)
	assert.ok(seen)
	const { geometry, properties } = featureOf(CLERK, seen, MOMENT)
	assert.deepEqual([geometry, properties.vacancies, properties.name], [null, undefined, unit.name])
	assert.equal(typeof featureOf(PLANNER, view(PLANNER, unit)!, MOMENT).properties.vacancies, 'number')
})
