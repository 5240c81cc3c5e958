import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suppliedOf } from '../../domain/answers/supplied.ts'
import type { ItemCode } from '../../domain/catalogue.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { Random } from '../fixtures/random.ts'
import { made } from '../wall/records.ts'

const INCIDENT = idOf('incident', 1)
const need = (n: number, item_code: ItemCode, qty: number, more: Partial<Of<'need'>> = {}) =>
	made('need', n, { item_code, qty, ...more })
const promised = (n: number, item_code: ItemCode, qty: number, status: Of<'reservation'>['status'], more = {}) =>
	made('reservation', n, { item_code, qty, status, ...more })
const told = (needs: Of<'need'>[], reservations: Of<'reservation'>[]) =>
	suppliedOf(INCIDENT, needs, reservations).map(({ need: { item_code }, held, inTransit, received, short }) => [
		item_code,
		held,
		inTransit,
		received,
		short,
	])

test('each need is told with what is held, on its way and handed over, and what is still missing', () => {
	const needs = [need(1, 'pump', 4), need(2, 'life_jacket', 120), need(3, 'sandbag', 4000), need(4, 'tent', 5)]
	const reservations = [
		promised(1, 'life_jacket', 20, 'held'),
		promised(2, 'life_jacket', 10, 'in_transit'),
		promised(3, 'life_jacket', 30, 'received'),
		promised(4, 'life_jacket', 50, 'released'),
		promised(5, 'sandbag', 3000, 'received'),
		promised(6, 'sandbag', 1500, 'held'),
		promised(7, 'pump', 4, 'held', { incident_id: idOf('incident', 2) }),
		promised(8, 'shovel', 9, 'held'),
	]
	assert.deepEqual(told(needs, reservations), [
		['pump', 0, 0, 0, 4],
		['life_jacket', 20, 10, 30, 60],
		// 500 more than was asked for.
		['sandbag', 1500, 0, 3000, 0],
		['tent', 0, 0, 0, 5],
	])
	assert.deepEqual(told([need(1, 'pump', 4, { incident_id: idOf('incident', 2) })], []), [])
	assert.deepEqual(told([need(1, 'pump', 4, { lifecycle: 'archived' })], []), [])
})

test('nothing counts for two needs: the most urgent is met first', () => {
	const needs = [need(1, 'pump', 4), need(2, 'pump', 3, { within_min: 60 }), need(3, 'pump', 2, { within_min: 30 })]
	assert.deepEqual(told(needs, [promised(1, 'pump', 1, 'received'), promised(2, 'pump', 3, 'held')]), [
		['pump', 0, 0, 0, 4],
		['pump', 2, 0, 0, 1],
		['pump', 1, 0, 1, 0],
	])
})

test('all that is promised is told once, however many ask for it', () => {
	const random = new Random(2)
	const statuses = ['held', 'in_transit', 'received', 'released'] as const
	for (let run = 0; run < 200; run++) {
		const needs = Array.from({ length: 1 + random.int(4) }, (_, n) =>
			need(n, 'pump', 1 + random.int(9), random.chance(0.5) ? { within_min: 1 + random.int(60) } : {}),
		)
		const reservations = Array.from({ length: random.int(6) }, (_, n) =>
			promised(n, 'pump', 1 + random.int(9), random.pick(statuses)),
		)
		const found = suppliedOf(INCIDENT, needs, reservations)
		const sum = (status: string) => reservations.reduce((all, one) => (one.status === status ? all + one.qty : all), 0)
		const total = (of: 'held' | 'inTransit' | 'received') => found.reduce((all, one) => all + one[of], 0)
		assert.deepEqual(
			[total('held'), total('inTransit'), total('received')],
			[sum('held'), sum('in_transit'), sum('received')],
		)
		const asked = needs.reduce((all, { qty }) => all + qty, 0)
		const short = found.reduce((all, one) => all + one.short, 0)
		assert.equal(short, Math.max(0, asked - sum('held') - sum('in_transit') - sum('received')))
	}
})
