import assert from 'node:assert/strict'
import { test } from 'node:test'
import { riskAbove } from '../../client/screens/common/incident/reached-below.ts'
import { mostUrgent, villagesBelow } from '../../client/screens/wall/events/villages-below.ts'
import { type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { idOf, sample } from '../domain/samples.ts'

const NOW = Date.parse('2026-06-18T02:51:00+08:00')
const DAM: LonLat = [111.6, 26.2]
/** So many metres north of the dam, down the river. */
const down = (metres: number): LonLat => [DAM[0], DAM[1] + metres / METRES_PER_DEGREE]
const incident = sample('incident', 1, { type: 'reservoir', at: DAM }) as Of<'incident'>
const risk = (n: number, at: LonLat, below: number[]) =>
	sample('risk', n, {
		type: 'reservoir',
		at,
		downstream_village_ids: below.map((village) => idOf('region', village)),
	}) as Of<'risk'>
const village = (n: number, name: string, at?: LonLat) =>
	sample('region', n, { name, region_code: `99010210120${n}`, ...(at ? { at } : {}) }) as Of<'region'>
const call = (n: number, of: number, status: Of<'callout'>['status'], incident_id = incident.id) =>
	sample('callout', n, {
		incident_id,
		region_code: `99010210120${of}`,
		status,
		issued_at: beijingTime(NOW - 20 * 60_000),
		due_at: beijingTime(NOW - 60_000),
	}) as Of<'callout'>

test('the plan of the nearest risk point at the same place says which villages lie below', () => {
	const here = risk(1, down(300), [1])
	const near = risk(2, down(700), [1])
	const planless = risk(3, DAM, [])
	const far = risk(4, down(900), [1])
	assert.equal(riskAbove(incident, [far, near, here, planless])?.id, here.id)
	assert.equal(riskAbove(incident, [far, planless]), null)
	assert.equal(riskAbove({ type: 'fire', at: DAM }, [here]), null)
	assert.equal(riskAbove({ type: 'flood', at: undefined }, [here]), null)
})

const REGIONS = [
	village(1, '远村', down(9000)),
	village(2, '近村', down(1800)),
	village(3, '无位'),
	village(4, '旁村', DAM),
]
const below = (callouts: Of<'callout'>[]) =>
	villagesBelow(incident, risk(1, DAM, [1, 2, 3]), { regions: REGIONS, callouts }, NOW)

test('villages stand in the order of the water, with minutes at three metres a second', () => {
	assert.deepEqual(
		below([]).map(({ village: { name }, reach }) => [name, reach && Math.round(reach.minutes), reach?.straight]),
		[
			['近村', 10, true],
			['远村', 50, true],
			['无位', null, undefined],
		],
	)
})

test('a village that is leaving says so; else one silent person makes it late', () => {
	const rows: [statuses: Of<'callout'>['status'][], status: string | undefined, group: string | undefined][] = [
		[[], undefined, undefined],
		[['acked'], 'acked', 'answered'],
		[['acked', 'calling'], 'calling', 'late'],
		[['acting', 'calling'], 'acting', 'answered'],
		[['done', 'acting'], 'done', 'answered'],
	]
	for (const [statuses, status, group] of rows) {
		const [first] = below(statuses.map((one, i) => call(i + 1, 2, one)))
		assert.deepEqual([first!.call?.callout.status, first!.call?.group], [status, group])
	}
	assert.equal(below([call(1, 2, 'acked', idOf('incident', 9))])[0]!.call, null)
})

test('where not all can be shown, those who do not answer are, in the order of the water', () => {
	const villages = below([call(1, 1, 'calling'), call(2, 2, 'acked')])
	const names = (count: number) => mostUrgent(villages, count).map(({ village: { name } }) => name)
	assert.deepEqual(names(1), ['远村'])
	assert.deepEqual(names(2), ['近村', '远村'])
	assert.deepEqual(names(9), ['近村', '远村', '无位'])
})
