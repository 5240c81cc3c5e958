import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ROADS } from '../../geodata/pack/manifest.ts'
import { buildRoads } from '../../geodata/region/roads/build-roads.ts'
import { readSpeeds } from '../../geodata/region/roads/own-speeds.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { givenFor } from '../fixtures/given.ts'
import { position, streetMap } from '../fixtures/street-map.ts'

const folder = mkdtempSync(join(tmpdir(), 'speeds-'))
const file = join(folder, 'speeds.json')
after(() => rmSync(folder, { recursive: true }))

test('a district’s own speeds take the place of those of the table, class by class', async () => {
	const map = streetMap({
		places: { a: [0, 0], b: [3000, 0], c: [6000, 0] },
		ways: [
			['ab', { highway: 'tertiary' }],
			['bc', { highway: 'secondary' }],
		],
	})
	const secondsOf = async (speeds?: Readonly<Record<string, number>>) => {
		using built = givenFor(map, { options: { speeds } })
		const { profile } = await buildRoads(built.given)
		const roads = openRoads(readFileSync(join(built.folder, ROADS)))
		const along = async (from: number, to: number) =>
			Math.round((await roads.travelTimes(position(from, 0), [position(to, 0)])).to[0]!.seconds!)
		assert.equal(roads.profile, profile)
		return { profile, tertiary: await along(1000, 2000), secondary: await along(4000, 5000) }
	}
	assert.deepEqual(await secondsOf(), { profile: 'general', tertiary: 90, secondary: 65 })
	writeFileSync(file, '{"tertiary": 20}')
	assert.deepEqual(await secondsOf(readSpeeds(file)), {
		profile: 'general, own speeds',
		tertiary: 180,
		secondary: 65,
	})
})

test('a table that cannot be used is refused with what is wrong in it', () => {
	const refused: [string, RegExp][] = [
		['{', /is no JSON/],
		['[1]', /the file:/],
		['{"footway": 5}', /footway/],
		['{"tertiary": 500}', /tertiary.*150/],
		['{"tertiary": "fast"}', /tertiary.*number/],
	]
	for (const [text, why] of refused) {
		writeFileSync(file, text)
		assert.throws(() => readSpeeds(file), why)
	}
})
