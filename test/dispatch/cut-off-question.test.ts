import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutOffQuestion } from '../../client/screens/dispatch/closures/cut-off-question.ts'
import type { Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'

const STAMPS = { version: 1, updated_by: 'desk', updated_at: '2026-11-24T09:00:00+08:00' }
const closure = (n: number, more: Partial<Of<'closure'>> = {}): Of<'closure'> => ({
	...sample('closure', n),
	...STAMPS,
	...more,
})
const REAL = { exercise: false, written: 0 }
const bridge = closure(1)
const usual = cutOffQuestion([bridge], REAL)

test('who is cut off is asked again for another closure, one elsewhere, one that is lifted, and an exercise', () => {
	for (const other of [
		cutOffQuestion([], REAL),
		cutOffQuestion([bridge, closure(2)], REAL),
		cutOffQuestion([closure(1, { at: [111.06, 26.05] })], REAL),
		cutOffQuestion([closure(1, { status: 'lifted' })], REAL),
		cutOffQuestion([bridge], { ...REAL, exercise: true }),
	])
		assert.notEqual(other, usual)
})

test('a closure of this desk is shown before the server knows of it, so that once it is taken the same is asked again', () => {
	assert.notEqual(cutOffQuestion([bridge], { ...REAL, written: 1 }), usual)
})

test('it is not asked again for what cuts nobody off', () => {
	const others = [closure(2, { mode: 'slow', speed_share: 0.5 }), closure(3, { status: 'lifted' })]
	assert.equal(cutOffQuestion([...others, bridge], REAL), usual)
	assert.equal(cutOffQuestion([{ ...bridge, version: 2, incident_id: idOf('incident', 2) }], REAL), usual)
	assert.equal(
		cutOffQuestion([closure(2), bridge], REAL),
		cutOffQuestion([bridge, closure(2)], REAL),
		'in whatever order they are told',
	)
})
