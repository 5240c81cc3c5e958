import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covers, levelOf, padded, prefixOf, type RegionLevel, townshipOf } from '../../domain/region.ts'
import { Random } from '../fixtures/random.ts'

const CODES: [code: string, prefix: string, level: RegionLevel, why: string][] = [
	['000000000000', '', 'country', 'nothing but padding'],
	['990000000000', '99', 'province', 'two digits'],
	['990100000000', '9901', 'prefecture', 'four digits'],
	['990102000000', '990102', 'county', 'six digits'],
	['990102101000', '990102101', 'township', 'a code that ends in 000 is never a village'],
	['990102101201', '990102101201', 'village', 'all twelve digits'],
	['990102110000', '990102110', 'township', 'the zero of a number is not padding'],
	['990102100000', '990102100', 'township', 'nor are two of them'],
	['990102101210', '990102101210', 'village', 'nor the last digit of a village'],
	['990102101200', '990102101200', 'village', 'nor the last two'],
	['990110000000', '990110', 'county', 'county 10'],
	['991000000000', '9910', 'prefecture', 'prefecture 10'],
	['900000000000', '90', 'province', 'province 90'],
	['990102000201', '990102000201', 'village', 'a village right under its county'],
	['990002000000', '990002', 'county', 'a county right under its province'],
	['', '', 'country', 'a scope over everything'],
	['990102', '990102', 'county', 'a code that is already short'],
	['990102101', '990102101', 'township', 'a nine-digit code'],
]

test('a code is cut at the boundary of its level', () => {
	for (const [code, prefix, level, why] of CODES)
		assert.deepEqual({ prefix: prefixOf(code), level: levelOf(code) }, { prefix, level }, `${code}: ${why}`)
})

test('padding takes back what the cut took away, and cutting again changes nothing', () => {
	for (const [code] of CODES) {
		assert.equal(padded(prefixOf(code)), padded(code))
		assert.equal(prefixOf(prefixOf(code)), prefixOf(code))
		assert.equal(prefixOf(padded(code)), prefixOf(code))
	}
})

test('the township of a village is its first nine digits', () => {
	assert.equal(townshipOf('990102101201'), '990102101')
	assert.equal(townshipOf('990102101000'), '990102101')
})

test('scopes cover by prefix', () => {
	const table: [scopes: string[], code: string, covered: boolean][] = [
		[[''], '110101001001', true],
		[[], '990102101201', false],
		[['990102'], '990102000000', true],
		[['990102'], '990102101201', true],
		[['990102'], '990103101201', false],
		[['990102101'], '990102101000', true],
		[['990102101'], '990102101202', true],
		[['990102101'], '990102102201', false],
		[['990102101'], '990102000000', false],
		[['990102101201'], '990102101201', true],
		[['990102101201'], '990102101000', false],
		[['990102101', '990102103201'], '990102103201', true],
		[['990102101', '990102103201'], '990102103202', false],
	]
	for (const [scopes, code, covered] of table) assert.equal(covers(scopes, code), covered, `${scopes} over ${code}`)
})

/** The tree itself, written digit group by digit group, without strings that begin with strings. */
function above(code: string): string[] {
	const groups = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12)]
	const kept = groups.findLastIndex((group) => Number(group) !== 0) + 1
	return Array.from({ length: kept + 1 }, (_, i) => groups.slice(0, i).join(''))
}

test('a scope made from a code covers exactly the divisions below it', () => {
	for (let seed = 1; seed <= 2000; seed++) {
		const random = new Random(seed)
		const anyCode = () =>
			[
				'99',
				random.pick(['00', '01', '10']),
				random.pick(['00', '02', '20']),
				random.pick(['000', '100', '101', '110']),
				random.pick(['000', '200', '201', '210']),
			].join('')
		const [upper, lower] = [anyCode(), anyCode()]
		assert.equal(
			covers([prefixOf(upper)], lower),
			above(lower).includes(prefixOf(upper)),
			`seed ${seed}: ${upper} over ${lower}`,
		)
		assert.equal(prefixOf(lower), above(lower).at(-1), `seed ${seed}: ${lower}`)
	}
})
