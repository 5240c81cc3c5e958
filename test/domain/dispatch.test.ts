import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent } from '../../domain/intent.ts'
import type { AnyRecord, Of } from '../../domain/record.ts'
import {
	add,
	BY_DAY,
	BY_NIGHT,
	CREW,
	dispatch,
	dispatchWorld,
	FLOOD,
	hold,
	momentAt,
	OTHER,
	order,
	reserve,
	SQUAD,
	step,
} from '../fixtures/dispatch-world.ts'
import { villageCode } from '../fixtures/world.ts'
import type { MemoryLog } from './memory-log.ts'
import { idOf } from './samples.ts'

const [first, second] = [idOf('task', 1), idOf('task', 2)]
const ask = (log: MemoryLog, intent: Intent, at = BY_DAY) => log.ask(intent, 'dispatcher', momentAt(at))
const must = (log: MemoryLog, intent: Intent, at = BY_DAY) => {
	const decision = ask(log, intent, at)
	assert.ok(decision.ok, JSON.stringify(decision))
	return log.entries.length
}
const of = <R extends AnyRecord>(log: MemoryLog, id: string) => log.records.get(id) as R
const force = (log: MemoryLog, id = SQUAD) => {
	const { status, incident_id } = of<Of<'force'>>(log, id)
	return incident_id ? `${status} ${incident_id === FLOOD ? 'flood' : 'other'}` : status
}

test('a force goes where its task has come, and stands by when none is open', () => {
	const log = dispatchWorld()
	assert.equal(force(log), 'standby')
	must(log, dispatch(order(1, { people: 6 })))
	assert.equal(of<Of<'task'>>(log, first).region_code, villageCode(0, 0), 'the division of a task is that of its force')
	const course: [to: string, force: string][] = [
		['accepted', 'assigned flood'],
		['en_route', 'en_route flood'],
		['on_scene', 'on_scene flood'],
		['working', 'working flood'],
		['returning', 'returning flood'],
		['done', 'standby'],
	]
	assert.equal(force(log), 'assigned flood')
	for (const [to, then] of course) {
		must(log, step(first, to, { set: { via: 'radio' } }))
		assert.equal(force(log), then, to)
	}
	assert.deepEqual(
		of<Of<'task'>>(log, first).steps?.map(({ to, via, by, at }) => `${to} ${via ?? '–'} ${by} ${at}`),
		[`ordered – dispatcher ${BY_DAY}`, ...course.map(([to]) => `${to} radio dispatcher ${BY_DAY}`)],
	)
})

test('of two tasks the newer one counts, and then the one that is left', () => {
	const log = dispatchWorld(dispatch(order(1, { people: 4 })), step(first, 'en_route'))
	must(log, dispatch(order(2, { people: 3, incident_id: OTHER, reason: '就近分队' })), '2026-07-01T12:20:00+08:00')
	assert.equal(force(log), 'assigned other')
	must(log, step(first, 'on_scene'))
	assert.equal(force(log), 'assigned other')
	must(log, step(second, 'cancelled'))
	assert.equal(force(log), 'on_scene flood')
	must(log, step(first, 'returning'))
	must(log, step(first, 'done'))
	assert.equal(force(log), 'standby')
})

test('a batch of steps moves every force', () => {
	const log = dispatchWorld(dispatch(order(1), order(2, { force_id: CREW })))
	must(log, {
		do: 'batch',
		intents: [step(first, 'en_route'), step(second, 'en_route'), step(first, 'on_scene')] as never,
	})
	assert.deepEqual([force(log), force(log, CREW)], ['on_scene flood', 'en_route flood'])
})

