import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underWay } from '../../domain/answers/under-way.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { Random } from '../fixtures/random.ts'
import { made } from '../wall/records.ts'

const on = (time: string) => `2026-11-24T${time}+08:00`
const NOW = Date.parse(on('03:00:00'))
const INCIDENT = idOf('incident', 1)

type Step = NonNullable<Of<'task'>['steps']>[number]
const task = (n: number, steps: [to: Step['to'], time: string][], more: Partial<Of<'task'>> = {}) => {
	const [to, time] = steps.at(-1)!
	return made('task', n, {
		incident_id: INCIDENT,
		force_id: idOf('force', n),
		minutes: 32,
		status: to,
		status_at: on(time),
		steps: steps.map(([step, at]) => ({ to: step, at: on(at) })),
		...more,
	})
}
/** Ten minutes to gather, and so 22 of the 32 on the road. */
const forces = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => made('force', n, { mobilise_min: 10 }))
const told = (tasks: Of<'task'>[], known = forces) =>
	underWay(INCIDENT, tasks, known, NOW).map(({ task: { status }, leftMin, sinceMin }) => [status, leftMin, sinceMin])

test('who has been told counts from the order, who has set out from then', () => {
	const rows: [steps: [to: Step['to'], time: string][], told: [string, number | null, number]][] = [
		// 02:50 and 32 minutes are 03:22.
		[[['ordered', '02:50:00']], ['ordered', 22, 10]],
		[
			[
				['ordered', '02:50:00'],
				['accepted', '02:55:00'],
			],
			['accepted', 22, 5],
		],
		// Set out at 02:58:30, which was early: 22 minutes on the road are 03:20:30.
		[
			[
				['ordered', '02:50:00'],
				['en_route', '02:58:30'],
			],
			['en_route', 21, 1],
		],
		// It should have been there at 02:52.
		[
			[
				['ordered', '02:20:00'],
				['en_route', '02:30:00'],
			],
			['en_route', -8, 30],
		],
		[[['on_scene', '02:45:00']], ['on_scene', null, 15]],
		[[['working', '02:59:01']], ['working', null, 0]],
		[[['returning', '02:00:00']], ['returning', null, 60]],
	]
	for (const [steps, wanted] of rows) assert.deepEqual(told([task(1, steps)]), [wanted])
})

test('what nothing tells is not told', () => {
	const way = task(1, [['en_route', '02:50:00']])
	const { minutes: _, ...unpromised } = way
	assert.deepEqual(told([unpromised]), [['en_route', null, 10]])
	// Of a force that is not known, all that was promised counts for the road: never too soon.
	assert.deepEqual(told([way], []), [['en_route', 22, 10]])
	assert.equal(underWay(INCIDENT, [way], [], NOW)[0]!.force, null)
})

test('of this incident only, who is there first, then the next to come, then who is going home', () => {
	const tasks = [
		task(1, [['returning', '02:00:00']]),
		task(2, [['ordered', '02:50:00']]),
		task(3, [['en_route', '02:50:00']]),
		task(4, [['on_scene', '02:10:00']]),
		task(5, [['en_route', '02:40:00']]),
		task(6, [['working', '02:10:00']]),
		task(7, [['done', '02:10:00']]),
		task(8, [['cancelled', '02:10:00']]),
		task(9, [['working', '02:10:00']], { incident_id: idOf('incident', 2) }),
	]
	assert.deepEqual(
		underWay(INCIDENT, tasks, forces, NOW).map(({ task: { id }, force }) => [id, force?.id]),
		[6, 4, 5, 3, 2, 1].map((n) => [idOf('task', n), idOf('force', n)]),
	)
})

test('every open order of the incident is told once, and the next to come stands first of those who come', () => {
	const random = new Random(1)
	const states = ['ordered', 'accepted', 'en_route', 'on_scene', 'working', 'returning', 'done', 'cancelled'] as const
	const minute = () => `02:${String(random.int(60)).padStart(2, '0')}:00`
	for (let run = 0; run < 200; run++) {
		const tasks = Array.from({ length: random.int(20) }, (_, n) =>
			task(n, [[random.pick(states), minute()]], {
				minutes: 10 + random.int(60),
				incident_id: idOf('incident', 1 + random.int(2)),
			}),
		)
		const found = underWay(INCIDENT, tasks, forces, NOW)
		const open = tasks.filter(
			({ incident_id, status }) => incident_id === INCIDENT && status !== 'done' && status !== 'cancelled',
		)
		assert.deepEqual(found.map(({ task: { id } }) => id).sort(), open.map(({ id }) => id).sort())
		for (const [i, { task: one, dueAt, leftMin, sinceMin }] of found.entries()) {
			assert.equal(sinceMin, (NOW - Date.parse(one.status_at!)) / 60_000)
			assert.equal(dueAt === null, ['on_scene', 'working', 'returning'].includes(one.status))
			assert.equal(leftMin, dueAt === null ? null : (dueAt - NOW) / 60_000)
			// Never promised sooner than by the road alone.
			if (dueAt !== null) assert.ok(dueAt >= Date.parse(one.status_at!) + (one.minutes! - 10) * 60_000)
			const before = found[i - 1]
			if (before?.task.status === one.status) assert.ok((before.dueAt ?? 0) <= (dueAt ?? 0))
		}
	}
})
