import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ITEMS, itemOf } from '../domain/catalogue.ts'
import { type Described, describeKind } from '../domain/describe.ts'
import type { Words } from '../domain/field.ts'
import { definition, isKind, KIND_KEYS, KINDS, type Kind } from '../domain/record.ts'
import { stampedBy } from './domain/memory-log.ts'
import { sample } from './domain/samples.ts'

const wordsIn = (described: readonly Described[], path: string): [string, Words][] =>
	described.flatMap(({ key, field, members }): [string, Words][] => [
		[`${path}.${key}`, field.label],
		...(field.help ? [[`${path}.${key} help`, field.help] as [string, Words]] : []),
		...Object.entries(field.options ?? {}).map(([option, words]): [string, Words] => [
			`${path}.${key}=${option}`,
			words,
		]),
		...wordsIn(members, `${path}.${key}`),
	])
const allWords: [string, Words][] = [
	...KIND_KEYS.flatMap((kind): [string, Words][] => [
		[kind, definition(kind).label],
		...wordsIn(describeKind(kind), kind),
		...Object.entries(definition(kind).derived ?? {}).map(([key, { label }]): [string, Words] => [
			`${kind}.${key}`,
			label,
		]),
	]),
]

/** The same characters in both scripts, one below the other: enough of them to catch a label in the wrong column. */
const SIMPLIFIED = '险隐类级区应员点测监责码话图层状态务时间废运输报线汛压单岗负备转调数电车门机'
const TRADITIONAL = '險隱類級區應員點測監責碼話圖層狀態務時間廢運輸報線汛壓單崗負備轉調數電車門機'
const ONLY_SIMPLIFIED = [...SIMPLIFIED].filter((c, i) => c !== [...TRADITIONAL][i])
const ONLY_TRADITIONAL = [...TRADITIONAL].filter((c, i) => c !== [...SIMPLIFIED][i])

test('every kind, field, option and derived value is named in three languages', () => {
	assert.ok(allWords.length > 500, `${allWords.length} words`)
	for (const [where, words] of allWords) {
		assert.equal(words.length, 3, where)
		for (const word of words) assert.ok(word.trim() === word && word !== '', where)
		const [mainland, taiwan, english] = words
		assert.ok(!ONLY_TRADITIONAL.some((c) => mainland.includes(c)), `${where}: ${mainland} is not mainland script`)
		assert.ok(!ONLY_SIMPLIFIED.some((c) => taiwan.includes(c)), `${where}: ${taiwan} is not Taiwan script`)
		assert.doesNotMatch(english, /\p{Script=Han}/u, where)
	}
})

test('two options of one field are never called the same', () => {
	const walk = (described: readonly Described[], path: string): void => {
		for (const { key, field, members } of described) {
			for (const language of [0, 1, 2]) {
				const names = Object.values(field.options ?? {}).map((words) => words[language]!)
				assert.equal(new Set(names).size, names.length, `${path}.${key}: ${names}`)
			}
			walk(members, `${path}.${key}`)
		}
	}
	for (const kind of KIND_KEYS) walk(describeKind(kind), kind)
})

test('numbers carry the letters that the ledgers use', () => {
	assert.deepEqual(Object.fromEntries(KIND_KEYS.map((kind) => [kind, definition(kind).codeLetters])), {
		risk: 'FX',
		finding: 'YH',
		depot: 'WZ',
		stock: 'PC',
		force: 'LL',
		org: 'ZH',
		person: 'RY',
		region: 'QH',
		shelter: 'AZ',
		incident: 'SJ',
		journal: 'RZ',
		warning: 'YJ',
		alarm: 'GJ',
		callout: 'JY',
		shift: 'ZB',
		weather: 'TQ',
		wall: 'DP',
		closure: 'FB',
		need: 'XQ',
		reservation: 'DB',
		movement: 'CR',
		task: 'RW',
		target: 'MB',
		water: 'QS',
		camera: 'SP',
		reveal: 'CK',
	})
})

test('each type of a point is drawn with one character', () => {
	for (const kind of KIND_KEYS) {
		const { type } = definition(kind)
		if (!type) continue
		const options = describeKind(kind).find(({ key }) => key === type.field)!.field.options!
		assert.deepEqual(Object.keys(type.characters), Object.keys(options), kind)
		for (const character of Object.values(type.characters)) assert.match(character, /^\p{Script=Han}$/u)
	}
	assert.deepEqual(Object.values(KINDS.depot.type!.characters).join(''), '物物物物汛林消医车车')
	assert.deepEqual(Object.values(KINDS.force.type!.characters).join(''), '消专微综矿化森森森汛民警警医医修社志村员')
	assert.deepEqual(Object.values(KINDS.org.type!.characters).join(''), '指专办成组现站委')
})

