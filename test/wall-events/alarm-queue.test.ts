import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmQueue } from '../../client/screens/wall/events/alarm-queue.ts'
import { type Attend, attendTo } from '../../client/screens/wall/events/attend.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { sample } from '../domain/samples.ts'

const NOW = Date.parse('2026-06-18T02:51:00+08:00')
const ago = (seconds: number) => beijingTime(NOW - seconds * 1000)
type More = Partial<Extract<Draft, { kind: 'alarm' }>>
const alarm = (n: number, name: string, more: More) => sample('alarm', n, { name, ...more }) as Of<'alarm'>
const said = (alarms: Of<'alarm'>[]) => {
	const { top, more, seen, side, sideMore } = alarmQueue(alarms, NOW)
	return [top?.name ?? null, more, seen?.name ?? null, side?.name ?? null, sideMore]
}
const acked = (seconds: number) => ({ status: 'acked', acked_at: ago(seconds) }) as const

test('the newest real P1 that nobody has acknowledged stands on top, P2 beside it', () => {
	const old = alarm(1, '旧', { class: 'P1', last_at: ago(900) })
	const fresh = alarm(2, '新', { class: 'P1', last_at: ago(10) })
	const drill = alarm(3, '演练', { class: 'P1', last_at: ago(1), exercise: true })
	const second = alarm(4, '二级', { class: 'P2', last_at: ago(5) })
	const third = alarm(5, '三级', { class: 'P3', last_at: ago(5) })
	const rows: [alarms: Of<'alarm'>[], expected: unknown[]][] = [
		[[], [null, 0, null, null, 0]],
		[[third], [null, 0, null, null, 0]],
		[
			[second, third],
			[null, 0, null, '二级', 0],
		],
		[
			[old, fresh, drill, second],
			['新', 2, null, '二级', 0],
		],
		[[drill], ['演练', 0, null, null, 0]],
		[
			[old, { ...fresh, status: 'closed' }],
			['旧', 0, null, null, 0],
		],
	]
	for (const [alarms, expected] of rows) assert.deepEqual(said(alarms), expected)
})

test('an acknowledged P1 says so for a minute, unless another one waits', () => {
	const seen = (seconds: number) => alarm(1, '看过', { class: 'P1', ...acked(seconds) })
	assert.deepEqual(said([seen(0)]), [null, 0, '看过', null, 0])
	assert.deepEqual(said([seen(59)]), [null, 0, '看过', null, 0])
	assert.deepEqual(said([seen(60)]), [null, 0, null, null, 0])
	assert.deepEqual(said([seen(5), alarm(2, '未看', { class: 'P1' })]), ['未看', 0, null, null, 0])
	assert.deepEqual(said([alarm(3, '二级', { class: 'P2', ...acked(5) })]), [null, 0, null, null, 0])
})

test('an alarm that recovered by itself still waits for a person', () => {
	assert.deepEqual(said([alarm(1, '恢复', { class: 'P1', status: 'cleared' })]), ['恢复', 0, null, null, 0])
})

test('the map looks at the alarm, else at what was chosen, else at the incident; frozen only at what was chosen', () => {
	const to = (why: Attend['why']): Attend => ({ id: why, why, at: [111, 26], around: [] })
	const all = [to('alarm'), to('focus'), to('incident')] as const
	const rows: [frozen: boolean, given: (Attend | null)[], why: string | undefined][] = [
		[false, [...all], 'alarm'],
		[false, [null, all[1], all[2]], 'focus'],
		[false, [null, null, all[2]], 'incident'],
		[false, [null, null, null], undefined],
		[true, [...all], 'focus'],
		[true, [all[0], null, all[2]], undefined],
	]
	for (const [frozen, [alarmed = null, focus = null, incident = null], why] of rows)
		assert.equal(attendTo(frozen, alarmed, focus, incident)?.why, why)
})
