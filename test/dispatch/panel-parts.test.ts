import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aroundRows, keyOfAround, recordOf } from '../../client/screens/dispatch/answers/around/section.ts'
import { windKey } from '../../client/screens/dispatch/answers/around/wind-key.ts'
import { dispatchIntent } from '../../client/screens/dispatch/answers/force/dispatch-intent.ts'
import { leftOutForces } from '../../client/screens/dispatch/answers/force/left-out-forces.ts'
import { newlyUncovered } from '../../client/screens/dispatch/answers/force/newly-uncovered.ts'
import { nextSteps } from '../../client/screens/dispatch/answers/force/next-steps.ts'
import { offerNotes } from '../../client/screens/dispatch/answers/force/offer-notes.ts'
import { peopleOf } from '../../client/screens/dispatch/answers/force/people-of.ts'
import { steadied } from '../../client/screens/dispatch/answers/list/steadied.ts'
import { countdown } from '../../client/screens/dispatch/answers/parts/countdown.ts'
import { detourOf } from '../../client/screens/dispatch/answers/parts/detour-of.ts'
import { markedParts } from '../../client/screens/dispatch/answers/parts/marked-parts.ts'
import { readQuantity } from '../../client/screens/dispatch/answers/parts/read-quantity.ts'
import { stepped } from '../../client/screens/dispatch/answers/parts/stepped.ts'
import { sumText } from '../../client/screens/dispatch/answers/parts/sum-text.ts'
import { wholeMinutes } from '../../client/screens/dispatch/answers/parts/whole-minutes.ts'
import { freePlaces, isUnsafe, shelterNotes } from '../../client/screens/dispatch/answers/shelter/shelter-notes.ts'
import type { Offer } from '../../domain/answers/offers.ts'
import { intent } from '../../domain/intent.ts'
import { near } from '../answers/given.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'
import { say } from './panel-words.ts'

test('rows keep their places while somebody is about to press, and what waits is counted', () => {
	const rows = (...names: string[]) => names.map((name) => ({ key: name[0]!, name }))
	const cases: [stood: string[], now: string[], shown: string[], waiting: number][] = [
		[['a', 'b'], ['a', 'b'], ['a', 'b'], 0],
		[['a1', 'b1'], ['a2', 'b2'], ['a2', 'b2'], 0],
		[['a1', 'b1', 'c1'], ['b2', 'a2', 'c2'], ['a2', 'b2', 'c2'], 2],
		// One that is gone stays as it was last known; one that is new is withheld.
		[['a1', 'b1'], ['b2'], ['a1', 'b2'], 1],
		[['a1'], ['x2', 'a2'], ['a2'], 1],
		[['a1', 'b1'], ['x2', 'b2'], ['a1', 'b2'], 2],
	]
	for (const [stood, now, shown, waiting] of cases) {
		const steady = steadied(rows(...stood), rows(...now), ({ key }) => key)
		assert.deepEqual([steady.shown.map(({ name }) => name), steady.waiting], [shown, waiting], `${stood} then ${now}`)
	}
})

test('a quantity is a whole number within its limits, and nothing else', () => {
	const cases: [typed: string, read: number | null][] = [
		['4', 4],
		[' 4,000 ', 4000],
		['1，000', 1000],
		['0', null],
		['1000000', 1_000_000],
		['1000001', null],
		['1000000000', null],
		['99999999999999999999', null],
		['-3', null],
		['1.5', null],
		['1e3', null],
		['四台', null],
		['', null],
		['１２', 12],
		['①', null],
	]
	for (const [typed, read] of cases) assert.equal(readQuantity(typed, 1, 1_000_000), read, typed)
	assert.equal(readQuantity('0', 0, 5), 0)
})

test('a step stays within what there is', () => {
	assert.deepEqual(
		[stepped(1, 1, 2), stepped(2, 1, 2), stepped(1, -1, 2), stepped(0, -1, 2), stepped(5, 1, 2)],
		[2, 2, 0, 0, 2],
	)
})

test('minutes are whole, never below what they are, and their parts add up', () => {
	assert.deepEqual(wholeMinutes({ minutes: 30.3, wait_min: 10 }), { total: 31, wait: 10, drive: 21 })
	assert.deepEqual(wholeMinutes({ minutes: 28, wait_min: 10 }), { total: 28, wait: 10, drive: 18 })
	assert.deepEqual(wholeMinutes({ minutes: 17.9, wait_min: null }), { total: 18, wait: null, drive: 18 })
	assert.deepEqual([detourOf({}), detourOf({ detour_min: 1.4 }), detourOf({ detour_min: 21.4 })], [0, 0, 22])
	assert.deepEqual([countdown(1_584_000), countdown(59_999), countdown(-5)], ['26:24', '00:59', '00:00'])
})

test('marks in a sentence become its parts, and all else stays text', () => {
	assert.deepEqual(markedParts('可到 3 台，<bad>缺 1 台</bad>。'), [
		{ text: '可到 3 台，', tone: null },
		{ text: '缺 1 台', tone: 'bad' },
		{ text: '。', tone: null },
	])
	assert.deepEqual(markedParts('<b>库</b>'), [{ text: '<b>库</b>', tone: null }])
	assert.deepEqual(markedParts(''), [])
})

test('a sum of people says of how many it is not known, and is never nought for that', () => {
	assert.equal(sumText({ sum: 1234, unknown: 0 }, say), '1,234')
	assert.equal(sumText({ sum: 1234, unknown: 2 }, say), '1,234（另 2 处待核）')
	assert.equal(sumText({ sum: null, unknown: 3 }, say), '待核')
})

