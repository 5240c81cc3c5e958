import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offersOf } from '../../domain/answers/offers.ts'
import type { Near } from '../../domain/nearest.ts'
import { isNight } from '../../domain/night.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { Random } from '../fixtures/random.ts'
import { made } from '../wall/records.ts'
import { near } from './given.ts'

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+08:00`)
const NOON = at('12:00')
const force = (n: number, name: string, more: Partial<Of<'force'>> = {}) => made('force', n, { name, ...more })
const nearForce = (n: number, minutes: number, more: Partial<Near> = {}) => near(idOf('force', n), minutes, more)
const order = (n: number, forceNumber: number, more: Partial<Of<'task'>>) =>
	made('task', n, { force_id: idOf('force', forceNumber), ...more })

type Given = { forces: Of<'force'>[]; near: Near[]; tasks?: Of<'task'>[]; now?: number }
const offers = (skills: string[], minPeople: number, { tasks = [], now = NOON, ...given }: Given) =>
	offersOf({ skills, minPeople }, { ...given, tasks, now })
const names = (found: { force: { name: string } }[]) => found.map(({ force: { name } }) => name)

const FORCES = [
	force(1, '螺坳村小分队', { on_duty: 8, headcount: 8 }),
	force(2, '沐桥综合救援队', { on_duty: 12, headcount: 32, skills: ['water', 'collapse'] }),
	force(3, '区消防救援站', { on_duty: 12, headcount: 28, skills: ['water'], night_min: 6 }),
	force(4, '澜港防汛队', { on_duty: 16, headcount: 24, skills: ['water', 'drain'] }),
	force(5, '人数待核', { skills: ['water'] }),
]
const NEAR = [nearForce(1, 25), nearForce(2, 32), nearForce(3, 36), nearForce(4, 47), nearForce(5, 20)]

test('those with the skills and the people come first, the soonest there first, and then the others', () => {
	assert.deepEqual(names(offers(['water'], 10, { forces: FORCES, near: NEAR })), [
		'沐桥综合救援队',
		'区消防救援站',
		'澜港防汛队',
		'人数待核',
		'螺坳村小分队',
	])
	assert.deepEqual(names(offers(['water', 'drain'], 0, { forces: FORCES, near: NEAR })), [
		'澜港防汛队',
		'人数待核',
		'螺坳村小分队',
		'沐桥综合救援队',
		'区消防救援站',
	])
	const [first] = offers([], 0, { forces: FORCES, near: NEAR })
	assert.deepEqual([first!.force.name, first!.free, first!.suits], ['人数待核', null, true])
	// Asked for so many, one whose number nobody knows cannot be said to have them.
	const unknown = offers([], 1, { forces: FORCES, near: NEAR }).at(-1)!
	assert.deepEqual([unknown.force.name, unknown.suits, unknown.missing], ['人数待核', false, []])
})

test('what a force lacks is named', () => {
	const [team] = offers(['water', 'chem'], 0, { forces: FORCES, near: [nearForce(2, 32)] })
	assert.deepEqual([team!.missing, team!.suits], [['chem'], false])
	const [squad] = offers(['water', 'chem'], 0, { forces: FORCES, near: [nearForce(1, 25)] })
	assert.deepEqual(squad!.missing, ['water', 'chem'])
})

test('free are those on duty less those out', () => {
	const rows: [tasks: Of<'task'>[], free: number, out: number][] = [
		[[], 12, 0],
		[[order(1, 2, { people: 5 })], 7, 1],
		[[order(1, 2, { people: 5 }), order(2, 2, { people: 4, status: 'working' })], 3, 2],
		// Back, or never gone.
		[[order(1, 2, { people: 5, status: 'done' }), order(2, 2, { people: 4, status: 'cancelled' })], 12, 0],
		// All of them.
		[[order(1, 2, { status: 'en_route' })], 0, 1],
		// More than are on duty now.
		[[order(1, 2, { people: 20 })], 0, 1],
		[[order(1, 3, { people: 5 })], 12, 0],
	]
	for (const [tasks, free, out] of rows) {
		const [offer] = offers([], 0, { forces: FORCES, near: [nearForce(2, 32)], tasks })
		assert.deepEqual([offer!.free, offer!.out.length, offer!.suits], [free, out, free > 0])
	}
})

test('at night not all may go where some must stay', () => {
	const rows: [time: string, night: boolean][] = [
		['19:59', false],
		['20:00', true],
		['23:59', true],
		['00:00', true],
		['05:59', true],
		['06:00', false],
	]
	for (const [time, night] of rows) {
		assert.equal(isNight(at(time)), night, time)
		const found = offers([], 0, { forces: FORCES, near: [nearForce(3, 36), nearForce(4, 47)], now: at(time) })
		assert.deepEqual(
			found.map(({ belowMinimum }) => belowMinimum),
			[night, false],
			time,
		)
	}
})

test('how long a force has rested counts from when it last came back', () => {
	const done = (n: number, time: string) => order(n, 2, { status: 'done', status_at: `2026-11-24T${time}:00+08:00` })
	const rested = (tasks: Of<'task'>[]) =>
		offers([], 0, { forces: FORCES, near: [nearForce(2, 32)], tasks })[0]!.restedMin
	assert.equal(rested([]), null)
	assert.equal(rested([done(1, '10:30')]), 90)
	assert.equal(rested([done(1, '10:30'), done(2, '11:45'), done(3, '09:00')]), 15)
	assert.equal(rested([order(1, 2, { status: 'cancelled', status_at: '2026-11-24T11:00:00+08:00' })]), null)
})

test('at the same minute a road comes before an estimate, then more people, then the later verified, then the number', () => {
	const first = (...rows: [more: Partial<Of<'force'>>, way?: Partial<Near>][]) =>
		offers([], 0, {
			forces: rows.map(([more], n) => force(n, String(n), more)),
			near: rows.map(([, way], n) => nearForce(n, 20, way)),
		})[0]!.force.name
	assert.equal(first([{ on_duty: 9 }, { estimate: true }], [{ on_duty: 1 }]), '1')
	assert.equal(first([{ on_duty: 1 }], [{ on_duty: 9 }]), '1')
	assert.equal(first([{ verified_at: '2026-01-01' }], [{ verified_at: '2026-02-01' }]), '1')
	assert.equal(first([{ code: 'B' }], [{ code: 'A' }]), '1')
	assert.equal(first([{}], [{}]), '0')
})

test('every force that is near is offered once, and no offer stands before one that is better', () => {
	const random = new Random(9)
	const skills = ['water', 'drain', 'chem', 'uav'] as const
	for (let run = 0; run < 200; run++) {
		const forces = Array.from({ length: random.int(30) }, (_, n) =>
			force(n, String(n), {
				skills: skills.filter(() => random.chance(0.5)),
				...(random.chance(0.8) ? { on_duty: random.int(20) } : {}),
			}),
		)
		const ways = forces
			.filter(() => random.chance(0.8))
			.map(({ id }) => near(id, random.int(60), { estimate: random.chance(0.2) }))
		const asked = skills.filter(() => random.chance(0.3))
		const minPeople = random.int(12)
		const found = offers([...asked], minPeople, { forces, near: ways })
		assert.deepEqual(found.map(({ force: { id } }) => id).sort(), ways.map(({ id }) => id).sort())
		for (const [i, { force: own, suits, near: way }] of found.entries()) {
			const has = asked.every((skill) => own.skills?.includes(skill))
			const enough = own.on_duty === undefined ? minPeople === 0 : own.on_duty >= Math.max(1, minPeople)
			assert.equal(suits, has && enough)
			const before = found[i - 1]
			if (!before) continue
			assert.ok(before.suits || !suits)
			if (before.suits !== suits) continue
			assert.ok(before.near.minutes <= way.minutes)
			if (before.near.minutes === way.minutes) assert.ok(!before.near.estimate || way.estimate)
		}
	}
})
