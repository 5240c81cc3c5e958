import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FigureGroup, FRESH_MINUTES, isStale, newest } from '../../domain/freshness.ts'
import { beijingTime } from '../../domain/time.ts'

const NOW = Date.parse('2026-11-20T12:00:00+08:00')

test('a figure is stale from the first second beyond the limit of its group', () => {
	for (const [group, minutes] of Object.entries(FRESH_MINUTES) as [FigureGroup, number][]) {
		const limit = NOW - minutes * 60_000
		const table: [at: string | null, stale: boolean][] = [
			[beijingTime(NOW), false],
			[beijingTime(NOW + 60_000), false],
			[beijingTime(limit), false],
			[beijingTime(limit - 1000), true],
			[null, true],
		]
		for (const [at, stale] of table) assert.equal(isStale(group, at, NOW), stale, `${group} at ${at}`)
	}
})

test('the data time of many records is the newest that any of them has', () => {
	const [old, young] = ['2026-11-19T23:59:59+08:00', '2026-11-20T08:00:00+08:00']
	const table: [given: (string | undefined)[], wanted: string | null][] = [
		[[], null],
		[[undefined, undefined], null],
		[[old], old],
		[[young, old], young],
		[[old, undefined, young], young],
	]
	for (const [given, wanted] of table) assert.equal(newest(given), wanted)
})
