import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft, Intent } from '../domain/intent.ts'
import { definition, KINDS, type Kind, type Of } from '../domain/record.ts'
import { MemoryLog, NOON, stampedBy } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'

type DraftOf<K extends Kind> = Extract<Draft, { kind: K }>
const now = { by: 'planner', ...NOON }
const { today } = NOON

/** What the kind computes from the record, on noon of the first of July 2026. */
const derivedOf = <K extends Kind>(kind: K, more: Partial<DraftOf<K>>) =>
	Object.fromEntries(
		Object.entries(definition(kind).derived ?? {}).map(([key, { of }]) => [
			key,
			of({ ...sample(kind, 1, more), ...stampedBy('planner') } as never, now),
		]),
	)

test('what can be promised of a batch', () => {
	const table: [what: string, more: Partial<DraftOf<'stock'>>, available: number, expired: boolean][] = [
		['good, without expiry', {}, 10, false],
		['part of it reserved', { qty_reserved: 4 }, 6, false],
		['good until today', { expiry_date: today }, 10, false],
		['good until yesterday', { expiry_date: '2026-06-30' }, 0, true],
		['waiting for repair', { condition: 'repair' }, 0, false],
		['to be scrapped', { condition: 'scrap', expiry_date: '2027-01-01' }, 0, false],
	]
	for (const [what, more, available, expired] of table)
		assert.deepEqual(derivedOf('stock', more), { available, expired, unit: '台' }, what)
})

test('free places of a shelter, vacancies of a unit, the higher grade of a risk point', () => {
	assert.deepEqual(derivedOf('shelter', { capacity: 300, occupied: 107 }), { free: 193 })
	assert.deepEqual(derivedOf('shelter', { capacity: 300 }), { free: 300 })
	assert.deepEqual(derivedOf('shelter', {}), { free: undefined })
	const person_id = idOf('person', 1)
	assert.deepEqual(derivedOf('org', { posts: [{ title: 'chief', person_id }, { title: 'liaison' }] }), { vacancies: 1 })
	assert.deepEqual(derivedOf('org', {}), { vacancies: 0 })
	const level = (key: 'major' | 'general') => ({ scheme: 'risk' as const, level: key })
	assert.deepEqual(derivedOf('risk', { grade_static: level('general'), grade_dynamic: level('major') }), {
		grade: 'major',
	})
	assert.deepEqual(derivedOf('risk', { grade_static: level('major'), grade_dynamic: level('general') }), {
		grade: 'major',
	})
})

test('how long a finding still has', () => {
	type Row = [
		deadline: string | undefined,
		status: DraftOf<'finding'>['status'],
		left: number | undefined,
		state: string,
	]
	const table: Row[] = [
		['2026-06-19', 'rectifying', -12, 'overdue'],
		['2026-06-30', 'submitted', -1, 'overdue'],
		['2026-06-30', 'extension_pending', -1, 'overdue'],
		['2026-07-01', 'registered', 0, 'due soon'],
		['2026-07-08', 'returned', 7, 'due soon'],
		['2026-07-09', 'reopened', 8, ''],
		['2026-06-19', 'closed', undefined, ''],
		[undefined, 'rectifying', undefined, ''],
	]
	for (const [deadline, status, days_left, state] of table)
		assert.deepEqual(
			derivedOf('finding', { status, ...(deadline ? { deadline } : {}) }),
			{ days_left, overdue: state === 'overdue', due_soon: state === 'due soon' },
			`${deadline} ${status}`,
		)
})

const add = (record: Draft): Intent => ({ do: 'add', record })
const id = idOf('finding', 1)
const become = (to: string, reason?: string): Intent => ({ do: 'status', id, to, ...(reason ? { reason } : {}) })
const verdict = (log: MemoryLog, intent: Intent, by?: string) => {
	const decision = log.ask(intent, by)
	return decision.ok ? 'ok' : decision.refusal === 'rule' ? `${decision.why} at ${decision.where}` : decision.refusal
}

test('a finding goes from step to step, and no reason lets it jump', () => {
	const allowed = [
		'registered>rectifying',
		'rectifying>submitted',
		'rectifying>extension_pending',
		'extension_pending>rectifying',
		'submitted>closed',
		'submitted>returned',
		'returned>rectifying',
		'closed>reopened',
		'reopened>rectifying',
	]
	const statuses = Object.keys(KINDS.finding.status!.next) as DraftOf<'finding'>['status'][]
	assert.equal(statuses.length, 7)
	for (const from of statuses)
		for (const to of statuses.filter((status) => status !== from)) {
			const log = new MemoryLog(add(sample('finding', 1, { status: from })))
			const wanted = allowed.includes(`${from}>${to}`) ? 'ok' : 'not-next-status'
			assert.equal(verdict(log, become(to, 'an order from above')), wanted, `${from}>${to}`)
		}
})

