import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkJson } from '../server/http/check-json.ts'

const parses = (text: string): boolean => {
	try {
		JSON.parse(text)
		return true
	} catch {
		return false
	}
}

test('a fault is told with the path of the value and the place in the text', () => {
	const told = (text: string) => {
		const fault = checkJson(text, 4)
		return fault && `${fault.path || '-'} ${fault.line}:${fault.column} ${fault.why}`
	}
	assert.deepEqual(
		[
			'',
			'{"a": nope}',
			'{"type": "x"\n "c": 1}',
			'[1,]',
			'{"a":1,}',
			'{"a":1}x',
			'{"a":01}',
			'NaN',
			'"a\u0001"',
			'{"a":"\\q"}',
			'"abc',
			'{"a":{"b":[1,{"c":1,"c":2}]}}',
			'{"\\u005f_proto__":1}',
			'[[[[[]]]]]',
		].map(told),
		[
			'- 1:1 the text ends where a value should be',
			'a 1:7 expected a value, found "n"',
			'type 2:2 expected , or the closing bracket, found "\\""',
			'1 1:4 expected a value, found "]"',
			'a 1:8 expected a member name, found "}"',
			'- 1:8 expected the end of the text, found "x"',
			'a 1:7 expected , or the closing bracket, found "1"',
			'- 1:1 expected a value, found "N"',
			'- 1:1 a string holds a control character or an unknown escape',
			'a 1:6 a string holds a control character or an unknown escape',
			'- 1:1 the text ends inside a string',
			'a.b.1.c 1:21 the member "c" is given twice',
			'__proto__ 1:2 the member name __proto__ is not allowed',
			'0.0.0.0 1:5 nested deeper than 4 levels',
		],
	)
})

test('every JSON text that a program writes is usable', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 6 }), (text) => text.includes('__proto__') || checkJson(text, 32) === null),
		{ numRuns: 2000 },
	)
})

test('a text broken anywhere is a fault exactly where JSON.parse refuses it too, names given twice aside', () => {
	const broken = fc
		.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[],:"\\0-e.t \n\u0000é'))
		.map(([text, at, char]) => {
			const cut = at % (text.length + 1)
			return text.slice(0, cut) + char + text.slice(cut + (at % 2))
		})
	fc.assert(
		fc.property(broken, (text) => {
			const fault = checkJson(text, 32)
			return fault === null ? parses(text) : !parses(text) || /given twice|__proto__/.test(fault.why)
		}),
		{ numRuns: 20_000 },
	)
})

test('long strings and deep nesting cost no stack', () => {
	const long = JSON.stringify({ a: `\\"${'é\n'.repeat(1_000_000)}` })
	assert.equal(checkJson(long, 32), null)
	assert.match(checkJson('['.repeat(5_000_000), 32)!.why, /deeper than 32/)
	assert.match(checkJson('{"a":'.repeat(100_000), 32)!.why, /deeper than 32/)
})