type Case = [what: string, given: Intent[], ask: Intent, answer: string, where?: string, why?: string]
const out = dispatch(order(1, { people: 4 }))
const CASES: Case[] = [
	['all of them', [], dispatch(order(1)), 'ok'],
	['as many as are there', [], dispatch(order(1, { people: 10 })), 'ok'],
	['more than are there', [], dispatch(order(1, { people: 11 })), 'rule', 'tasks.0.people', 'people-beyond-free'],
	['one that is out', [out], dispatch(order(2, { people: 1 })), 'already-out', 'tasks.0.force_id', first],
	['one that is out, with a reason', [out], dispatch(order(2, { people: 6, reason: '增援' })), 'ok'],
	[
		'more than are left, with a reason',
		[out],
		dispatch(order(2, { people: 7, reason: '增援' })),
		'rule',
		'tasks.0.people',
		'people-beyond-free',
	],
	[
		'one twice in one ask',
		[],
		dispatch(order(1, { people: 4 }), order(2, { people: 4 })),
		'already-out',
		'tasks.1.force_id',
	],
	[
		'one that is wholly out, with a reason',
		[dispatch(order(1))],
		dispatch(order(2, { reason: '增援' })),
		'rule',
		'tasks.0.people',
		'people-beyond-free',
	],
	['one that is back', [out, step(first, 'cancelled')], dispatch(order(2)), 'ok'],
	['one of whom nobody knows how many are there', [], dispatch(order(1, { force_id: CREW, people: 500 })), 'ok'],
	['nobody', [], dispatch(order(1, { people: 0 })), 'malformed', 'tasks.0.people'],
	[
		'one that is laid up',
		[step(SQUAD, 'unavailable')],
		dispatch(order(1)),
		'reason-needed',
		'tasks.0.reason',
		'unavailable',
	],
	[
		'one that is laid up, with a reason',
		[step(SQUAD, 'unavailable')],
		dispatch(order(1, { reason: '抢修后可用' })),
		'ok',
	],
	[
		'one that is given up',
		[{ do: 'edit', id: SQUAD, set: { lifecycle: 'archived' } }],
		dispatch(order(1)),
		'rule',
		'tasks.0.force_id',
		'force-not-active',
	],
	[
		'one that is not there',
		[],
		dispatch(order(1, { force_id: idOf('force', 9) })),
		'missing-reference',
		'tasks.0.force_id',
	],
	[
		'to nothing',
		[],
		dispatch(order(1, { incident_id: idOf('incident', 9) })),
		'missing-reference',
		'tasks.0.incident_id',
	],
	['to what is over', [step(FLOOD, 'ended')], dispatch(order(1)), 'incident-closed', 'tasks.0.incident_id', 'ended'],
	['halfway there', [], dispatch(order(1, { status: 'on_scene' })), 'malformed', 'tasks.0.status'],
	['the same order', [out], dispatch(order(1, { force_id: CREW })), 'exists', 'tasks.0.id'],
	['more people afterwards', [out], { do: 'edit', id: first, set: { people: 9 } }, 'ruled-field', 'set.people'],
	[
		'another force afterwards',
		[out],
		{ do: 'edit', id: first, set: { force_id: CREW } },
		'ruled-field',
		'set.force_id',
	],
	[
		'an order that is over, for an incident that is over',
		[out, step(first, 'cancelled'), step(FLOOD, 'ended')],
		step(first, 'en_route', { reason: '误操作' }),
		'incident-closed',
		'incident_id',
		'ended',
	],
]

test('who may be sent, and what is refused', () => {
	for (const [what, given, asked, answer, where, why] of CASES) {
		const log = dispatchWorld(...given)
		const before = new Map(log.records)
		const decision = ask(log, asked)
		assert.equal(decision.ok ? 'ok' : decision.refusal, answer, `${what}: ${JSON.stringify(decision)}`)
		if (decision.ok) continue
		assert.equal(decision.where, where, what)
		if (why !== undefined) assert.equal(decision.why, why, what)
		assert.deepEqual(log.records, before, `${what}: nothing is half done`)
	}
})

test('from eight in the evening until six, too few may stay behind only with a reason', () => {
	const table: [at: string, people: number | undefined, reason: string | undefined, answer: string][] = [
		['19:59:59', 10, undefined, 'ok'],
		['20:00:00', 7, undefined, '3 left, 4 needed'],
		['20:00:00', 6, undefined, 'ok'],
		['23:00:00', undefined, undefined, '0 left, 4 needed'],
		['23:00:00', undefined, '群众被困', 'ok'],
		['00:30:00', 7, undefined, '3 left, 4 needed'],
		['05:59:59', 7, undefined, '3 left, 4 needed'],
		['06:00:00', 7, undefined, 'ok'],
	]
	for (const [time, people, reason, answer] of table) {
		const asked = dispatch(order(1, { ...(people ? { people } : {}), ...(reason ? { reason } : {}) }))
		const decision = ask(dispatchWorld(), asked, `2026-07-01T${time}+08:00`)
		assert.equal(decision.ok ? 'ok' : decision.why, answer, `${time}, ${people} people`)
		if (!decision.ok) assert.deepEqual([decision.refusal, decision.where], ['too-few-left', 'tasks.0.people'])
	}
	const unknown = dispatch(order(1, { force_id: CREW }))
	assert.equal(ask(dispatchWorld(), unknown, BY_NIGHT).ok, true, 'nobody knows how many stay')
})

