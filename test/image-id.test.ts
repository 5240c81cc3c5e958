import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Aggregate } from '../client/map/symbols/aggregate.ts'
import { countsId, markId, parseImageId, townshipId } from '../client/map/symbols/image-id.ts'
import type { Mark } from '../client/map/symbols/mark.ts'

const flags = {
	flag: fc.constant(true),
	approximate: fc.constant(true),
	verify: fc.constant(true),
	selected: fc.constant(true),
	pointed: fc.constant(true),
	far: fc.constant(true),
}
const character = fc.constantFrom('滑', '洪', '𬒗', '站')
const riskMark = fc.record(
	{ layer: fc.constant('risk'), grade: fc.constantFrom('major', 'larger', 'general', 'low'), character, ...flags },
	{ requiredKeys: ['layer', 'grade'], noNullPrototype: true },
)
const alarmMark = fc.record(
	{ layer: fc.constant('sensor'), grade: fc.constantFrom('major', 'larger', 'general', 'low'), character, ...flags },
	{ requiredKeys: ['layer', 'grade'], noNullPrototype: true },
)
const incidentMark = fc.record(
	{ layer: fc.constant('incident'), ringed: fc.constant(true), character, ...flags },
	{ requiredKeys: ['layer'], noNullPrototype: true },
)
const forceMark = fc.record(
	{
		layer: fc.constant('force'),
		posture: fc.constantFrom('standby', 'en_route', 'on_scene', 'returning', 'rest', 'offline'),
		heading: fc.integer({ min: 0, max: 15 }).map((n) => n * 22.5),
		character,
		...flags,
	},
	{ requiredKeys: ['layer', 'posture'], noNullPrototype: true },
)
const silhouette = fc.constantFrom('risk', 'supply', 'force', 'command')

test('a mark is drawn from its id alone', () => {
	fc.assert(
		fc.property(
			fc.oneof(riskMark, forceMark, alarmMark, incidentMark),
			fc.integer({ min: 12, max: 64 }),
			(mark, size) => {
				assert.deepEqual(parseImageId(markId(mark as Mark, size)), { image: 'mark', mark, size })
			},
		),
	)
})

test('the figure of a township is drawn from its id alone', () => {
	const part = fc.tuple(fc.constantFrom('grade-major', 'layer-supply', 'text-3'), fc.nat(99))
	const badge = fc.record(
		{ count: fc.integer({ min: 1, max: 99 }), ink: fc.constantFrom('grade-major', 'quality') },
		{ noNullPrototype: true },
	)
	const aggregate = fc.record(
		{
			layer: silhouette,
			size: fc.integer({ min: 20, max: 64 }),
			count: fc.nat(999),
			parts: fc.array(part),
			badge,
			least: fc.integer({ min: 11, max: 16 }),
		},
		{ requiredKeys: ['layer', 'size', 'count', 'parts', 'least'], noNullPrototype: true },
	)
	fc.assert(
		fc.property(aggregate, (a) => {
			assert.deepEqual(parseImageId(townshipId(a as Aggregate)), { image: 'township', aggregate: a })
		}),
	)
})

test('the counts beside it are drawn from their id alone', () => {
	const counts = fc.array(fc.tuple(silhouette, fc.nat(999)), { minLength: 1, maxLength: 3 })
	fc.assert(
		fc.property(counts, fc.integer({ min: 11, max: 20 }), (given, font) => {
			const read = parseImageId(countsId(given as Parameters<typeof countsId>[0], font))
			assert.deepEqual(read, { image: 'counts', counts: given, font })
		}),
	)
})

test('an id of somebody else is left alone', () => {
	assert.equal(parseImageId('shield'), null)
})
