import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKeys } from '../../geodata/pack/name-keys.ts'

const texts = (name: string) => nameKeys(name).map(({ text }) => text)

/** Name → texts that must find it, and some that must not. */
const NAMES: [name: string, found: string[], not?: string[]][] = [
	['零陵', ['零陵', 'lingling', 'll'], ['lingl']],
	['重庆', ['重庆', 'chongqing', 'zhongqing', 'cq', 'zq']],
	['六安', ['luan', 'liuan', 'la']],
	['厦门', ['xiamen', 'shamen']],
	['番禺', ['panyu', 'fanyu']],
	['长垣', ['changyuan', 'zhangyuan']],
	['单县', ['shanxian', 'danxian']],
	['乐清', ['yueqing', 'leqing']],
	['绿林', ['lvlin', 'lulin']],
	['3组', ['3组', '3zu', '3z']],
	['A区', ['a区', 'aqu', 'aq']],
	['São Paulo', ['saopaulo'], ['sao paulo', 'sp']],
	['Große Straße', ['grossestrasse']],
	['Ærøskøbing', ['aeroskobing']],
	['村(社区)', ['村社区', 'cunshequ', 'csq']],
	['１２号', ['12号', '12hao']],
	['𠮷野', ['𠮷野']],
	['—', []],
	['', []],
]
for (const [name, found, not = []] of NAMES)
	test(`«${name}» is found by ${found.join(', ') || 'nothing'}`, () => {
		for (const text of found) assert.ok(texts(name).includes(text), `${text} of ${texts(name)}`)
		for (const text of not) assert.ok(!texts(name).includes(text), text)
		if (found.length === 0) assert.deepEqual(texts(name), [])
	})

test('a match may begin at every character or syllable, and nowhere else', () => {
	const starts = Object.fromEntries(nameKeys('冷水滩').map((key) => [key.text, key.starts]))
	assert.deepEqual(starts, { 冷水滩: [0, 1, 2], lengshuitan: [0, 4, 8], lst: [0, 1, 2] })
})

test('a name of many characters with several readings stays short of a flood of keys', () => {
	assert.ok(texts('重长行单厦朝曾都乐六埔堡').length <= 17)
})
