import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent } from '../../domain/intent.ts'
import type { AnyRecord, Kind, Of } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { type WallFacts, wallNow } from '../../domain/wall-mode.ts'
import { Random } from '../fixtures/random.ts'
import { MemoryLog, NOON } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const START = Date.parse(NOON.at)
const minute = (n: number) => ({ at: beijingTime(START + n * 60_000), today: '2026-07-01' })
const WALL = idOf('wall', 1)

/** A wall in a log of its own, in which a minute passes with every step. */
class Watch {
	readonly log = new MemoryLog()
	#minutes = 0

	constructor() {
		this.step({ do: 'add', record: sample('wall', 1) })
	}
	step(...intents: Intent[]): this {
		for (const intent of intents) this.log.must(intent, 'someone', minute(++this.#minutes))
		return this
	}
	wait(minutes: number): this {
		this.#minutes += minutes
		return this
	}
	get now(): string {
		return minute(this.#minutes).at
	}
	get facts(): WallFacts {
		return { incidents: this.#all('incident'), warnings: this.#all('warning'), alarms: this.#all('alarm') }
	}
	get shown() {
		return wallNow(this.log.records.get(WALL) as Of<'wall'>, this.facts, this.now)
	}
	#all<K extends Kind>(kind: K): Of<K>[] {
		return [...this.log.records.values()].filter((record: AnyRecord) => record.kind === kind) as unknown as Of<K>[]
	}
}

// What may happen
const mode = (to: string): Intent => ({ do: 'status', id: WALL, to })
const set = (more: Record<string, unknown>): Intent => ({ do: 'edit', id: WALL, set: more })
const incident = (n: number, more: Parameters<typeof sample<'incident'>>[2] = {}): Intent => ({
	do: 'add',
	record: sample('incident', n, { received_at: minute(n).at, ...more }),
})
const respond = (n: number, level = 'III'): Intent => ({
	do: 'edit',
	id: idOf('incident', n),
	set: { response: { scheme: 'response', level } },
})
const become = (n: number, to: string): Intent => ({ do: 'status', id: idOf('incident', n), to, reason: '电话报告' })
const alarm = (n: number, of: number | null, cls: 'P1' | 'P2' = 'P1', more = {}): Intent => ({
	do: 'raise',
	alarm: sample('alarm', n, { class: cls, ...(of === null ? {} : { incident_id: idOf('incident', of) }), ...more }),
})
const warning = (n: number, level: 'red' | 'orange' | 'yellow' | 'blue', more = {}): Intent => ({
	do: 'add',
	record: sample('warning', n, { colour: { scheme: 'warning', level }, sent_at: minute(n).at, ...more }),
})
const recolour = (n: number, level: string): Intent => ({
	do: 'edit',
	id: idOf('warning', n),
	set: { colour: { scheme: 'warning', level } },
})
const cancel = (n: number): Intent => ({ do: 'status', id: idOf('warning', n), to: 'cancelled' })
const DRILL = { exercise: true }

/** mode, by, cause (i incident or w warning with its number), then E for an exercise and O for over. */
function told({ shown }: Watch): string {
	const n = (id: string | null) => (id ? `${id[0]}${Number(id.slice(-3))}` : '')
	return [
		shown.mode,
		shown.by,
		n(shown.incident) + n(shown.warning),
		`${shown.exercise ? 'E' : ''}${shown.over ? 'O' : ''}`,
	]
		.filter((part) => part !== '')
		.join(' ')
}

const TABLE: [what: string, steps: Intent[], wanted: string][] = [
	['nothing happens', [], 'normal operator'],
	// Events that take a wall over, and those that do not
	['an incident alone', [incident(1)], 'normal operator'],
	['… with an alarm of class P2', [incident(1), alarm(1, 1, 'P2')], 'normal operator'],
	['… of class P1', [incident(1), alarm(1, 1)], 'incident event i1'],
	['an alarm of class P1 without an incident', [alarm(1, null)], 'normal operator'],
	['a response', [incident(1), respond(1)], 'incident event i1'],
	['a red warning', [warning(1, 'red')], 'warning event w1'],
	['an orange warning', [warning(1, 'orange')], 'warning event w1'],
	['a yellow warning', [warning(1, 'yellow')], 'normal operator'],
	['a blue warning', [warning(1, 'blue')], 'normal operator'],
	['a red warning as a test', [warning(1, 'red', { nature: 'test' })], 'normal operator'],
	['a red warning as an exercise', [warning(1, 'red', { nature: 'exercise' })], 'warning event w1 E'],
	['an incident of an exercise', [incident(1, DRILL), alarm(1, 1, 'P1', DRILL)], 'incident event i1 E'],
	// What grows worse
	['an alarm that becomes P1', [incident(1), alarm(1, 1, 'P2'), mode('normal'), alarm(2, 1)], 'incident event i1'],
	['a warning that becomes orange', [warning(1, 'yellow'), mode('normal'), recolour(1, 'orange')], 'warning event w1'],
	['a warning that becomes red', [warning(1, 'orange'), mode('normal'), recolour(1, 'red')], 'warning event w1'],
	['… and orange again after a person', [warning(1, 'red'), mode('normal'), recolour(1, 'orange')], 'normal operator'],
	// Order
	['an incident outranks a later warning', [incident(1), alarm(1, 1), warning(1, 'red')], 'incident event i1'],
	['… and an earlier one', [warning(1, 'red'), incident(1), alarm(1, 1)], 'incident event i1'],
	['the newer of two incidents', [incident(1), alarm(1, 1), incident(2), respond(2)], 'incident event i2'],
	['the newer of two warnings', [warning(1, 'red'), warning(2, 'orange')], 'warning event w2'],
	[
		'a drill does not hide what is real',
		[incident(1), alarm(1, 1), incident(2, DRILL), alarm(2, 2, 'P1', DRILL)],
		'incident event i1',
	],
	['nor a real warning', [warning(1, 'red'), incident(2, DRILL), alarm(2, 2, 'P1', DRILL)], 'warning event w1'],
	['what is real ends a drill', [incident(1, DRILL), respond(1), warning(1, 'red')], 'warning event w1'],
	// A person after an event, and an event after a person
	['a person sends it back', [incident(1), alarm(1, 1), mode('normal')], 'normal operator'],
	['… and the alarm cries on', [incident(1), alarm(1, 1), mode('normal'), alarm(2, 1)], 'normal operator'],
	['… and the response changes', [incident(1), alarm(1, 1), mode('normal'), respond(1)], 'incident event i1'],
	['… twice', [incident(1), respond(1), mode('normal'), respond(1, 'II'), mode('normal')], 'normal operator'],
	['a drill by hand, then what is real', [mode('exercise'), incident(1), alarm(1, 1)], 'incident event i1'],
	['an incident by hand, then a warning', [incident(1), mode('incident'), warning(1, 'red')], 'incident operator i1'],
	['… then another incident', [incident(1), mode('incident'), incident(2), respond(2)], 'incident event i2'],
	['… then a drill', [incident(1), mode('incident'), incident(2, DRILL), respond(2)], 'incident operator i1'],
	[
		'a warning by hand, then an incident',
		[warning(1, 'blue'), mode('warning'), incident(1), respond(1)],
		'incident event i1',
	],
	// What ends
	['the incident ends', [incident(1), alarm(1, 1), become(1, 'ended')], 'incident event i1 O'],
	['a false alarm', [incident(1), alarm(1, 1), become(1, 'false_alarm')], 'incident event i1 O'],
	['the warning is cancelled', [warning(1, 'red'), cancel(1)], 'warning event w1 O'],
	['the warning falls to blue', [warning(1, 'red'), recolour(1, 'blue')], 'warning event w1'],
	[
		'the response is taken back',
		[incident(1), respond(1), { do: 'edit', id: idOf('incident', 1), set: { response: null } }],
		'incident event i1',
	],
	['by hand, then the incident ends', [incident(1), mode('incident'), become(1, 'ended')], 'incident operator i1 O'],
	// Frozen
	['frozen, then an event', [set({ frozen: true }), incident(1), alarm(1, 1)], 'normal operator'],
	['an event, then frozen', [incident(1), alarm(1, 1), set({ frozen: true })], 'incident event i1'],
	[
		'… and a newer event',
		[incident(1), respond(1), set({ frozen: true }), incident(2), respond(2)],
		'incident event i1',
	],
	['frozen and set free', [set({ frozen: true }), warning(1, 'red'), set({ frozen: false })], 'warning event w1'],
	['frozen, and the remote moves it', [warning(1, 'red'), set({ frozen: true }), mode('normal')], 'normal operator'],
	// Chosen by hand
	['incident mode without one', [mode('incident')], 'incident operator'],
	[
		'the incident that was put in the middle',
		[incident(1), incident(2), mode('incident'), set({ focus: idOf('incident', 1) })],
		'incident operator i1',
	],
	[
		'else the newest open one',
		[incident(1), incident(2), become(2, 'ended'), mode('incident')],
		'incident operator i1',
	],
	['else the newest real one', [incident(1), incident(2, DRILL), mode('incident')], 'incident operator i1'],
	['else one that is over', [incident(1), become(1, 'ended'), mode('incident')], 'incident operator i1 O'],
	['warning mode without one', [mode('warning')], 'warning operator'],
	['the highest warning in force', [warning(1, 'yellow'), warning(2, 'blue'), mode('warning')], 'warning operator w1'],
	['… of equals the newest', [warning(1, 'blue'), warning(2, 'blue'), mode('warning')], 'warning operator w2'],
	[
		'… but never a test',
		[warning(1, 'blue'), warning(2, 'red', { nature: 'test' }), mode('warning')],
		'warning operator w1',
	],
	['exercise mode without one', [mode('exercise')], 'exercise operator E'],
	[
		'exercise mode shows drills only',
		[incident(1), warning(2, 'blue'), warning(1, 'blue', { nature: 'exercise' }), mode('exercise')],
		'exercise operator w1 E',
	],
	['an exercise incident by hand', [incident(1, DRILL), mode('exercise')], 'exercise operator i1 E'],
]

test('what a wall shows after each course of events', () => {
	for (const [what, steps, wanted] of TABLE) assert.equal(told(new Watch().step(...steps)), wanted, what)
})

test('a warning whose time is over waits for a person like one that was cancelled', () => {
	const watch = new Watch().step(warning(1, 'red', { expires_at: minute(10).at }))
	assert.equal(told(watch), 'warning event w1')
	assert.equal(told(watch.wait(20)), 'warning event w1 O')
	assert.equal(told(watch.step(mode('normal'))), 'normal operator')
})

test('a choice holds against what came in the same second, and not a second later', () => {
	const watch = new Watch().step(incident(1), respond(1))
	const wall = watch.log.records.get(WALL) as Of<'wall'>
	const { response_at } = watch.facts.incidents[0]!
	const shown = (mode_at: string) => wallNow({ ...wall, mode_at }, watch.facts, watch.now).mode
	assert.equal(shown(response_at!), 'normal')
	assert.equal(shown(beijingTime(Date.parse(response_at!) - 1000)), 'incident')
})

/** Anything that may happen to the records by themselves or at any desk but the remote's. */
function happen(random: Random, watch: Watch, n: number): void {
	const { incidents, warnings } = watch.facts
	const some = <T extends { id: string }>(of: readonly T[]) => Number(random.pick(of).id.slice(-3))
	const events: (() => Intent)[] = [
		() => incident(n, random.chance(0.3) ? DRILL : {}),
		() =>
			warning(n, random.pick(['red', 'orange', 'yellow', 'blue'] as const), {
				nature: random.pick(['actual', 'exercise', 'test']),
			}),
		() => alarm(n, null, random.pick(['P1', 'P2'] as const)),
	]
	if (incidents.length > 0)
		events.push(
			() => alarm(n, some(incidents), random.pick(['P1', 'P2'] as const), { source: random.pick(['甲', '乙']) }),
			() => respond(some(incidents), random.pick(['I', 'II', 'III', 'IV'])),
			() =>
				become(
					some(incidents),
					random.pick(['verified', 'responding', 'controlled', 'ended', 'false_alarm', 'merged']),
				),
		)
	if (warnings.length > 0)
		events.push(
			() => cancel(some(warnings)),
			() => recolour(some(warnings), random.pick(['red', 'orange', 'yellow', 'blue'])),
		)
	watch.log.ask(random.pick(events)(), 'someone', minute(n))
}

const RANK: Readonly<Record<string, number>> = { normal: 0, exercise: 0, warning: 1, incident: 2 }

test('no course of events takes a wall back to less: only its remote does', () => {
	let took = 0
	for (let seed = 1; seed <= 150; seed++) {
		const random = new Random(seed)
		const watch = new Watch()
		if (random.chance(0.5)) watch.step(mode(random.pick(['warning', 'incident', 'exercise'])))
		let before = watch.shown
		for (let n = 10; n < 60; n++) {
			happen(random, watch.wait(1), n)
			const { shown } = watch.wait(Number(random.chance(0.1)) * 60)
			assert.ok(
				RANK[shown.mode]! >= RANK[before.mode]! || isReal(before, shown),
				`seed ${seed}, step ${n}: ${before.mode} → ${shown.mode}`,
			)
			if (shown.by === 'event') took++
			before = shown
			// The remote sends it back, and there it stays until the next event.
			if (!random.chance(0.05)) continue
			watch.log.must(mode('normal'), 'someone', minute(n))
			before = watch.shown
			assert.equal(before.mode, 'normal')
		}
	}
	assert.ok(took > 1000, `${took} moments in which an event held the wall`)
})
/** A drill gives way to what is real, even where that is less. */
const isReal = (before: { exercise: boolean }, after: { exercise: boolean }) => before.exercise && !after.exercise

test('a frozen wall stays as it is, whatever happens', () => {
	for (let seed = 1; seed <= 60; seed++) {
		const random = new Random(seed)
		const watch = new Watch()
		for (let n = 10; n < 30; n++) happen(random, watch.wait(1), n)
		watch.wait(20).step(set({ frozen: true }))
		const { mode: kept, by, incident: about } = watch.shown
		for (let n = 60; n < 90; n++) {
			happen(random, watch.wait(1), n)
			assert.deepEqual(
				[watch.shown.mode, watch.shown.by, watch.shown.incident],
				[kept, by, about],
				`seed ${seed}, step ${n}`,
			)
		}
	}
})

test('every wall makes the same of the same records, in whatever order it holds them', () => {
	for (let seed = 1; seed <= 60; seed++) {
		const random = new Random(seed)
		const watch = new Watch()
		for (let n = 10; n < 50; n++) happen(random, watch, 10 + Math.floor(n / 8))
		const wall = watch.log.records.get(WALL) as Of<'wall'>
		const { incidents, warnings, alarms } = watch.facts
		const turned = {
			incidents: [...incidents].reverse(),
			warnings: [...warnings].reverse(),
			alarms: [...alarms].reverse(),
		}
		assert.deepEqual(wallNow(wall, turned, watch.now), watch.shown, `seed ${seed}`)
	}
})
