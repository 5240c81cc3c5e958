import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentForces, sentTo } from '../../client/screens/wall/events/sent-forces.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'

const INCIDENT = idOf('incident', 1)
const AT: LonLat = [123.7, 31.05]
const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const ago = (minutes: number) =>
	`2026-11-24T${minutes > 0 ? '09' : '10'}:${String((60 - minutes) % 60).padStart(2, '0')}:00+08:00`

const force = (n: number, more: Partial<Of<'force'>> = {}) =>
	made('force', n, { at: [123.7, 31.05 + n / 100], on_duty: 12, headcount: 30, mobilise_min: 5, ...more })
const task = (n: number, more: Partial<Of<'task'>>) =>
	made('task', n, { incident_id: INCIDENT, force_id: idOf('force', n), ...more })
const told = (id: string, forces: Of<'force'>[], tasks: Of<'task'>[]) =>
	sentForces(id, { forces, tasks, at: AT, near: [], now: NOW }).map(({ id: of, state, people, dueAt }) => [
		of,
		state,
		people,
		dueAt === null ? null : Math.round((dueAt - NOW) / 60_000),
	])

test('of an order the wall tells its own people, state and time, whatever the whole force is', () => {
	const forces = [force(1, { status: 'en_route' }), force(2, { status: 'on_scene' }), force(3)]
	const rows: [what: string, order: Partial<Of<'task'>>, told: (string | number | null | undefined)[]][] = [
		['part of a force', { people: 4, status: 'on_scene', status_at: ago(9) }, ['there', 4, null]],
		['all of those on duty', { status: 'working', status_at: ago(9) }, ['there', 12, null]],
		[
			'due by what was promised',
			{ people: 4, status: 'ordered', minutes: 20, status_at: ago(8) },
			['gathering', 4, 12],
		],
		['by the drive alone once it has left', { status: 'en_route', minutes: 20, status_at: ago(8) }, ['coming', 12, 7]],
		['overdue', { status: 'en_route', minutes: 9, status_at: ago(30) }, ['coming', 12, -26]],
		['on its way back', { people: 4, status: 'returning', status_at: ago(2) }, ['leaving', 4, null]],
	]
	for (const [what, order, expected] of rows) {
		const one = task(1, { ...order, steps: [{ to: 'ordered', at: order.status_at! }] })
		assert.deepEqual(told(INCIDENT, forces, [one]), [[one.id, ...expected]], what)
	}
})

test('two detachments of one force are two rows; what is done, cancelled or for another incident is none', () => {
	const forces = [force(1, { status: 'en_route' })]
	const first = task(1, { people: 4, status: 'on_scene', status_at: ago(9) })
	const second = task(2, { force_id: idOf('force', 1), people: 3, status: 'en_route', minutes: 30, status_at: ago(5) })
	const others = [
		task(3, { force_id: idOf('force', 1), status: 'done' }),
		task(4, { force_id: idOf('force', 1), status: 'cancelled' }),
		task(5, { force_id: idOf('force', 1), incident_id: idOf('incident', 2), status: 'en_route' }),
	]
	assert.deepEqual(told(INCIDENT, forces, [second, first, ...others]), [
		[first.id, 'there', 4, null],
		[second.id, 'coming', 3, 20],
	])
	assert.deepEqual(sentTo(INCIDENT, { forces, tasks: [first, second, ...others] }), [idOf('force', 1)])
})

test('a force that is there without an order is told of by itself, until an order says more', () => {
	const there = force(1, { incident_id: INCIDENT, status: 'on_scene', status_at: ago(4) })
	assert.deepEqual(told(INCIDENT, [there], []), [[there.id, 'there', 12, null]])
	const order = task(1, { people: 5, status: 'working', status_at: ago(3) })
	assert.deepEqual(told(INCIDENT, [there], [order]), [[order.id, 'there', 5, null]])
	const unseen = task(9, { people: 5, status: 'working' })
	assert.deepEqual(told(INCIDENT, [], [unseen]), [], 'a force that this wall does not see')
})

test('who is there stands first, then who comes, the soonest first, then who goes home', () => {
	const forces = [1, 2, 3, 4].map((n) => force(n))
	const tasks = [
		task(1, { status: 'returning', status_at: ago(1) }),
		task(2, { status: 'en_route', minutes: 40, status_at: ago(1) }),
		task(3, { status: 'en_route', minutes: 15, status_at: ago(1) }),
		task(4, { status: 'on_scene', status_at: ago(1) }),
	]
	const order = sentForces(INCIDENT, { forces, tasks, at: AT, near: [], now: NOW }).map((one) => one.force.id)
	assert.deepEqual(
		order,
		[4, 3, 2, 1].map((n) => idOf('force', n)),
	)
})
