import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES, type Role, type Viewer } from '../../domain/actor.ts'
import { masked } from '../../domain/disclosure.ts'
import { judge } from '../../domain/judge.ts'
import { type AnyRecord, KIND_KEYS, type Kind } from '../../domain/record.ts'
import { prefixOf } from '../../domain/region.ts'
import { view, viewKey } from '../../domain/view.ts'
import { Random } from '../fixtures/random.ts'
import { DISPATCHER, DISTRICT, TOWNSHIPS, villageCode, WALL } from '../fixtures/world.ts'
import { MemoryLog, NOON, stampedBy } from './memory-log.ts'
import { idOf, randomRecord, sample } from './samples.ts'

const stored = (kind: Kind, region_code: string, more: object = {}) =>
	({ ...sample(kind, 1, { region_code }), ...more, ...stampedBy('planner') }) as AnyRecord
const [T0, T1] = [TOWNSHIPS[0], TOWNSHIPS[1]]
const [V00, V01, V10] = [villageCode(0, 0), villageCode(0, 1), villageCode(1, 0)]

type Seen = 'whole' | 'name' | 'nothing'
const seenBy = (viewer: Viewer, record: AnyRecord): Seen => {
	const shown = view(viewer, record)
	return shown === null ? 'nothing' : shown === record ? 'whole' : 'name'
}

test('a scope sees what begins with it; of divisions and units above it the name; nothing else', () => {
	const table: [scopes: string[], kind: Kind, region: string, seen: Seen][] = [
		[[''], 'risk', V10, 'whole'],
		[[], 'risk', V10, 'nothing'],
		[[], 'region', `${DISTRICT}000000`, 'nothing'],
		[[DISTRICT], 'risk', V10, 'whole'],
		[[DISTRICT], 'region', `${DISTRICT}000000`, 'whole'],
		[['990103'], 'region', `${DISTRICT}000000`, 'nothing'],
		[[T0], 'risk', V00, 'whole'],
		[[T0], 'risk', `${T0}000`, 'whole'],
		[[T0], 'risk', V10, 'nothing'],
		[[T0], 'risk', `${DISTRICT}000000`, 'nothing'],
		[[T0], 'person', `${DISTRICT}000000`, 'nothing'],
		[[T0], 'org', `${DISTRICT}000000`, 'name'],
		[[T0], 'region', `${DISTRICT}000000`, 'name'],
		[[T0], 'region', '990000000000', 'name'],
		[[T0], 'org', `${T1}000`, 'nothing'],
		[[T0], 'region', `${T1}000`, 'nothing'],
		[[V00], 'org', `${T0}000`, 'name'],
		[[V00], 'region', `${T0}000`, 'name'],
		[[V00], 'org', V00, 'whole'],
		[[V00], 'org', V01, 'nothing'],
		[[V00], 'depot', `${T0}000`, 'nothing'],
		[[V00, T1], 'risk', V10, 'whole'],
		[[V00, T1], 'region', `${T0}000`, 'name'],
		[[V00, T1], 'region', V01, 'nothing'],
	]
	for (const [scopes, kind, region, seen] of table)
		assert.equal(
			seenBy({ role: 'leader', scopes }, stored(kind, region)),
			seen,
			`[${scopes}] looks at ${kind} of ${region}`,
		)
})

test('of a unit above one sees what it is called and under whom it stands', () => {
	const unit = stored('org', `${DISTRICT}000000`, {
		code: '990102-ZH-0001',
		parent_id: idOf('org', 2),
		mode: 'activated',
		address: '人民路 1 号',
		at: [111.5, 26.2],
		duty_24h_phone: '0735-7123456',
		posts: [{ title: 'chief', person_id: idOf('person', 3) }],
	})
	assert.deepEqual(view({ role: 'planner', scopes: [T0] }, unit), {
		id: unit.id,
		kind: 'org',
		name: unit.name,
		region_code: `${DISTRICT}000000`,
		lifecycle: 'active',
		data_level: 'internal',
		type: 'station',
		level: { scheme: 'command', level: 'village' },
		parent_id: idOf('org', 2),
		...stampedBy('planner'),
	})
})

/** Who read that somebody had a value shown. */
const OVERSEE: readonly Role[] = ['leader', 'auditor', 'system']

