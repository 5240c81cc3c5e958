import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainLinks } from '../../client/screens/wall/events/look-of-focus.ts'
import { chainOf } from '../../domain/answers/chain-of.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import { sample } from '../domain/samples.ts'

type More = Partial<Extract<Draft, { kind: 'org' }>>
const unit = (n: number, name: string, region_code: string, level: Of<'org'>['level']['level'], more: More = {}) =>
	sample('org', n, { name, region_code, level: { scheme: 'command', level }, ...more }) as Of<'org'>

const HQ = unit(1, '区指挥部', '990102000000', 'county', { type: 'hq', at: [111.6, 26.2] })
const UNITS = [
	HQ,
	unit(2, '区办公室', '990102000000', 'county', { type: 'office' }),
	unit(3, '杉坞乡站', '990102101000', 'township', { at: [111.5, 26.1] }),
	unit(4, '石垭村站', '990102101205', 'village'),
	unit(5, '茅坳村站', '990102101201', 'village', { at: [111.51, 26.12] }),
	unit(6, '旧站', '990102101202', 'village', { lifecycle: 'archived' }),
	unit(7, '沐桥街道站', '990102001000', 'township'),
	unit(8, '沐桥街道指挥部', '990102001000', 'township', { type: 'hq' }),
	unit(9, '邻区指挥部', '990103000000', 'county', { type: 'hq' }),
]

test('the chain leads from the village over the township to the district', () => {
	const rows: [code: string, chain: string[]][] = [
		['990102101201', ['茅坳村站', '杉坞乡站', '区指挥部']],
		// A village without a station in use answers to its township.
		['990102101202', ['杉坞乡站', '区指挥部']],
		['990102101000', ['杉坞乡站', '区指挥部']],
		['990102000000', ['区指挥部']],
		// Where a township has a headquarters, it comes before the station.
		['990102001005', ['沐桥街道指挥部', '区指挥部']],
		['990104101201', []],
	]
	for (const [code, chain] of rows)
		assert.deepEqual(
			chainOf(code, UNITS).map(({ unit: { name } }) => name),
			chain,
		)
})

test('the chain is drawn from post to post, past those that stand nowhere', () => {
	const point: LonLat = [111.52, 26.13]
	const drawn = (code: string, from: LonLat | undefined) =>
		chainLinks(from, chainOf(code, UNITS)).map(({ line, sort }) => [sort, ...line])
	assert.deepEqual(drawn('990102101201', point), [
		['chain', point, [111.51, 26.12]],
		['chain', [111.51, 26.12], [111.5, 26.1]],
		['chain', [111.5, 26.1], [111.6, 26.2]],
	])
	assert.deepEqual(drawn('990102101205', undefined), [['chain', [111.5, 26.1], [111.6, 26.2]]])
})
