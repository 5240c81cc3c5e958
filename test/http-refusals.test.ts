// Longer than other files: one table of every way in which a request can be wrong.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sample } from './domain/samples.ts'
import { type Asked, type Served, serve } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const RISK = sample('risk', 1, { at: [111.05, 26.05], code: '990102101-FX-0001' })
const FORCE = sample('force', 1, { at: [111.15, 26.05], region_code: '990102102201' })
const ITEMS = '/api/collections/risk/items'
const ITEM = `${ITEMS}/${RISK.id}`
const COMMANDS = '/api/commands'

let served: Served
before(async () => {
	served = await serve({
		drafts: [...regionDrafts(), RISK, FORCE],
		bounds: [110, 25, 113, 28],
		limits: { bodyBytes: 50_000 },
	})
})
after(() => served.close())

const properties = {
	name: '新点',
	region_code: '990102101201',
	lifecycle: 'active',
	data_level: 'internal',
	type: 'road',
	grade_static: 'low',
}
const point = (x: unknown, y: unknown) => ({ type: 'Point', coordinates: [x, y] })
const feature = (more: object = {}, geometry: unknown = point(111.05, 26.05)) => ({
	type: 'Feature',
	geometry,
	properties: { ...properties, ...more },
})
const command = (intent: unknown, id = 'command-1') => ({ id, intent })
const patch = (json: unknown, headers: Record<string, string> = {}): Asked => ({
	method: 'PATCH',
	type: 'application/merge-patch+json',
	json,
	headers,
})

type Line = [
	what: string,
	path: string,
	asked: Asked,
	answer: { status: number; refusal?: string; where?: string; why?: string | RegExp },
]
const reading = (what: string, search: string, where: string, why: string | RegExp): Line => [
	what,
	`${ITEMS}?${search}`,
	{},
	{ status: 400, where, why },
]

