import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionsOf } from '../../client/screens/common/nearest/conditions-of.ts'
import type { DeskState, DeskStep } from '../../client/screens/dispatch/desk.ts'
import { deskAfter } from '../../client/screens/dispatch/state/desk-after.ts'
import { FIRST_STATE } from '../../client/screens/dispatch/state/first-state.ts'
import { touchesRanking } from '../../client/screens/dispatch/state/touches-ranking.ts'
import { addressed } from '../../client/screens/dispatch/state/use-incident-address.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { AnyRecord } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'

const after = (...steps: DeskStep[]): DeskState => steps.reduce(deskAfter, FIRST_STATE)
const [A, B] = [idOf('incident', 1), idOf('incident', 2)]
const HERE: LonLat = [111.1, 26.1]
const there: LonLat = [111.2, 26.1]

test('a call begins with the tool that places it, and ends with nothing of it left', () => {
	const begun = after({ step: 'incident', id: A }, { step: 'call', call: { type: 'fire' } })
	assert.equal(begun.tool, 'place')
	assert.equal(begun.call?.type, 'fire')
	const given = deskAfter(begun, { step: 'call', call: null })
	assert.equal(given.call, null)
	assert.equal(given.tool, 'look')
	assert.equal(given.incident, A, 'what was dealt with before is there again')
})

test('a call that is on its way stays as it was sent, and is there again where it is refused', () => {
	const told = after({ step: 'call', call: { type: 'fire', at: HERE, words: '冒烟' } })
	const sent = deskAfter(told, { step: 'sent', id: A })
	assert.equal(sent.call?.sent, A)
	assert.equal(deskAfter(sent, { step: 'call', call: { words: '', at: there } }), sent, 'nobody types into it')
	const refused = deskAfter(sent, { step: 'answered', id: A, ok: false })
	assert.deepEqual(refused.call, told.call, 'every word of it')
	const written = deskAfter(sent, { step: 'answered', id: A, ok: true })
	assert.deepEqual([written.call, written.incident, written.tool], [null, A, 'look'])
})

test('an answer to a call that was given up leads nobody away from the next one', () => {
	const next = after(
		{ step: 'call', call: { type: 'fire', at: HERE } },
		{ step: 'sent', id: A },
		{ step: 'call', call: null },
		{ step: 'call', call: { type: 'flood', at: there, words: '漫水' } },
	)
	for (const ok of [true, false]) assert.equal(deskAfter(next, { step: 'answered', id: A, ok }), next)
	const both = deskAfter(next, { step: 'sent', id: B })
	assert.equal(deskAfter(both, { step: 'answered', id: A, ok: true }), both)
	assert.equal(deskAfter(both, { step: 'answered', id: B, ok: true }).incident, B)
})

test('the type of a call says what is asked for first; another word of it does not ask anew', () => {
	const fire = after({ step: 'call', call: { type: 'forest_fire' } })
	assert.equal(fire.wanted.item_code, 'blower')
	const asked = deskAfter(fire, { step: 'want', wanted: { item_code: 'pump', qty: 2 } })
	const placed = deskAfter(asked, { step: 'call', call: { at: HERE } })
	assert.equal(placed.wanted.item_code, 'pump')
	assert.equal(deskAfter(placed, { step: 'call', call: { type: 'forest_fire' } }).wanted.item_code, 'pump')
	assert.equal(deskAfter(placed, { step: 'call', call: { type: 'reservoir' } }).wanted.qty, 4)
})

test('another place forgets what was told of the first one', () => {
	const told = after(
		{ step: 'call', call: { at: HERE, coord_source: 'centroid', found: '甲村' } },
		{ step: 'call', call: { region_code: '431000101001', address: '甲村' } },
	)
	assert.equal(told.call?.address, '甲村')
	assert.equal(told.call?.coord_source, 'centroid')
	const moved = deskAfter(told, { step: 'call', call: { at: there } })
	assert.deepEqual(
		[moved.call?.at, moved.call?.address, moved.call?.region_code, moved.call?.found, moved.call?.coord_source],
		[there, '', null, '', 'pick'],
	)
})

