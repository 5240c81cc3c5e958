import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockText } from '../../client/screens/common/time-text.ts'
import { supplySentence } from '../../client/screens/dispatch/answers/supply/supply-sentence.ts'
import { allocate, type Source, sourcesOf } from '../../domain/answers/allocate.ts'
import { batch, depot, nearDepot } from '../answers/given.ts'
import { given, MOCK, TODAY } from './panel-stores.ts'
import { plain, say } from './panel-words.ts'

const ORDERED = Date.parse('2026-11-24T02:41:00+08:00')
type Asked = { qty: number; within_min?: number | null; promised?: number; out?: boolean; anyDepot?: boolean }
function told(sources: Source[], { qty, within_min = 30, promised = 0, out = false, anyDepot = true }: Asked): string {
	const plan = allocate({ item_code: 'pump', qty: Math.max(0, qty - promised), within_min }, sources)
	const { head, tail } = supplySentence(
		{
			...{ item: 'pump', qty, promised, within_min, plan },
			stocked: sources.length > 0 || out,
			anyDepot,
			nameOf: (id) => sources.find((source) => source.depot.id === id)!.depot.name,
			rankOf: (id) => sources.findIndex((source) => source.depot.id === id) + 1 || null,
			clock: (minutes) => clockText(ORDERED + minutes * 60_000),
		},
		say,
	)
	return plain(`${head}｜${tail}`)
}

test('the answer is told in words, whatever it is', () => {
	const mock = given(MOCK)
	assert.equal(
		told(mock, { qty: 4 }),
		'30 分内可到 3 台，缺 1 台｜最近 2 库组合，最晚 03:09 到。放宽到 36 分，3 号库一库可供 4 台。',
	)
	assert.equal(told(mock, { qty: 1 }), '30 分内可到 1 台，够用｜1 号储备库一库可供，03:00 到。')
	assert.equal(told(mock, { qty: 3 }), '30 分内可到 3 台，够用｜最近 2 库组合，最晚 03:09 到。')
	assert.equal(told(mock, { qty: 4, within_min: null }), '可供 4 台，够用｜3 号储备库一库可供，03:17 到。')
	assert.equal(told(mock, { qty: 4, within_min: 10 }), '10 分内无库可供，缺 4 台｜放宽到 36 分，3 号库一库可供 4 台。')
	assert.equal(
		told(mock, { qty: 12, within_min: 20 }),
		'20 分内可到 1 台，缺 11 台｜1 号储备库一库可供，03:00 到。放宽到 37 分，3 库可供 12 台。',
	)
	assert.equal(
		told(mock, { qty: 14, within_min: null }),
		'可供 13 台，缺 1 台｜最近 4 库组合，最晚 03:18 到。全区可用不足，不限时也缺 1 台，报上级调拨。',
	)
	assert.equal(told(given([[19, 0]]), { qty: 1 }), '没有库点存有抽水泵｜换一种物资，或报上级调拨。')
	assert.equal(told([], { qty: 1, anyDepot: false }), '还没有库点｜先在四图导入库点和库存，或报上级调拨。')
	assert.equal(told([], { qty: 1, out: true }), '存有抽水泵的库点都不通｜原因见下列各库。')
})

test('what is promised already is taken off what is asked for', () => {
	const mock = given(MOCK)
	assert.equal(
		told(mock, { qty: 4, promised: 3 }),
		'30 分内可到 1 台，够用｜需 4 台，已落实 3 台。1 号储备库一库可供，03:00 到。',
	)
	assert.match(told(mock, { qty: 4, promised: 4 }), /^4 台 已全部落实｜预占、在途、已交接共 4 台/)
	assert.match(told(mock, { qty: 4, promised: 6 }), /已全部落实/)
})

test('all that is there being promised, held or in repair is not the same as nothing being there', () => {
	const busy = sourcesOf(
		'pump',
		[nearDepot(1, 19)],
		[depot(1)],
		[batch(1, 1, 3, { item_code: 'pump', qty_reserved: 3 })],
		TODAY,
	)
	assert.match(told(busy, { qty: 1 }), /^各库抽水泵都无可用｜/)
})
