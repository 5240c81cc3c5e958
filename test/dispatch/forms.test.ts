import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Gate, oneAtATime } from '../../client/screens/dispatch/form/one-at-a-time.ts'
import { needIntent, readNeed } from '../../client/screens/dispatch/incident/need-intent.ts'
import { readPlume } from '../../client/screens/dispatch/incident/read-plume.ts'
import type { Kind, Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'

const STAMPS = { version: 1, updated_by: 'desk', updated_at: '2026-11-24T09:00:00+08:00' }
const stored = <K extends Kind>(kind: K): Of<K> => ({ ...sample(kind, 1), ...STAMPS }) as Of<K>

test('an act that is pressed twice is done once, and again after it is over, also after a fault', async () => {
	const gate: Gate = { busy: false }
	const begun: string[] = []
	let finish = () => {}
	const first = oneAtATime(gate, () => {
		begun.push('first')
		return new Promise<void>((done) => {
			finish = done
		})
	})
	await oneAtATime(gate, async () => begun.push('while the first is under way'))
	assert.deepEqual(begun, ['first'])
	finish()
	await first
	await assert.rejects(
		oneAtATime(gate, async () => {
			begun.push('second')
			throw new Error('the line is gone')
		}),
	)
	await oneAtATime(gate, async () => begun.push('third'))
	assert.deepEqual(begun, ['first', 'second', 'third'])
})

test('a need is whole pieces, and minutes only where there is a limit', () => {
	const rows: [qty: string, within: string, number, number | null][] = [
		['4', '30', 4, 30],
		['1', '', 1, null],
		['1000000', '1440', 1_000_000, 1440],
	]
	for (const [qty, within, n, minutes] of rows)
		assert.deepEqual(readNeed('pump', qty, within), { item_code: 'pump', qty: n, within_min: minutes })
	for (const [qty, within] of [
		...[
			['', ''],
			['0', ''],
			['-1', ''],
			['1.5', ''],
			['四', ''],
			['1000001', ''],
		],
		...[
			['4', '0'],
			['4', '1441'],
			['4', '2.5'],
			['4', '半小时'],
		],
	] as const)
		assert.equal(readNeed('pump', qty!, within!), null, `${qty} within ${within}`)
})

test('a need is named in the language of the office, and a limit taken away is taken out of the record', () => {
	const incident = stored('incident')
	const made = needIntent(
		{ item_code: 'pump', qty: 4, within_min: null },
		{ incident, need: null, mint: () => idOf('need', 2) },
	)
	assert.ok(made.do === 'add' && made.record.kind === 'need')
	assert.deepEqual(
		[made.record.name, made.record.incident_id, 'within_min' in made.record],
		['抽水泵', incident.id, false],
	)
	const edited = needIntent(
		{ item_code: 'pump', qty: 4, within_min: null },
		{ incident, need: stored('need'), mint: () => '' },
	)
	assert.deepEqual(edited, {
		do: 'edit',
		id: idOf('need', 1),
		set: { item_code: 'pump', qty: 4, name: '抽水泵', within_min: null },
	})
})

test('a sector downwind needs a wind between 0° and 359° and 50 m to 50 km', () => {
	assert.deepEqual(readPlume('0', '50'), { wind_from_deg: 0, reach_m: 50 })
	assert.deepEqual(readPlume('359', '2999.6'), { wind_from_deg: 359, reach_m: 3000 })
	for (const [wind, reach] of [
		['', '3000'],
		[' ', '3000'],
		['360', '3000'],
		['-1', '3000'],
		['4.5', '3000'],
		['90', '49'],
		['90', '50001'],
		['90', ''],
	] as const)
		assert.equal(readPlume(wind, reach), null, `${wind}° ${reach} m`)
})
