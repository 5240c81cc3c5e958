import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sample } from './domain/samples.ts'
import { Random } from './fixtures/random.ts'
import { type Asked, type Served, serve, type Who } from './fixtures/served.ts'
import { regionDrafts } from './fixtures/world.ts'

const SEED = Number(process.env.SEED ?? 20261120)
const RUNS = Number(process.env.RUNS ?? 1500)

const RISK = sample('risk', 1, { at: [111.05, 26.05] })
const FORCE = sample('force', 1, { at: [111.15, 26.05], region_code: '990102102201' })
const FEATURE = {
	type: 'Feature',
	id: RISK.id,
	geometry: { type: 'Point', coordinates: [111.05, 26.05] },
	properties: {
		name: '新点',
		region_code: '990102101201',
		lifecycle: 'active',
		data_level: 'internal',
		type: 'road',
		grade_static: 'low',
		grade_static_scheme: 'risk',
		contacts: [{ role: 'duty', name: '王小明', phone: '15400000001' }],
		geom: {
			type: 'LineString',
			coordinates: [
				[111, 26],
				[111.1, 26.1],
			],
		},
		warn_signal: ['gong'],
		restricted: { dam_height_m: 3 },
	},
}
const COMMAND = {
	id: 'command-fuzz',
	intent: {
		do: 'batch',
		intents: [
			{ do: 'edit', id: RISK.id, set: { name: '改', contacts: null }, expect: 1 },
			{ do: 'move', id: RISK.id, to: [111.06, 26.06] },
			{ do: 'status', id: FORCE.id, to: 'assigned', reason: '演练' },
			{ do: 'remove', id: FORCE.id },
			{ do: 'add', record: sample('shelter', 1) },
		],
	},
}
const NASTY: unknown[] = [
	null,
	true,
	-1,
	0,
	1e308,
	1e15,
	'',
	' ',
	'0',
	'constructor',
	'__proto__',
	'toString',
	'\u0000',
	'\ud800',
	'‮',
	'𬭚',
	'=1+1',
	'<script>',
	'×',
	'x'.repeat(5000),
	[],
	{},
	[[]],
	[null],
	[1, 2],
	[26.05, 111.05],
	{ type: 'Point' },
	{ constructor: { prototype: 1 } },
	'risk:01TEST00000000000000000009',
	FORCE.id,
	'"v1"',
]

let served: Served
before(async () => {
	served = await serve({ drafts: [...regionDrafts(), RISK, FORCE], limits: { bodyBytes: 100_000 } })
})
after(() => served.close())

type Tree = Record<string, unknown>
/** Every place in a JSON value at which something can be put. */
function* places(value: unknown): Generator<[holder: Tree, key: string]> {
	if (typeof value !== 'object' || value === null) return
	for (const key of Object.keys(value)) {
		yield [value as Tree, key]
		yield* places((value as Tree)[key])
	}
}

function mutated(random: Random, value: object): unknown {
	const copy = structuredClone(value)
	for (let times = 1 + random.int(3); times > 0; times--) {
		const spots = [...places(copy)]
		if (spots.length === 0) break
		const [holder, key] = random.pick(spots)
		const what = random.int(4)
		if (what === 0) delete holder[key]
		else if (what === 1)
			Object.defineProperty(holder, String(random.pick(NASTY)).slice(0, 60), {
				value: structuredClone(random.pick(NASTY)),
				enumerable: true,
				configurable: true,
				writable: true,
			})
		else holder[key] = structuredClone(random.pick(NASTY))
	}
	return copy
}

function request(random: Random): [path: string, asked: Asked] {
	const as = random.pick<Who>(['planner', 'planner', 'clerk', 'dispatcher', 'villager'])
	const kind = random.pick(['risk', 'risk', 'force', 'finding', 'stock', 'region', 'org', 'person'])
	const id = random.pick([RISK.id, RISK.id, FORCE.id])
	const headers: Record<string, string> = random.chance(0.8)
		? { 'if-match': random.pick(['*', '*', '*', '"v1"', 'W/"v2"', 'x']) }
		: {}
	switch (random.int(5)) {
		case 0:
			return ['/api/commands', { as, json: mutated(random, { ...COMMAND, id: `fuzz-${random.ulid()}` }) }]
		case 1:
			return [
				`/api/collections/${kind}/items`,
				{
					as,
					json: mutated(
						random,
						random.chance(0.3)
							? { type: 'FeatureCollection', features: [FEATURE, FEATURE] }
							: { ...FEATURE, id: undefined },
					),
				},
			]
		case 2:
			return [`/api/collections/risk/items/${id}`, { as, method: 'PUT', json: mutated(random, FEATURE), headers }]
		case 3:
			return [
				`/api/collections/risk/items/${id}`,
				{ as, method: 'PATCH', type: 'application/merge-patch+json', json: mutated(random, FEATURE), headers },
			]
		default: {
			const name = random.pick([
				'bbox',
				'limit',
				'offset',
				'datetime',
				'region',
				'q',
				'type',
				'contacts',
				'grade',
				'status',
				'x',
			])
			return [
				`/api/collections/${kind}/items?${name}=${encodeURIComponent(String(random.pick(NASTY)).toWellFormed())}`,
				{ as },
			]
		}
	}
}

test(`bodies and addresses broken at random: a refusal names where and stores nothing (seed ${SEED})`, async () => {
	const random = new Random(SEED)
	const tally: Record<number, number> = {}
	for (let i = 0; i < RUNS; i++) {
		const [path, asked] = request(random)
		const seq = served.layers.seq
		const { status, body, text } = await served.ask(path, asked)
		tally[status] = (tally[status] ?? 0) + 1
		const told = `run ${i}: ${JSON.stringify([path, asked]).slice(0, 1500)} → ${status} ${text.slice(0, 500)}`
		assert.ok(status < 500, told)
		if (status < 400) continue
		assert.equal(served.layers.seq, seq, told)
		assert.equal(typeof (body as { where?: unknown }).where, 'string', told)
	}
	assert.equal((await served.ask('/healthz')).status, 200)
	assert.ok((tally[200] ?? 0) > RUNS / 50 && (tally[422] ?? 0) > RUNS / 4, JSON.stringify(tally))
	assert.equal(({} as Tree).prototype, undefined)
	assert.equal(Object.keys(Object.prototype).length, 0)
})