/** Every way in which a request can be wrong, with the value at fault and why. */
const LINES: Line[] = [
	['unknown address', '/api/nothing', {}, { status: 404, where: '/nothing' }],
	[
		'unknown kind',
		'/api/collections/volcano/items',
		{},
		{ status: 404, where: 'volcano', why: 'not a kind of record' },
	],
	[
		'kind of the prototype',
		'/api/collections/constructor',
		{},
		{ status: 404, where: 'constructor', why: 'not a kind of record' },
	],
	[
		'unknown record',
		`${ITEMS}/risk:01TEST00000000000000000009`,
		{},
		{ status: 404, refusal: 'missing', where: 'id', why: 'no such record' },
	],
	[
		'record of another kind',
		`${ITEMS}/${FORCE.id}`,
		{},
		{ status: 404, refusal: 'missing', where: 'id', why: 'no such record' },
	],
	['broken percent code', `${ITEMS}/%E0%A4%A`, {}, { status: 400, where: 'request' }],
	['wrong method', ITEMS, { method: 'DELETE' }, { status: 405, where: 'DELETE' }],
	['wrong method of a page', '/wall', { method: 'POST', body: 'a' }, { status: 405, where: 'POST' }],
	['nobody signed in', ITEMS, { as: null }, { status: 401, where: 'Authorization' }],
	[
		'page of another site',
		ITEM,
		{ as: null, method: 'DELETE', headers: { cookie: 'who=planner', origin: 'http://evil.example' } },
		{ status: 403, where: 'Origin' },
	],
	[
		'wrong content type',
		ITEMS,
		{ body: 'a=1', type: 'application/x-www-form-urlencoded' },
		{ status: 415, where: 'Content-Type', why: /^expected application\/geo\+json or/ },
	],
	[
		'wrong encoding',
		ITEMS,
		{ body: '{}', type: 'application/json; charset=gbk' },
		{ status: 415, where: 'Content-Type', why: /charset=gbk$/ },
	],
	[
		'unknown packing',
		ITEMS,
		{ body: '{}', headers: { 'content-encoding': 'lzma' } },
		{ status: 415, where: 'Content-Encoding' },
	],
	['no body', ITEMS, { body: '' }, { status: 400, where: 'body' }],
	[
		'not UTF-8',
		ITEMS,
		{ body: Uint8Array.of(0x22, 0xff, 0x22) },
		{ status: 400, where: 'body', why: 'bytes that no character has' },
	],
	[
		'not JSON',
		ITEMS,
		{ body: '{"type": Feature}' },
		{ status: 400, where: 'type', why: 'line 1, column 10: expected a value, found "F"' },
	],
	[
		'a member of the prototype',
		ITEMS,
		{ body: '{"type":"Feature","properties":{"__proto__":{"a":1}}}' },
		{ status: 400, where: 'properties.__proto__', why: /__proto__ is not allowed/ },
	],
	[
		'too deep',
		ITEMS,
		{ body: '['.repeat(1000) },
		{ status: 400, where: /^(0\.)+/.exec('0.'.repeat(32))![0].slice(0, -1), why: /nested deeper than 32/ },
	],
	[
		'body over the limit',
		ITEMS,
		{ json: feature({ hazard_factor: 'x'.repeat(60_000) }) },
		{ status: 413, where: 'body', why: 'at most 50000 bytes' },
	],
	[
		'unknown field',
		ITEMS,
		{ json: feature({ colour: 'red' }) },
		{ status: 422, refusal: 'malformed', where: 'properties.colour', why: /^Unrecognized key/ },
	],
	[
		'field of the prototype',
		ITEMS,
		{ json: feature({ constructor: {} }) },
		{ status: 422, refusal: 'malformed', where: 'properties.constructor', why: /^Unrecognized key/ },
	],
	[
		'missing field',
		ITEMS,
		{ json: feature({ name: null }) },
		{ status: 422, refusal: 'malformed', where: 'properties.name', why: /expected string/ },
	],
	[
		'unknown type',
		ITEMS,
		{ json: feature({ type: 'volcano' }) },
		{ status: 422, refusal: 'malformed', where: 'properties.type', why: /^Invalid option/ },
	],
	[
		'unknown level',
		ITEMS,
		{ json: feature({ grade_static: 'terrible' }) },
		{ status: 422, refusal: 'malformed', where: 'properties.grade_static', why: /^Invalid option/ },
	],
	[
		'level of another scheme',
		ITEMS,
		{ json: feature({ grade_static_scheme: 'warning' }) },
		{
			status: 422,
			refusal: 'malformed',
			where: 'properties.grade_static_scheme',
			why: 'the scheme of grade_static is risk',
		},
	],
	[
		'wrong type of value',
		ITEMS,
		{ json: feature({ affected_people: 'many' }) },
		{ status: 422, refusal: 'malformed', where: 'properties.affected_people', why: /expected number/ },
	],
	[
		'phone number',
		ITEMS,
		{ json: feature({ contacts: [{ role: 'duty', phone: '12-ab' }] }) },
		{ status: 422, refusal: 'malformed', where: 'properties.contacts.0.phone', why: /^digits/ },
	],
	[
		'unknown region',
		ITEMS,
		{ json: feature({ region_code: '990102999999' }) },
		{ status: 422, refusal: 'unknown-region', where: 'properties.region_code' },
	],
	[
		'malformed region',
		ITEMS,
		{ json: feature({ region_code: '12' }) },
		{ status: 422, refusal: 'malformed', where: 'properties.region_code', why: 'twelve digits' },
	],
	[
		'outside the bounds',
		ITEMS,
		{ json: feature({}, point(120, 30)) },
		{ status: 422, refusal: 'outside-bounds', where: 'geometry.coordinates', why: '110, 25, 113, 28' },
	],
	[
		'swapped',
		ITEMS,
		{ json: feature({}, point(26.05, 111.05)) },
		{ status: 422, refusal: 'swapped', where: 'geometry.coordinates', why: /^expected longitude/ },
	],
	[
		'off the globe',
		ITEMS,
		{ json: feature({}, point(400, 26)) },
		{ status: 422, refusal: 'outside-bounds', where: 'geometry.coordinates', why: /^expected longitude/ },
	],
	[
		'infinite',
		ITEMS,
		{ body: JSON.stringify(feature()).replace('111.05', '1e999') },
		{ status: 422, refusal: 'malformed', where: 'geometry.coordinates.0', why: /expected a number/ },
	],
	[
		'id of another kind',
		ITEMS,
		{ json: { ...feature(), id: FORCE.id } },
		{ status: 422, refusal: 'malformed', where: 'id', why: 'must be risk:ULID' },
	],
	['id that is taken', ITEMS, { json: { ...feature(), id: RISK.id } }, { status: 409, refusal: 'exists', where: 'id' }],
	[
		'number that is taken',
		ITEMS,
		{ json: feature({ code: RISK.code }) },
		{ status: 409, refusal: 'code-taken', where: 'properties.code' },
	],
	[
		'pointing at nothing',
		ITEMS,
		{ json: feature({ shelter_id: 'shelter:01TEST00000000000000000001' }) },
		{ status: 422, refusal: 'missing-reference', where: 'properties.shelter_id' },
	],
	[
		'one of many',
		ITEMS,
		{ json: { type: 'FeatureCollection', features: [feature(), feature({ type: 'volcano' })] } },
		{ status: 422, refusal: 'malformed', where: 'features.1.properties.type', why: /^Invalid option/ },
	],
	[
		'one of many, by a rule',
		ITEMS,
		{ json: { type: 'FeatureCollection', features: [feature(), feature({}, point(120, 30))] } },
		{ status: 422, refusal: 'outside-bounds', where: 'features.1.geometry.coordinates', why: /^110/ },
	],
	[
		'none of many',
		ITEMS,
		{ json: { type: 'FeatureCollection', features: [] } },
		{ status: 409, refusal: 'nothing-to-do', where: 'features' },
	],
	[
		'not the right of this account',
		ITEMS,
		{ as: 'dispatcher', json: feature() },
		{ status: 403, refusal: 'forbidden', where: 'Authorization' },
	],
	[
		"on a neighbour's ground",
		ITEMS,
		{ as: 'clerk', json: feature({ region_code: '990102102201' }) },
		{ status: 403, refusal: 'forbidden', where: 'id', why: /^risk:/ },
	],
	[
		'stale',
		ITEM,
		patch({ properties: { name: '改' } }, { 'if-match': '"v9"' }),
		{ status: 412, refusal: 'stale', where: 'If-Match', why: 'version is 1' },
	],
	[
		'stale without a change',
		ITEM,
		patch({}, { 'if-match': '"v9"' }),
		{ status: 412, refusal: 'stale', where: 'If-Match', why: 'version is 1' },
	],
	[
		'a tag of something else',
		ITEM,
		patch({}, { 'if-match': '"abc"' }),
		{ status: 400, where: 'If-Match', why: 'expected "v" and a number in quotes' },
	],
	[
		'replacing unseen',
		ITEM,
		{ method: 'PUT', json: feature() },
		{ status: 428, where: 'If-Match', why: /^send the ETag/ },
	],
	[
		'patching away what is needed',
		ITEM,
		patch({ properties: { name: null } }),
		{ status: 422, refusal: 'malformed', where: 'properties.name', why: /expected string/ },
	],
	[
		'patching a computed value',
		ITEM,
		patch({ properties: { grade: 'major' } }),
		{ status: 422, refusal: 'ruled-field', where: 'properties.grade', why: 'is computed by the server' },
	],
	[
		'patching the id',
		ITEM,
		patch({ id: 'risk:01TEST00000000000000000009' }),
		{ status: 422, refusal: 'malformed', where: 'id', why: `expected ${RISK.id}` },
	],
	['patching with a list', ITEM, patch([]), { status: 422, refusal: 'malformed', where: 'body', why: /found a list$/ }],
	[
		'a status by patch',
		`/api/collections/force/items/${FORCE.id}`,
		patch({ properties: { status: 'working' } }),
		{ status: 422, refusal: 'ruled-field', where: 'properties.status', why: 'changed by a status command only' },
	],
	[
		'a key that is none',
		ITEMS,
		{ json: feature(), headers: { 'idempotency-key': 'a b' } },
		{ status: 400, where: 'Idempotency-Key', why: /^8 to 64/ },
	],
	[
		'unknown command',
		COMMANDS,
		{ json: command({ do: 'explode' }) },
		{ status: 422, refusal: 'malformed', where: 'intent.do', why: /^Invalid discriminator|^Invalid input/ },
	],
	[
		'command without id',
		COMMANDS,
		{ json: { intent: { do: 'undo', seq: 1 } } },
		{ status: 422, refusal: 'malformed', where: 'id', why: /expected string/ },
	],
	[
		'command with more',
		COMMANDS,
		{ json: { ...command({ do: 'undo', seq: 1 }), force: true } },
		{ status: 422, refusal: 'malformed', where: 'force', why: /^Unrecognized key/ },
	],
	[
		'command on an unknown kind',
		COMMANDS,
		{ json: command({ do: 'remove', id: 'volcano:01TEST00000000000000000009' }) },
		{ status: 422, refusal: 'malformed', where: 'intent.id', why: 'must be kind:ULID of a known kind' },
	],
	[
		'command on nothing',
		COMMANDS,
		{ json: command({ do: 'remove', id: 'risk:01TEST00000000000000000009' }) },
		{ status: 404, refusal: 'missing', where: 'id' },
	],
	[
		'undo of another',
		COMMANDS,
		{ json: command({ do: 'undo', seq: 1 }) },
		{ status: 409, refusal: 'not-yours', where: 'seq' },
	],
	[
		'a jump without reason',
		COMMANDS,
		{ json: command({ do: 'status', id: FORCE.id, to: 'working' }) },
		{ status: 422, refusal: 'reason-needed', where: 'reason', why: 'from standby to working' },
	],
	[
		'geo+json as a command',
		COMMANDS,
		{ json: command({ do: 'undo', seq: 1 }), type: 'application/geo+json' },
		{ status: 415, where: 'Content-Type', why: /^expected application\/json in/ },
	],
	reading('unknown parameter', 'colour=red', 'colour', 'risk has no such parameter or property to filter by'),
	reading('parameter of the prototype', '__proto__=1', '__proto__', /no such parameter/),
	reading('parameter twice', 'type=road&type=mine', 'type', /^given twice/),
	reading('list of objects', 'contacts=1', 'contacts', /no such parameter/),
	reading('unknown enum value', 'type=volcano', 'type', /^expected one of geo_hazard/),
	reading('unknown level', 'grade_static=terrible', 'grade_static', 'expected one of major, larger, general, low'),
	reading('not a number', 'affected_people=many', 'affected_people', 'expected a number'),
	reading('neither true nor false', 'overhead=maybe', 'overhead', 'expected true or false'),
	reading('limit of none', 'limit=0', 'limit', 'expected a whole number from 1'),
	reading('negative offset', 'offset=-1', 'offset', 'expected a whole number from 0'),
	reading('box of three', 'bbox=1,2,3', 'bbox', 'expected four or six numbers, found 3'),
	reading('box of words', 'bbox=1,2,NaN,4', 'bbox', 'expected a number, found "NaN"'),
	reading('box upside down', 'bbox=1,5,3,4', 'bbox', 'south lies north of north'),
	reading('box off the globe', 'bbox=1,2,3,94', 'bbox', 'latitude must lie in -90…90'),
	reading('time', 'datetime=yesterday', 'datetime', /^expected an RFC 3339 time/),
	reading('day that is not', 'datetime=2026-02-30', 'datetime', /^expected an RFC 3339 time/),
	reading('interval open on both sides', 'datetime=../..', 'datetime', /^expected an RFC 3339 time/),
	reading('interval backwards', 'datetime=2026-02-02/2026-02-01', 'datetime', /^expected an RFC 3339 time/),
	reading('region of letters', 'region=abc', 'region', 'expected 2, 4, 6, 9 or 12 digits'),
	reading('unknown region code', 'region=110101', 'region', 'no division in your view has this code'),
	reading('search for nothing', 'q=+', 'q', 'expected 1 to 100 characters'),
	reading('percent code', 'q=%E0%A4', 'q', 'not percent-encoded UTF-8'),
]