const force = made('force', 1, { name: '沐桥街道综合救援队', on_duty: 12, night_min: 6, skills: ['water'] })
const offer = (more: Partial<Offer> = {}): Offer => ({
	...{ force, near: near(force.id, 32, { wait_min: 10, drive_min: 22 }), free: 12, missing: [], out: [] },
	...{ belowMinimum: false, restedMin: null, suits: true },
	...more,
})

test('a force is told with how its time is made up, what speaks against it in sand, what it can do', () => {
	const texts = (one: Offer) =>
		offerNotes(one, say)
			.map(({ text, tone }) => (tone ? `${text}!` : text))
			.join(' · ')
	assert.equal(texts(offer()), '集结 10 + 22 · 水域')
	assert.equal(texts(offer({ missing: ['drain'] })), '集结 10 + 22 · 无排涝! · 水域')
	assert.equal(texts(offer({ belowMinimum: true, restedMin: 25 })), '集结 10 + 22 · 夜留 6 人! · 归队 25 分! · 水域')
	assert.equal(texts(offer({ restedMin: 500 })), '集结 10 + 22 · 水域')
	assert.equal(texts(offer({ out: [made('task', 1, { people: 8 })] })), '集结 10 + 22 · 已派出 8 人! · 水域')
})

test('an order begins with as many as can go, so that enough stay behind at night', () => {
	assert.deepEqual(peopleOf(offer()), { most: 12, first: 12 })
	assert.deepEqual(peopleOf(offer({ belowMinimum: true })), { most: 12, first: 6 })
	assert.deepEqual(peopleOf(offer({ belowMinimum: true, free: 4 })), { most: 4, first: 1 })
	assert.deepEqual(peopleOf(offer({ free: 0 })), { most: 0, first: 0 })
	assert.deepEqual(peopleOf(offer({ free: null, force: made('force', 2, { headcount: 30 }) })), { most: 30, first: 30 })
})

test('an order leaves out what was left empty, and has the form that the server takes', () => {
	const incident = made('incident', 1, { at: [111.6, 26.2] })
	const order = {
		people: 8,
		words: ' 转移群众 ',
		meet_point: '',
		radio_channel: '3',
		safety: ' ',
		via: 'phone' as const,
		reason: '',
	}
	const asked = dispatchIntent({ id: idOf('task', 1), incident, force, near: offer().near, order })
	const [task] = asked.tasks
	assert.ok(intent.safeParse(asked).success)
	assert.deepEqual([task!.words, task!.people, task!.minutes, task!.radio_channel], ['转移群众', 8, 32, '3'])
	for (const key of ['meet_point', 'safety', 'reason', 'estimate']) assert.ok(!(key in task!), key)
})

test('the usual step comes first, taking an order back last', () => {
	assert.deepEqual(nextSteps('ordered'), ['accepted', 'en_route', 'cancelled'])
	assert.deepEqual(nextSteps('on_scene'), ['working', 'returning'])
	assert.deepEqual(nextSteps('returning'), ['done'])
	assert.deepEqual(nextSteps('done'), [])
})

test('only villages that lose their cover are told', () => {
	const cover = (...ids: string[]) => ({ uncovered: ids.map((id) => ({ id, minutes: null })) })
	assert.deepEqual(newlyUncovered(cover('a'), cover('a', 'b', 'c')), ['b', 'c'])
	assert.deepEqual(newlyUncovered(cover('a'), cover('a')), [])
})

test('a force that cannot come is told where it has what is asked for, and is not with this incident already', () => {
	const forces = [
		force,
		made('force', 2, { skills: [] }),
		made('force', 3, { skills: ['water'], incident_id: idOf('incident', 1) }),
	]
	const out = forces.map(({ id }) => ({ id, why: 'not-standby' as const }))
	const ask = { at: null, skills: ['water'], incident: idOf('incident', 1) }
	assert.deepEqual(
		leftOutForces(out, forces, ask).map(({ force: { id } }) => id),
		[force.id],
	)
})

test('a shelter says what it is not safe from, and nothing of its room where that is not known', () => {
	const shelter = (more: Parameters<typeof made<'shelter'>>[2]) =>
		made('shelter', 1, { flood_safe: true, geo_safe: true, ...more })
	assert.equal(isUnsafe('flood', shelter({ flood_safe: false })), true)
	assert.equal(isUnsafe('fire', shelter({ flood_safe: false })), false)
	assert.equal(isUnsafe('geo', shelter({ geo_safe: false })), true)
	assert.deepEqual([freePlaces(shelter({ capacity: 300, occupied: 120 })), freePlaces(made('shelter', 2))], [180, null])
	assert.deepEqual(shelterNotes(shelter({ flood_safe: false }), say), [{ text: '洪水不安全', tone: 'bad' }])
	assert.deepEqual(
		shelterNotes(made('shelter', 3), say).map(({ tone }) => tone),
		['quality', 'quality'],
	)
})

test('what lies around is one list with its headings; the rest of each is counted', () => {
	const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id: `risk:${id}`, name: id, notes: [], right: '' }))
	const section = { key: 'risk', title: '', sum: [], lines }
	const keys = (whole: Set<string>) => aroundRows([section], whole).map(keyOfAround)
	assert.deepEqual(keys(new Set()), [
		'head risk',
		'risk risk:a',
		'risk risk:b',
		'risk risk:c',
		'risk risk:d',
		'rest risk',
	])
	assert.equal(keys(new Set(['risk'])).length, 7)
	assert.equal(recordOf('risk risk:a'), 'risk:a')
})

test('a bearing is one of eight winds', () => {
	assert.deepEqual([0, 22, 23, 90, 180, 337, 338, 359].map(windKey), ['n', 'n', 'ne', 'e', 's', 'nw', 'n', 'n'])
})
