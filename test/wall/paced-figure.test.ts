import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pacedFigure } from '../../client/screens/wall/sections/paced-figure.ts'
import { Replica } from '../../client/session/replica.ts'
import type { AnyRecord } from '../../domain/record.ts'
import { made } from './records.ts'

/** A replica that hears of one record after another, and counts how often its risks were counted. */
function scene() {
	const replica = new Replica(
		() => '',
		() => 0,
	)
	let computed = 0
	const compute = () => {
		computed++
		return [...replica.ofKind('risk')].length
	}
	let seq = 0
	const hear = (record: AnyRecord) => {
		replica.hear({ seq: seq + 1, prev: seq, changes: [{ id: record.id, after: record }] } as never)
		seq++
	}
	return { replica, compute, hear, times: () => computed }
}

test('a figure is worked out once while nothing of its kinds changes', async () => {
	const { replica, compute, hear, times } = scene()
	const figure = pacedFigure(replica, ['risk'], compute)
	let told = 0
	const stop = figure.subscribe(() => told++)
	assert.equal(figure.get(), 0)
	assert.equal(figure.get(), 0)
	for (let n = 0; n < 50; n++) hear(made('depot', n))
	await wait(20)
	assert.deepEqual([times(), told], [1, 0])
	stop()
})

test('the first change after a quiet second is shown at once, a flood after it once a second', async () => {
	const { replica, compute, hear, times } = scene()
	const figure = pacedFigure(replica, ['risk'], compute)
	const shown: number[] = []
	const stop = figure.subscribe(() => shown.push(figure.get()))
	figure.get()
	await wait(1020)
	const begun = performance.now()
	hear(made('risk', 1))
	await wait(40)
	assert.deepEqual(shown, [1])
	for (let n = 2; n <= 200; n++) hear(made('risk', n))
	while (shown.length < 2) await wait(10)
	assert.ok(performance.now() - begun >= 1000, 'not before a second has passed')
	assert.deepEqual(shown, [1, 200], 'and then the last word is shown')
	assert.equal(times(), 3)
	stop()
})

test('what is heard between the first look and the subscription is not lost, nor after an end', async () => {
	const { replica, compute, hear } = scene()
	const figure = pacedFigure(replica, ['risk'], compute)
	assert.equal(figure.get(), 0)
	hear(made('risk', 1))
	const stop = figure.subscribe(() => {})
	assert.equal(figure.get(), 1)
	hear(made('risk', 2))
	stop()
	assert.equal(figure.get(), 2)
})