test('merged, what is under way for the one report is for the other, and what is over stays', () => {
	const log = dispatchWorld(
		reserve(hold(1, 2), hold(2, 1)),
		step(idOf('reservation', 2), 'released'),
		dispatch(order(1), order(2, { force_id: CREW })),
		step(second, 'cancelled'),
		add('need', 1),
		add('closure', 1, { incident_id: FLOOD }),
		add('closure', 2, { incident_id: FLOOD }),
		step(idOf('closure', 2), 'lifted'),
		add('callout', 1, { incident_id: FLOOD }),
	)
	const merged = must(log, { do: 'merge', id: FLOOD, into: OTHER })
	const at = (kind: Parameters<typeof idOf>[0], n: number) => {
		const { incident_id } = log.records.get(idOf(kind, n)) as { incident_id?: string }
		return `${kind} ${n}: ${incident_id === OTHER ? 'other' : incident_id === FLOOD ? 'flood' : 'none'}`
	}
	assert.deepEqual(
		[
			at('reservation', 1),
			at('reservation', 2),
			at('task', 1),
			at('task', 2),
			at('force', 1),
			at('force', 2),
			at('need', 1),
			at('closure', 1),
			at('closure', 2),
			at('callout', 1),
		],
		[
			'reservation 1: other',
			'reservation 2: flood',
			'task 1: other',
			'task 2: flood',
			'force 1: other',
			'force 2: none',
			'need 1: other',
			'closure 1: other',
			'closure 2: flood',
			'callout 1: other',
		],
	)
	const { status, merged_into } = of<Of<'incident'>>(log, FLOOD)
	assert.deepEqual([status, merged_into], ['merged', OTHER])
	must(log, { do: 'undo', seq: merged })
	assert.deepEqual([at('task', 1), force(log)], ['task 1: flood', 'assigned flood'])
	must(log, { do: 'merge', id: FLOOD, into: OTHER })
	must(log, step(FLOOD, 'responding'))
	assert.equal(of<Of<'incident'>>(log, FLOOD).merged_into, undefined, 'it stands for itself again')
})

test('what cannot be merged', () => {
	const merge = (id: string, into: string): Intent => ({ do: 'merge', id, into })
	const drill = add('incident', 3, { exercise: true })
	const table: [what: string, given: Intent[], ask: Intent, refusal: string, where: string][] = [
		['with itself', [], merge(FLOOD, FLOOD), 'cycle', 'into'],
		['with nothing', [], merge(FLOOD, idOf('incident', 9)), 'missing-reference', 'into'],
		['nothing', [], merge(idOf('incident', 9), FLOOD), 'missing', 'id'],
		['no incident', [], merge(SQUAD, FLOOD), 'malformed', 'id'],
		['with what is over', [step(OTHER, 'ended')], merge(FLOOD, OTHER), 'incident-closed', 'into'],
		['what is over', [step(FLOOD, 'ended')], merge(FLOOD, OTHER), 'incident-closed', 'id'],
		['a drill with what is real', [drill], merge(idOf('incident', 3), FLOOD), 'rule', 'into'],
		['by its status alone', [], step(FLOOD, 'merged'), 'rule', 'to'],
		['by an edit', [], { do: 'edit', id: FLOOD, set: { merged_into: OTHER } }, 'ruled-field', 'set.merged_into'],
	]
	for (const [what, given, asked, refusal, where] of table) {
		const decision = ask(dispatchWorld(...given), asked)
		assert.deepEqual([decision.ok || decision.refusal, decision.ok || decision.where], [refusal, where], what)
	}
})

test('a step may bring what changes with it, as an edit would', () => {
	const log = dispatchWorld()
	must(log, step(FLOOD, 'transferred', { set: { transferred_to: '县应急管理局' } }))
	assert.equal(of<Of<'incident'>>(log, FLOOD).transferred_to, '县应急管理局')
	for (const set of [{ status_at: BY_DAY }, { id: OTHER }, { merged_into: OTHER }]) {
		const decision = ask(log, step(OTHER, 'controlled', { set }))
		const where = `set.${Object.keys(set)[0]}`
		assert.deepEqual([decision.ok || decision.refusal, decision.ok || decision.where], ['ruled-field', where])
	}
	const wrong = ask(log, step(OTHER, 'controlled', { set: { situation: 7 } }))
	assert.deepEqual([wrong.ok || wrong.refusal, wrong.ok || wrong.where], ['malformed', 'set.situation'])
})
