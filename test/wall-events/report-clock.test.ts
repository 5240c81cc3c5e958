import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elapsedText, leftText } from '../../client/screens/common/incident/elapsed-text.ts'
import { FIRST_REPORTS, type ReportClock, reportClock } from '../../client/screens/common/incident/report-clock.ts'
import { beijingTime } from '../../domain/time.ts'

const RECEIVED = Date.parse('2026-06-18T02:18:00+08:00')
const received_at = beijingTime(RECEIVED)
const [phone, written] = FIRST_REPORTS
const at = (minutes: number, seconds = 0) => RECEIVED + minutes * 60_000 + seconds * 1000

test('a first report is due until its last second, and overdue from the next', () => {
	const rows: [minutes: number, seconds: number, phone: ReportClock, written: ReportClock][] = [
		[0, 0, { state: 'due', leftMs: 30 * 60_000 }, { state: 'due', leftMs: 60 * 60_000 }],
		[29, 59, { state: 'due', leftMs: 1000 }, { state: 'due', leftMs: 30 * 60_000 + 1000 }],
		[30, 0, { state: 'due', leftMs: 0 }, { state: 'due', leftMs: 30 * 60_000 }],
		[30, 1, { state: 'overdue', minutes: 1 }, { state: 'due', leftMs: 30 * 60_000 - 1000 }],
		[31, 0, { state: 'overdue', minutes: 1 }, { state: 'due', leftMs: 29 * 60_000 }],
		[31, 1, { state: 'overdue', minutes: 2 }, { state: 'due', leftMs: 29 * 60_000 - 1000 }],
		[60, 0, { state: 'overdue', minutes: 30 }, { state: 'due', leftMs: 0 }],
		[60, 1, { state: 'overdue', minutes: 31 }, { state: 'overdue', minutes: 1 }],
	]
	for (const [minutes, seconds, byPhone, inWriting] of rows) {
		assert.deepEqual(reportClock({ received_at }, phone, at(minutes, seconds)), byPhone)
		assert.deepEqual(reportClock({ received_at }, written, at(minutes, seconds)), inWriting)
	}
})

test('a report that has gone up says in how many whole minutes, and whether that was too late', () => {
	const rows: [minutes: number, seconds: number, expected: ReportClock][] = [
		[0, 0, { state: 'done', minutes: 0, late: false }],
		[16, 59, { state: 'done', minutes: 16, late: false }],
		[30, 0, { state: 'done', minutes: 30, late: false }],
		[30, 1, { state: 'done', minutes: 30, late: true }],
		[-2, 0, { state: 'done', minutes: 0, late: false }],
	]
	for (const [minutes, seconds, expected] of rows) {
		const incident = { received_at, phone_report_at: beijingTime(at(minutes, seconds)) }
		assert.deepEqual(reportClock(incident, phone, at(90)), expected)
	}
})

test('without a time of receipt nothing is counted', () => {
	assert.deepEqual(reportClock({}, phone, at(5)), { state: 'unknown' })
})

test('times that run are written with two digits each', () => {
	assert.equal(elapsedText(33 * 60_000 + 36_999), '00:33:36')
	assert.equal(elapsedText(26 * 3_600_000), '26:00:00')
	assert.equal(elapsedText(-5), '00:00:00')
	assert.equal(leftText(26 * 60_000 + 23_001), '26:24')
	assert.equal(leftText(0), '00:00')
})
