import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calloutRows, calloutSum, townshipSums } from '../../client/screens/wall/events/callout-rows.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { sample } from '../domain/samples.ts'

const NOW = Date.parse('2026-06-18T02:51:00+08:00')
const ago = (minutes: number) => beijingTime(NOW - minutes * 60_000)
type More = Partial<Extract<Draft, { kind: 'callout' }>>
const call = (n: number, name: string, more: More) => sample('callout', n, { name, ...more }) as Of<'callout'>

const CALLS = [
	call(1, '茅坳', { status: 'done', issued_at: ago(39), answered_at: ago(37), due_at: ago(34) }),
	call(2, '竹溪', { status: 'unreachable', issued_at: ago(39), due_at: ago(34) }),
	call(3, '新叫', { status: 'calling', issued_at: ago(2), due_at: ago(-3) }),
	call(4, '拒绝', { status: 'refused', issued_at: ago(50), due_at: ago(45), region_code: '990102999001' }),
	call(5, '早叫', { status: 'reached', issued_at: ago(4), due_at: ago(-1) }),
	call(6, '薇泉', { status: 'acting', issued_at: ago(39), answered_at: ago(29), due_at: ago(34) }),
]

test('who has not answered in time stands first, the longest wait above; then who still may; then who has answered', () => {
	assert.deepEqual(
		calloutRows(CALLS, NOW).map(({ callout, group, minutes }) => [callout.name, group, minutes]),
		[
			['拒绝', 'late', 50],
			['竹溪', 'late', 39],
			['早叫', 'waiting', 4],
			['新叫', 'waiting', 2],
			['薇泉', 'answered', 10],
			['茅坳', 'answered', 2],
		],
	)
})

test('an answer is late from the moment at which it was due', () => {
	const due = (seconds: number) =>
		calloutRows([call(7, '边', { status: 'calling', due_at: beijingTime(NOW + seconds * 1000) })], NOW)[0]!.group
	assert.equal(due(1), 'waiting')
	assert.equal(due(0), 'late')
	assert.equal(due(-1), 'late')
})

test('a call-out without a time waits nobody knows how long', () => {
	assert.equal(calloutRows([call(8, '无', { status: 'pending' })], NOW)[0]!.minutes, null)
})

test('the answers are counted, and counted by township with the most overdue first', () => {
	const rows = calloutRows(CALLS, NOW)
	assert.deepEqual(calloutSum(rows), { answered: 2, total: 6, late: 2 })
	const first = CALLS[0]!.region_code.slice(0, 9)
	assert.deepEqual(townshipSums(rows), [
		{ code: first, answered: 2, total: 5, late: 1 },
		{ code: '990102999', answered: 0, total: 1, late: 1 },
	])
})
