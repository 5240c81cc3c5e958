import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closurePlace } from '../../client/screens/common/closed-roads/closure-place.ts'
import { closedRows } from '../../client/screens/wall/events/closed-rows.ts'
import { closedWords } from '../../client/screens/wall/events/closed-words.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'

const AT: LonLat = [123.7, 31.05]
const INCIDENT = { id: idOf('incident', 1), at: AT }
const closure = (n: number, north: number, more: Partial<Of<'closure'>> = {}) => {
	const at: LonLat = [AT[0], AT[1] + north]
	return { closure: made('closure', n, { at, mode: 'closed', ...more }), at }
}
const numbers = (incident: Parameters<typeof closedRows>[0], ...roads: ReturnType<typeof closure>[]) =>
	closedRows(incident, roads).map(({ closure: { id } }) => roads.findIndex((road) => road.closure.id === id))

test('closed before slow, near before far; what is far away is none of it, unless the incident closed it', () => {
	const far = 0.3
	assert.deepEqual(
		numbers(
			INCIDENT,
			closure(1, 0.01, { mode: 'slow', speed_share: 0.5 }),
			closure(2, 0.05),
			closure(3, 0.02),
			closure(4, far),
			closure(5, far, { incident_id: INCIDENT.id }),
		),
		[2, 1, 4, 0],
	)
	const nowhere = { id: INCIDENT.id, at: undefined }
	assert.deepEqual(numbers(nowhere, closure(1, 0), closure(2, 0, { incident_id: INCIDENT.id })), [1])
})

test('a closed road in words', () => {
	const say = { t: (key: string, values?: object) => `<${key}${values ? ` ${Object.values(values)}` : ''}>` }
	const rows: [of: Parameters<typeof closedWords>[0], words: string][] = [
		[{ name: '石垭桥', mode: 'closed' }, '石垭桥 <events.roads.closed>'],
		[{ name: 'X910 石垭桥', short_name: '石垭桥', road: 'X910', mode: 'closed' }, 'X910 石垭桥 <events.roads.closed>'],
		[{ name: '石垭桥', road: '石垭桥', mode: 'closed' }, '石垭桥 <events.roads.closed>'],
		[{ name: 'X910', road: 'X910', mode: 'slow', speed_share: 0.5 }, 'X910 <events.roads.slow 0.5>'],
	]
	for (const [of, words] of rows) assert.equal(closedWords(of, say), words)
})

test('its sign stands where it was said to be, else in the middle of what was drawn', () => {
	const line: LonLat[] = [
		[1, 1],
		[2, 2],
		[5, 3],
	]
	const ring: LonLat[] = [
		[0, 0],
		[4, 0],
		[4, 2],
		[0, 0],
	]
	assert.deepEqual(closurePlace({ at: [3, 3], geom: { type: 'LineString', coordinates: line } }), [3, 3])
	assert.deepEqual(closurePlace({ geom: { type: 'LineString', coordinates: line } }), [2, 2])
	assert.deepEqual(closurePlace({ geom: { type: 'Polygon', coordinates: [ring] } }), [2, 1])
	assert.equal(closurePlace({}), null)
})