test('another incident drops what was drawn, chosen and picked for the first; the same one drops nothing', () => {
	const worked = after(
		{ step: 'incident', id: A },
		{ step: 'tool', tool: 'close-area' },
		{ step: 'draw', points: [HERE] },
		{ step: 'pick', depot: idOf('depot', 1), qty: 2 },
		{ step: 'reach', minutes: 30 },
	)
	assert.equal(deskAfter(worked, { step: 'incident', id: A }), worked)
	const other = deskAfter(worked, { step: 'incident', id: B })
	assert.deepEqual([other.tool, other.drawn, other.picks, other.reach, other.incident], ['look', [], {}, null, B])
})

test('another tool, or another wish, begins from nothing', () => {
	const drawn = after({ step: 'tool', tool: 'close-line' }, { step: 'draw', points: [HERE, there] })
	assert.deepEqual(deskAfter(drawn, { step: 'tool', tool: 'impact' }).drawn, [])
	const trial = deskAfter(drawn, { step: 'trial', trial: { at: HERE } })
	assert.equal(deskAfter(trial, { step: 'tool', tool: 'look' }).trial, null)
	const picked = after({ step: 'pick', depot: 'd', qty: 3 }, { step: 'pick', depot: 'e', qty: 1 })
	assert.deepEqual(deskAfter(picked, { step: 'pick', depot: 'd', qty: null }).picks, { e: 1 })
	assert.deepEqual(deskAfter(picked, { step: 'want', wanted: { qty: 9 } }).picks, {})
})

test('hiding the leading map passes the lead on, and leading shows it', () => {
	const hidden = after({ step: 'toggle', key: 'supply' })
	assert.deepEqual([hidden.shown, hidden.lead], [['force'], 'force'])
	assert.deepEqual(deskAfter(hidden, { step: 'lead', key: 'risk' }).shown, ['risk', 'force'])
})

test('the address names an incident or nothing', () => {
	assert.equal(addressed(`#${A}`), A)
	for (const hash of ['', '#', '#depot:01SAMP00000000000000000001', `#${A}x`, '#incident:short', '#javascript:x'])
		assert.equal(addressed(hash), null, hash)
})

test('roads are reckoned with the weather, the water and the area of the incident; a line is no area', () => {
	const area = {
		type: 'Polygon' as const,
		coordinates: [[HERE, there, [111.2, 26.2] as LonLat, HERE]],
	}
	const stamps = { version: 1, updated_by: 'a', updated_at: '2026-11-24T08:00:00+08:00' }
	const wet = { ...sample('incident', 1, { road_weather: 'snow', geom: area }), ...stamps }
	assert.deepEqual(conditionsOf(wet, true), { weather: 'snow', emergency: true, hazard: area, flood: true })
	const line = { ...wet, geom: { type: 'LineString' as const, coordinates: [HERE, there] }, road_weather: undefined }
	assert.deepEqual(conditionsOf(line, false), { flood: true })
	assert.deepEqual(conditionsOf(null, false), {})
})

const stamped = (record: object): AnyRecord =>
	({ version: 1, updated_by: 'a', updated_at: '2026-11-24T08:00:00+08:00', ...record }) as AnyRecord
const TOUCHES: readonly [what: string, before: object | null, after: object | null, touches: boolean][] = [
	['a closure comes', null, sample('closure', 1), true],
	['a closure is lifted', sample('closure', 1), sample('closure', 1, { status: 'lifted' }), true],
	['a closure gets another reason', sample('closure', 1), sample('closure', 1, { reason: 'works' }), false],
	['a force is sent', sample('force', 1), sample('force', 1, { status: 'en_route' }), true],
	['a force counts its people anew', sample('force', 1), sample('force', 1, { on_duty: 3 }), false],
	['a store needs longer to load', sample('depot', 1), sample('depot', 1, { ready_min: 20 }), true],
	['a store is renamed', sample('depot', 1), sample('depot', 1, { name: '乙库' }), false],
	['a risk point comes', null, sample('risk', 1), false],
]
for (const [what, before, now, touches] of TOUCHES)
	test(`what is nearest ${touches ? 'is asked anew' : 'stays'} when ${what}`, () => {
		const id = stamped((now ?? before)!).id
		const change = { id, before: before && stamped(before), after: now && stamped(now) }
		assert.equal(touchesRanking(change), touches)
	})