test('inside the scope the record is masked for the role; what was shown to whom is for leaders and auditors', () => {
	for (let seed = 1; seed <= 60; seed++)
		for (const kind of KIND_KEYS) {
			const { record } = randomRecord(kind, new Random(seed))
			for (const role of ['wall', 'viewer', 'dispatcher', 'planner', 'village', 'leader', 'auditor', 'system'] as const)
				assert.deepEqual(
					view({ role, scopes: [DISTRICT] }, record),
					kind === 'reveal' && !OVERSEE.includes(role) ? null : masked(role, record),
					`seed ${seed}: ${role}, ${kind}`,
				)
		}
})

test('administrators see no record at all, whatever their scope', () => {
	for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const)
		for (const kind of KIND_KEYS)
			for (const scopes of [[''], [DISTRICT], [V00]])
				assert.equal(view({ role, scopes }, randomRecord(kind, new Random(1)).record), null, `${role}, ${kind}`)
})

test('what a refusal says of another record is said as the asker may see it', () => {
	const log = new MemoryLog(
		{ do: 'add', record: sample('org', 1) },
		{ do: 'add', record: sample('person', 2, { name: '张大山', standing: 'private', org_id: idOf('org', 1) }) },
	)
	for (const actor of [WALL, DISPATCHER]) {
		const decision = judge(log.look(), actor, { do: 'remove', id: idOf('org', 1) }, NOON)
		assert.equal(decision.ok, false)
		assert.equal(JSON.stringify(decision).includes('张大山'), false, `${actor.role}: ${JSON.stringify(decision)}`)
	}
})

test('a refusal does not tell whether a guess at a hidden value is right', () => {
	const log = new MemoryLog({ do: 'add', record: sample('person', 2, { mobile: '15400123456' }) })
	const answer = (mobile: string) =>
		judge(log.look(), WALL, { do: 'edit', id: idOf('person', 2), set: { mobile } }, NOON)
	const [right, wrong] = [answer('15400123456'), answer('15400999999')]
	assert.deepEqual(right, wrong)
})

/** Scopes as `viewKey` joins them, without what another scope of the same viewer already covers. */
const least = (scopes: readonly string[]) =>
	[...new Set(scopes)].filter((s) => !scopes.some((t) => t !== s && s.startsWith(t))).sort()

const CODES = [
	'000000000000',
	'990000000000',
	`${DISTRICT}000000`,
	...TOWNSHIPS.map((code) => `${code}000`),
	...[0, 1, 2].flatMap((t) => [0, 1].map((v) => villageCode(t, v))),
	'990103101201',
	'110101001001',
]
/** A telling record for every division: a field of every sort, and a kind of which only the name is told above. */
const TELLING: AnyRecord[] = CODES.flatMap((region_code) => [
	stored('org', region_code, { posts: [] }),
	stored('depot', region_code, { keeper: '李四方', keeper_phone: '15400000001' }),
	stored('person', region_code, { name: '王小明', mobile: '15400123456' }),
	stored('person', region_code, { name: '张大山', standing: 'private' }),
	stored('risk', region_code, { restricted: { voltage_kv: 110 } }),
])
const all = (viewer: Viewer) => JSON.stringify(TELLING.map((record) => view(viewer, record)))

test('viewers of one key see the same, and viewers who see the same share a key', () => {
	// The wall and the auditor, and the planner and the leader, read the same of every sort; administrators nothing:
	// the role alone parts their keys.
	const roles = ROLES.filter(
		(role) => !['auditor', 'leader', 'system_admin', 'security_admin', 'audit_admin'].includes(role),
	)
	const scopes = ['', ...new Set(CODES.map(prefixOf))]
	for (let seed = 1; seed <= 2000; seed++) {
		const random = new Random(seed)
		const viewer = (): Viewer => ({
			role: random.pick(roles),
			scopes: least(Array.from({ length: 1 + random.int(3) }, () => random.pick(scopes))),
		})
		const one = viewer()
		const other = random.chance(0.4) ? { role: one.role, scopes: [...one.scopes].reverse() } : viewer()
		assert.equal(
			viewKey(one) === viewKey(other),
			all(one) === all(other),
			`seed ${seed}: ${viewKey(one)} and ${viewKey(other)}`,
		)
	}
})

test('keys tell apart every two roles and every two sets of scopes', () => {
	const keys = ROLES.flatMap((role) =>
		[[''], [T0], [V00], [T0, T1], [V00, V01]].map((scopes) => viewKey({ role, scopes })),
	)
	assert.equal(new Set(keys).size, keys.length)
})

test('a viewer without any scope, who sees nothing, shares no key with one who sees everything', () => {
	const [none, everything] = [[], ['']].map((scopes) => ({ role: 'viewer' as const, scopes }))
	assert.notEqual(all(none!), all(everything!))
	assert.notEqual(viewKey(none!), viewKey(everything!))
})