test('references name kinds that exist, rules name fields that exist', () => {
	const walk = (described: readonly Described[]): void => {
		for (const { key, field, members } of described) {
			if (field.ref) assert.ok(isKind(field.ref), key)
			walk(members)
		}
	}
	for (const kind of KIND_KEYS) {
		walk(describeKind(kind))
		const { status, type } = definition(kind)
		const keys = describeKind(kind).map(({ key }) => key)
		for (const key of [status?.field, type?.field]) assert.ok(key === undefined || keys.includes(key), `${kind}.${key}`)
	}
})

test('every personal value is marked with the sort that decides who reads it', () => {
	const marked = (kind: Kind) =>
		Object.fromEntries(
			describeKind(kind).flatMap(({ key, field, members }) => [
				...(field.disclosure ? [[key, field.disclosure]] : []),
				...members.flatMap((m) => (m.field.disclosure ? [[`${key}.${m.key}`, m.field.disclosure]] : [])),
			]),
		)
	const contacts = {
		'contacts.name': 'official_name',
		'contacts.phone': 'official_mobile',
		'contacts.duty_phone': 'duty_phone',
	}
	assert.deepEqual(marked('depot'), {
		...contacts,
		keeper: 'keeper_name',
		keeper_phone: 'keeper_mobile',
		backup_keeper: 'keeper_name',
		key_holder: 'keeper_name',
		duty_24h_phone: 'duty_phone',
	})
	assert.deepEqual(marked('force'), {
		...contacts,
		commander: 'keeper_name',
		commander_phone: 'keeper_mobile',
		deputy: 'keeper_name',
		duty_24h_phone: 'duty_phone',
		'vehicles.plate': 'plate',
	})
	assert.deepEqual(marked('person'), {
		name: 'official_name',
		mobile: 'official_mobile',
		short_no: 'official_mobile',
		office_phone: 'duty_phone',
	})
	assert.deepEqual(marked('finding'), {
		found_by: 'official_name',
		resp_person: 'official_name',
		supervise_leader: 'official_name',
		accept_by: 'official_name',
	})
	assert.deepEqual(marked('shelter'), {
		...contacts,
		manager: 'keeper_name',
		manager_phone: 'keeper_mobile',
		duty_24h_phone: 'duty_phone',
	})
	assert.deepEqual(marked('org'), { duty_24h_phone: 'duty_phone' })
	assert.deepEqual(marked('stock'), {
		code: 'stock_place',
		name: 'stock_place',
		region_code: 'stock_division',
		src_id: 'stock_place',
		depot_id: 'stock_place',
		batch_no: 'stock_place',
		location: 'stock_place',
	})
	assert.deepEqual(marked('incident'), { caller_name: 'caller', caller_phone: 'caller_phone', words: 'caller' })
	assert.deepEqual(marked('shift'), { duty_phone: 'duty_phone' })
	assert.deepEqual(marked('wall'), { device: 'device' })
})

test('the least of each kind can be stored, and a field that no kind has cannot', () => {
	for (const kind of KIND_KEYS) {
		const least = { ...sample(kind, 1), ...stampedBy('planner') }
		assert.deepEqual(definition(kind).schema.parse(least), least)
		assert.equal(definition(kind).schema.safeParse({ ...least, lng: 123.4 }).success, false, kind)
	}
})

test('the catalogue has 64 items, each with a unit and a district minimum', () => {
	const items = Object.values(ITEMS)
	assert.equal(items.length, 64)
	assert.equal(new Set(items.map(({ words }) => words[0])).size, 64)
	for (const { words, unit, min } of items) assert.ok(unit !== '' && Number.isInteger(min) && min > 0, words[0])
	const minimum = (name: string) => items.find(({ words }) => words[0] === name)?.min
	assert.deepEqual(
		['风力灭火机', '二号工具', '发电机', '融雪盐', '救生衣', '抽水泵'].map(minimum),
		[380, 2400, 96, 60, 1800, 110],
	)
	assert.deepEqual([itemOf('bottled_water').shelfLifeMonths, itemOf('pump').unit], [12, '台'])
})