for (const [what, path, asked, expected] of LINES)
	test(`refused: ${what}`, async () => {
		const seq = served.layers.seq
		const { status, headers, body, text } = await served.ask(path, asked)
		const { refusal, where, why, type } = body as Record<string, string | undefined>
		const { why: pattern, ...rest } = expected
		assert.deepEqual({ status, ...(refusal ? { refusal } : {}), ...(where === undefined ? {} : { where }) }, rest, text)
		if (typeof pattern === 'string') assert.equal(why, pattern)
		else if (pattern) assert.match(why ?? '', pattern)
		assert.equal(headers.get('content-type'), 'application/problem+json')
		assert.equal(type, refusal ? `urn:fourmap:refusal:${refusal}` : 'about:blank')
		assert.doesNotMatch(text, /node:|\.ts|\bat \w+ \(|sqlite/i)
		assert.equal(served.layers.seq, seq, 'something was stored')
		assert.equal((await served.ask('/healthz')).status, 200)
	})

test('answers name what would have been right', async () => {
	const allow = (await served.ask(ITEMS, { method: 'DELETE' })).headers.get('allow')
	const offers = (await served.ask(ITEMS, { as: null })).headers.get('www-authenticate')
	const fetched = (await served.ask(ITEMS, { as: null, headers: { 'user-agent': 'Mozilla/5.0 (X11)' } })).headers.get(
		'www-authenticate',
	)
	assert.deepEqual(
		[allow, offers, fetched],
		['OPTIONS, GET, POST, HEAD', 'Bearer, Basic realm="fourmap", charset="UTF-8"', 'Bearer'],
	)
})

test('all values at fault are listed, the first by name', async () => {
	const { body } = await served.ask(ITEMS, { json: feature({ name: 5, type: 'volcano', colour: 'red' }) })
	assert.deepEqual(
		(body as { issues: { path: string }[] }).issues.map(({ path }) => path),
		['properties.name', 'properties.type', 'properties.colour'],
	)
})
