import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seesAllStores, supplyRows } from '../../client/screens/wall/events/supply-rows.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'

const INCIDENT = idOf('incident', 1)
const need = (n: number, item_code: Of<'need'>['item_code'], qty: number) =>
	made('need', n, { code: `990102201-XQ-000${n}`, incident_id: INCIDENT, item_code, qty })
let count = 0
const out = (item_code: Of<'need'>['item_code'], status: Of<'reservation'>['status'], qty: number, incident = 1) =>
	made('reservation', ++count, { incident_id: idOf('incident', incident), item_code, status, qty })
const told = (needs: Of<'need'>[], reservations: Of<'reservation'>[], all = true) =>
	supplyRows(INCIDENT, { needs, reservations }, all).map(({ need: of, received, inTransit, held, short }) => [
		of.item_code,
		received,
		inTransit,
		held,
		short,
	])

const NEEDS = [need(1, 'life_jacket', 120), need(2, 'pump', 4), need(3, 'sandbag', 4000)]

test('what is short stands first, with what is there, coming and held', () => {
	const reservations = [
		out('life_jacket', 'received', 60),
		out('life_jacket', 'in_transit', 60),
		out('pump', 'in_transit', 2),
		out('pump', 'held', 1),
		out('pump', 'released', 5),
		out('pump', 'received', 5, 2),
	]
	assert.deepEqual(told(NEEDS, reservations), [
		['pump', 0, 2, 1, 1],
		['sandbag', 0, 0, 0, 4000],
		['life_jacket', 60, 60, 0, 0],
	])
	assert.deepEqual(told([], reservations), [])
})

test('who does not see all stores knows nothing of what is short, unless what is seen is enough', () => {
	assert.deepEqual(told(NEEDS, [out('life_jacket', 'received', 120), out('pump', 'held', 1)], false), [
		['pump', 0, 0, 1, null],
		['sandbag', 0, 0, 0, null],
		['life_jacket', 120, 0, 0, 0],
	])
})

test('a wall of the district sees all its stores, one of a township does not', () => {
	const rows: [scopes: string[], all: boolean][] = [
		[[''], true],
		[['99'], true],
		[['990102'], true],
		[['990102201'], false],
		[['990102201', '990102202'], false],
		[['990103'], false],
		[[], false],
	]
	for (const [scopes, all] of rows) assert.equal(seesAllStores(scopes, '990102201000'), all, scopes.join())
})
