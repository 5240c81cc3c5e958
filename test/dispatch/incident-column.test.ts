import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closureDraft } from '../../client/screens/dispatch/closures/closure-draft.ts'
import { detours } from '../../client/screens/dispatch/closures/detours.ts'
import { journalLine } from '../../client/screens/dispatch/incident/journal-line.ts'
import { openIncidents } from '../../client/screens/dispatch/incident/open-incidents.ts'
import { recentText } from '../../client/screens/dispatch/incident/recent-text.ts'
import { timelineLines } from '../../client/screens/dispatch/incident/timeline-lines.ts'
import { windDegrees } from '../../client/screens/dispatch/incident/wind-degrees.ts'
import { nextSteps } from '../../client/screens/dispatch/status/next-steps.ts'
import { intent } from '../../domain/intent.ts'
import { incident as kind } from '../../domain/kinds/incident.ts'
import type { Near } from '../../domain/nearest.ts'
import type { Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'

const NOW = Date.parse('2026-11-24T02:41:00+08:00')
const STAMPS = { version: 1, updated_by: 'duty', updated_at: '2026-11-24T02:00:00+08:00' }
const incident = (n: number, more: object = {}): Of<'incident'> => ({ ...sample('incident', n, more), ...STAMPS })
const line = (n: number, more: object = {}): Of<'journal'> => ({
	...sample('journal', n, { incident_id: idOf('incident', 1), ...more }),
	...STAMPS,
})

test('open incidents stand by gravity and then the newest first, exercises after what is real', () => {
	const level = (level: 'I' | 'IV') => ({ scheme: 'event' as const, level })
	const list = [
		incident(1, { received_at: '2026-11-24T01:00:00+08:00' }),
		incident(2, { received_at: '2026-11-24T02:00:00+08:00' }),
		incident(3, { level: level('I'), received_at: '2026-11-23T01:00:00+08:00' }),
		incident(4, { level: level('I'), exercise: true }),
		incident(5, { status: 'ended' }),
		incident(6, { status: 'merged' }),
	]
	assert.deepEqual(
		openIncidents(list).map(({ id }) => id),
		[3, 2, 1, 4].map((n) => idOf('incident', n)),
	)
})

test('the newest line stands first and is the latest; harm is told apart, what is due is not the latest', () => {
	const lines = [
		line(1, { happened_at: '2026-11-24T02:18:00+08:00', words: '接报', from: '巡查员' }),
		line(2, { happened_at: '2026-11-24T02:39:00+08:00', words: '石垭桥封闭', harm: true }),
		line(3, { happened_at: '2026-11-24T02:40:00+08:00', words: '派出 12 人', auto: true }),
		line(4, { happened_at: '2026-11-24T02:30:00+08:00', due_at: '2026-11-24T03:18:00+08:00', words: '书面首报' }),
		line(5, { incident_id: idOf('incident', 2), words: '别的事件' }),
	]
	const told = timelineLines(idOf('incident', 1), lines, NOW)
	assert.deepEqual(
		told.map(({ words, tone, by }) => [words, tone, by]),
		[
			['书面首报', 'due', ''],
			['派出 12 人', 'latest', ''],
			['石垭桥封闭', 'bad', ''],
			['接报', 'plain', '巡查员'],
		],
	)
})

test('a day is named where it changes, and a time of last night is still a time alone', () => {
	const lines = [
		line(1, { happened_at: '2026-11-23T23:50:00+08:00', words: '甲' }),
		line(2, { happened_at: '2026-11-23T23:40:00+08:00', words: '乙' }),
		line(3, { happened_at: '2026-11-24T02:40:00+08:00', words: '丙' }),
	]
	const days = timelineLines(idOf('incident', 1), lines, NOW).map(({ day }) => day)
	assert.deepEqual(days, [null, '2026-11-23', null])
	assert.equal(recentText('2026-11-23T22:03:00+08:00', NOW), '22:03')
	assert.equal(recentText('2026-11-22T22:03:00+08:00', NOW), '11-22 22:03')
})

test('a line for the timeline is a record that the server takes, however it was pasted', () => {
	const record = journalLine(incident(1), { words: ` 一行\n两行\t${'长'.repeat(400)}`, sort: 'action', now: NOW })
	const read = intent.safeParse({ do: 'add', record })
	assert.ok(read.success, JSON.stringify(read.error?.issues))
	assert.ok(record.kind === 'journal' && record.words.startsWith('一行 两行 长') && record.words.length === 300)
})

test('the usual next step leads an incident from its report to the archive', () => {
	const walked: string[] = []
	for (let status: Of<'incident'>['status'] | null = 'draft'; status; status = nextSteps(status).next)
		walked.push(status)
	assert.deepEqual(walked, ['draft', 'verified', 'responding', 'controlled', 'ended', 'archived'])
})
for (const status of kind.schema.shape.status.options)
	test(`of ${status} every step that the rules allow is offered once`, () => {
		const { next, others } = nextSteps(status)
		assert.deepEqual([...(next ? [next] : []), ...others].sort(), [...(kind.status?.next[status] ?? [])].sort())
	})

const GIVEN = { id: idOf('closure', 1), name: '石垭桥 封闭', road: '石垭桥', incident: incident(1), now: NOW }
test('a closure by a click, a line or an area is a record that the server takes', () => {
	const closed = { mode: 'closed', percent: 50, reason: 'bridge', hours: 3 } as const
	const at = closureDraft({ at: [111.1, 26.1] }, closed, GIVEN)
	const slow = closureDraft(
		{
			geom: {
				type: 'LineString',
				coordinates: [
					[111.1, 26.1],
					[111.2, 26.1],
				],
			},
		},
		{ ...closed, mode: 'slow', hours: null },
		{ ...GIVEN, road: '' },
	)
	for (const record of [at, slow]) assert.ok(intent.safeParse({ do: 'add', record }).success)
	assert.ok(at.kind === 'closure' && at.until === '2026-11-24T05:41:00+08:00' && at.speed_share === undefined)
	assert.ok(slow.kind === 'closure' && slow.speed_share === 0.5 && slow.until === undefined && slow.road === undefined)
})

test('who takes a longer way is counted among those that could be of use', () => {
	const way = (n: number, detour_min?: number): Near => ({
		...{ id: idOf('depot', n), minutes: 10, wait_min: 0, drive_min: 10, metres: 1000, estimate: false },
		...(detour_min === undefined ? {} : { detour_min }),
	})
	const sources = [
		{ near: way(1, 4), available: 2 },
		{ near: way(2), available: 2 },
		{ near: way(3, 1.2), available: 2 },
		{ near: way(4, 30), available: 0 },
	]
	const offers = [
		{ near: way(5, 9), suits: true },
		{ near: way(6, 9), suits: false },
	]
	assert.deepEqual(detours(sources, offers), { depots: 1, forces: 1 })
	assert.deepEqual(detours([], []), { depots: 0, forces: 0 })
})

const WINDS: readonly [words: string | undefined, degrees: number | null][] = [
	['北', 0],
	['东北风', 45],
	['东', 90],
	['东南', 135],
	['偏南风', 180],
	['西', 270],
	['西北', 315],
	['静风', null],
	[undefined, null],
]
for (const [words, degrees] of WINDS)
	test(`wind ${words ?? 'unknown'} comes from ${degrees ?? 'nowhere known'}`, () =>
		assert.equal(windDegrees(words), degrees))