test('a finding from the first look to the end remembers who and when', () => {
	const log = new MemoryLog(add(sample('finding', 1)))
	log.must(become('rectifying'), 'owner', { at: '2026-07-02T09:00:00+08:00', today: '2026-07-02' })
	log.must(become('submitted'), 'owner', { at: '2026-07-05T09:00:00+08:00', today: '2026-07-05' })
	log.must(become('returned'), 'clerk', { at: '2026-07-06T09:00:00+08:00', today: '2026-07-06' })
	log.must(become('rectifying'), 'owner', { at: '2026-07-06T10:00:00+08:00', today: '2026-07-06' })
	log.must(become('submitted'), 'foreman', { at: '2026-07-08T09:00:00+08:00', today: '2026-07-08' })
	log.must(become('closed'), 'clerk', { at: '2026-07-09T09:00:00+08:00', today: '2026-07-09' })
	assert.deepEqual(log.records.get(id), {
		...sample('finding', 1),
		...stampedBy('clerk', 7, '2026-07-09T09:00:00+08:00'),
		status: 'closed',
		status_at: '2026-07-09T09:00:00+08:00',
		submitted_by: 'foreman',
		rect_done_at: '2026-07-08',
		accept_at: '2026-07-09',
		cancel_at: '2026-07-09',
	})
})

test('nobody accepts what they handed in', () => {
	const log = new MemoryLog(add(sample('finding', 1)))
	log.must(become('rectifying'), 'owner')
	log.must(become('submitted'), 'owner')
	assert.equal(verdict(log, become('closed'), 'owner'), 'acceptor-is-rectifier at status')
	assert.equal(verdict(log, become('closed'), 'clerk'), 'ok')
})

const FIVE = { target: true, duty: true, measures: true, money: true, time: true, plan: true }
test('a major finding is handed in only with measures and all of the five in place', () => {
	const major = { scheme: 'hazard', level: 'major' } as const
	const table: [more: Partial<DraftOf<'finding'>>, verdict: string][] = [
		[{}, 'major-needs-control at control_measures'],
		[{ control_measures: '停止作业' }, 'major-needs-five at five_in_place'],
		[{ control_measures: '停止作业', five_in_place: { ...FIVE, money: false } }, 'major-needs-five at five_in_place'],
		[{ five_in_place: FIVE }, 'major-needs-control at control_measures'],
		[{ control_measures: '停止作业', five_in_place: FIVE }, 'ok'],
	]
	for (const [more, wanted] of table) {
		const log = new MemoryLog(add(sample('finding', 1, { level: major, status: 'rectifying', ...more })))
		assert.equal(verdict(log, become('submitted')), wanted, JSON.stringify(more))
	}
})

test('a listed finding is closed only when a unit takes it off the list', () => {
	const supervise_level = { scheme: 'supervision', level: 'city' } as const
	const log = new MemoryLog(add(sample('finding', 1, { status: 'submitted', supervise_level })))
	assert.equal(verdict(log, become('closed')), 'supervised-needs-cancel at cancel_unit')
	log.must({ do: 'edit', id, set: { cancel_unit: '市安委办' } })
	assert.equal(verdict(log, become('closed')), 'ok')
})

test('a force may jump when someone says why, and its time is stamped', () => {
	const force = idOf('force', 1)
	const log = new MemoryLog(add(sample('force', 1)))
	assert.equal(verdict(log, { do: 'status', id: force, to: 'on_scene' }), 'reason-needed')
	log.must({ do: 'status', id: force, to: 'on_scene', reason: '电话报告' })
	const { status, status_at } = log.records.get(force) as Of<'force'>
	assert.deepEqual([status, status_at], ['on_scene', NOON.at])
	assert.equal(verdict(log, { do: 'edit', id: force, set: { status: 'standby' } }), 'ruled-field')
	const round = ['assigned', 'en_route', 'on_scene', 'working', 'returning', 'standby']
	const other = new MemoryLog(add(sample('force', 1)))
	for (const to of round) other.must({ do: 'status', id: force, to })
})

test('no more is reserved or housed than there is', () => {
	const log = new MemoryLog(add(sample('depot', 1)))
	const over = (more: Partial<DraftOf<'stock'>>) => verdict(log, add(sample('stock', 1, more)))
	assert.equal(over({ qty_reserved: 11 }), 'reserved-beyond-stock at record.qty_on_hand')
	assert.equal(over({ qty_reserved: 10 }), 'ok')
	const full = sample('shelter', 1, { capacity: 180, occupied: 181 })
	assert.equal(verdict(log, add(full)), 'occupied-beyond-capacity at record.occupied')
	assert.equal(verdict(log, add({ ...full, occupied: 180 })), 'ok')
})
