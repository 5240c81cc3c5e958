import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzy, fuzzyAmong } from '../../client/screens/dispatch/command-bar/fuzzy.ts'
import { readCommand } from '../../client/screens/dispatch/command-bar/read-command.ts'
import { readWant } from '../../client/screens/dispatch/command-bar/read-want.ts'
import { ITEMS } from '../../domain/catalogue.ts'

const COMMANDS = [
	{ key: 'call', name: '接报' },
	{ key: 'reserve', name: '预占' },
	{ key: 'close', name: '封路' },
	{ key: 'send', name: '派单' },
	{ key: 'reach', name: '等时圈' },
	{ key: 'weather', name: '路况' },
] as const

const FUZZY: readonly [name: string, typed: string, score: number | null][] = [
	['封路', '封路', 0],
	['等时圈', '等', 1],
	['石垭桥', '垭桥', 2],
	['渚阳街道综合应急救援队', '渚阳救援', 3],
	['Water pump', 'water', 1],
	['抽水泵', '泵水', null],
	['派单', '派送', null],
]
for (const [name, typed, score] of FUZZY)
	test(`${typed} ${score === null ? 'is not' : `means, with ${score},`} ${name}`, () =>
		assert.equal(fuzzy(name, typed), score))

test('of several the closest comes first, of equals the first given', () => {
	const names = ['救生衣架', '救生衣', '成人救生衣', '救援生活衣']
	assert.deepEqual(
		fuzzyAmong(names, '救生衣', (name) => name),
		['救生衣', '救生衣架', '成人救生衣', '救援生活衣'],
	)
})

const LINES: readonly [line: string, key: string | undefined, rest: string][] = [
	['接报 火灾 石岭村', 'call', '火灾 石岭村'],
	['  预占 抽水泵 4 30', 'reserve', '抽水泵 4 30'],
	['封路石垭桥', 'close', '石垭桥'],
	['派 消防', 'send', '消防'],
	['等时圈30', 'reach', '30'],
	['圈 20', 'reach', '20'],
	['路况 大雨', 'weather', '大雨'],
	['明天', undefined, ''],
]
for (const [line, key, rest] of LINES)
	test(`“${line}” is read as ${key ?? 'nothing'}`, () => {
		const [best] = readCommand(line, COMMANDS)
		assert.equal(best?.key, key)
		assert.equal(best?.rest ?? '', rest)
	})

test('an empty line offers every command, in their order', () => {
	assert.deepEqual(
		readCommand('  ', COMMANDS).map(({ key }) => key),
		COMMANDS.map(({ key }) => key),
	)
})

const inChinese = (code: keyof typeof ITEMS) => ITEMS[code].words[0]
const WANTS: readonly [rest: string, first: object | undefined][] = [
	['抽水泵 4 30', { item_code: 'pump', qty: 4, within_min: 30 }],
	['抽水泵 4台 30分', { item_code: 'pump', qty: 4, within_min: 30 }],
	['水泵 12', { item_code: 'pump', qty: 12 }],
	['编织袋', { item_code: 'sandbag' }],
	['救援绳 100 m', { item_code: 'rescue_rope' }],
	['救援绳 100 m 5', { item_code: 'rescue_rope', qty: 5 }],
	['抽水泵 0', undefined],
	['抽水泵 1000000000', undefined],
	['抽水泵 4 99999', undefined],
	['抽水泵 1 2 3', undefined],
	['直升机 1', undefined],
]
for (const [rest, first] of WANTS)
	test(`“${rest}” asks for ${first ? JSON.stringify(first) : 'nothing that can be had'}`, () =>
		assert.deepEqual(readWant(rest, inChinese)[0], first))
