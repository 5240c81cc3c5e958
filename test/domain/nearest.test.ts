import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { type Candidate, candidateOf, nearestFirst } from '../../domain/nearest.ts'
import { type AnyRecord, KIND_KEYS, type Kind } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { stampedBy } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const HERE: LonLat = [111.6, 26.2]
const THERE: LonLat = [111.7, 26.2]
const stored = (kind: Kind, more: object = {}) =>
	({ ...sample(kind, 1), at: THERE, ...more, ...stampedBy('planner') }) as AnyRecord
const candidate = (n: number, more: Partial<Candidate> = {}): Candidate => ({
	id: idOf('depot', n),
	at: THERE,
	wait_min: 0,
	verified_at: '2026-11-01',
	code: `990102-WZ-${n}`,
	...more,
})
const drive = (minutes: number) => ({ seconds: minutes * 60, metres: minutes * 500 })

test('only what is in use, stands somewhere and can be sent is near', () => {
	const wait = (record: AnyRecord) => candidateOf(record)?.wait_min
	const table: [record: AnyRecord, wait: number | null | undefined][] = [
		[stored('depot', { ready_min: 12 }), 12],
		[stored('depot'), null],
		[stored('depot', { ready_min: 12, at: undefined }), undefined],
		[stored('depot', { ready_min: 12, lifecycle: 'archived' }), undefined],
		[stored('depot', { ready_min: 12, lifecycle: 'draft' }), undefined],
		[stored('force', { mobilise_min: 0 }), 0],
		[stored('force'), null],
		[stored('shelter'), 0],
		...['assigned', 'en_route', 'on_scene', 'working', 'returning', 'rest', 'offline', 'unavailable'].map(
			(status): [AnyRecord, undefined] => [stored('force', { mobilise_min: 5, status }), undefined],
		),
		...KIND_KEYS.filter((kind) => !['depot', 'force', 'shelter'].includes(kind)).map((kind): [AnyRecord, undefined] => [
			stored(kind),
			undefined,
		]),
	]
	for (const [record, wanted] of table) assert.equal(wait(record), wanted, JSON.stringify(record))
})

test('the whole time counts: loading and driving', () => {
	const table: [wait: number | null, drive: number, minutes: number][] = [
		[10, 20, 30],
		[0, 20, 20],
		[null, 20, 20],
		[5, 7.26, 12.3],
	]
	for (const [wait_min, minutes, whole] of table) {
		const [found] = nearestFirst(HERE, [candidate(1, { wait_min })], [drive(minutes)], 1)
		assert.deepEqual(found!.near, {
			id: idOf('depot', 1),
			minutes: whole,
			wait_min,
			drive_min: Math.round(minutes * 10) / 10,
			metres: Math.round(minutes * 500),
			estimate: false,
		})
	}
})

test('without a road the straight line is taken, half as long again, at 25 km/h, and called an estimate', () => {
	for (const drives of [[{ seconds: null, metres: null }], []]) {
		const [found] = nearestFirst(HERE, [candidate(1, { wait_min: 6 })], drives, 1)
		const metres = 1.5 * distanceM(HERE, THERE)
		assert.deepEqual(
			[found!.near.estimate, found!.near.metres, found!.near.minutes],
			[true, Math.round(metres), Math.round((6 + metres / (25_000 / 60)) * 10) / 10],
		)
	}
})

test('of equals the one that was verified later comes first, then the lower number', () => {
	const table: [what: string, given: [Candidate, number][], order: number[]][] = [
		[
			'by time',
			[
				[candidate(1), 30],
				[candidate(2), 10],
				[candidate(3), 20],
			],
			[2, 3, 1],
		],
		[
			'a short drive after long loading',
			[
				[candidate(1, { wait_min: 30 }), 5],
				[candidate(2), 20],
			],
			[2, 1],
		],
		[
			'by verification',
			[
				[candidate(1), 10],
				[candidate(2, { verified_at: '2026-11-09' }), 10],
			],
			[2, 1],
		],
		[
			'never verified comes last',
			[
				[candidate(1, { verified_at: '' }), 10],
				[candidate(2), 10],
			],
			[2, 1],
		],
		[
			'by number',
			[
				[candidate(2), 10],
				[candidate(1), 10],
			],
			[1, 2],
		],
		[
			'by id where there is no number',
			[
				[candidate(2, { code: '' }), 10],
				[candidate(1, { code: '' }), 10],
			],
			[1, 2],
		],
		[
			'three seconds are no difference',
			[
				[candidate(1, { code: 'B' }), 10],
				[candidate(2, { code: 'A' }), 10.04],
			],
			[2, 1],
		],
	]
	for (const [what, given, order] of table) {
		const [candidates, drives] = [given.map(([one]) => one), given.map(([, minutes]) => drive(minutes))]
		const found = nearestFirst(HERE, candidates, drives, 9).map(({ near }) => near.id)
		assert.deepEqual(
			found,
			order.map((n) => idOf('depot', n)),
			what,
		)
	}
})

test('as many as asked for, whatever the order in which they come', () => {
	const random = new Random(4)
	const all = Array.from({ length: 200 }, (_, n): [Candidate, { seconds: number; metres: number }] => [
		candidate(n, { wait_min: random.int(30), verified_at: `2026-11-${10 + random.int(15)}` }),
		drive(random.int(90)),
	])
	const told = (order: typeof all, count: number) =>
		nearestFirst(
			HERE,
			order.map(([one]) => one),
			order.map(([, way]) => way),
			count,
		).map(({ near }) => near)
	const whole = told(all, 200)
	assert.equal(whole.length, 200)
	for (const [i, { minutes }] of whole.entries()) assert.ok(i === 0 || minutes >= whole[i - 1]!.minutes)
	assert.deepEqual(told([...all].reverse(), 12), whole.slice(0, 12))
})
