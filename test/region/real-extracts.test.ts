import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { areasOf } from '../../geodata/region/osm/areas.ts'
import { checkExtract } from '../../geodata/region/osm/check-extract.ts'
import { signedArea } from '../../geodata/region/osm/nest-rings.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'

const FOLDER = '../shared/data/osm'

/** Counted by osmium 1.18 (`osmium fileinfo -e`), with the box of all nodes. */
const COUNTED = [
	['ad_andorra_gh.osm.pbf', 69_644, 2_725, 74, [1.0366421, 41.7369089, 1.8252606, 42.7883379]],
	['li_liechtenstein_valhalla.osm.pbf', 142_832, 15_247, 358, [9.3977818, 46.7862853, 9.6714552, 47.525823]],
	['br_campo-grande.osm.gz', 24_168, 4_590, 7, [-54.5999972, -20.5984001, -54.500035, -20.4000218]],
	['cn_guixi_jiangxi_mapofgx.osm', 4_020, 433, 24, [117.1186792, 28.2330505, 117.4081944, 28.4296398]],
	['de_north-bayreuth.osm.gz', 58_631, 7_801, 179, [11.3992921, 49.8832101, 11.6746911, 50.0959122]],
] as const

describe('real extracts', { skip: existsSync(FOLDER) ? false : 'they are not on this machine' }, () => {
	for (const [name, nodes, ways, relations, box] of COUNTED)
		test(`${name} is read whole`, async () => {
			const data = await readExtract(`${FOLDER}/${name}`)
			assert.deepEqual([data.counts, data.box], [{ nodes, ways, relations }, box])
			checkExtract(name, data)
		})

	test('every position and every road of a file is where its text says', async () => {
		const data = await readExtract(`${FOLDER}/br_campo-grande.osm.gz`)
		const text = gunzipSync(readFileSync(`${FOLDER}/br_campo-grande.osm.gz`)).toString()
		let seen = 0
		for (const [, id, rest] of text.matchAll(/<node id="(\d+)"([^>]*)>/g)) {
			const at = data.nodeIndex(Number(id))
			const degree = (name: string) => Number(new RegExp(`${name}="([^"]+)"`).exec(rest!)![1])
			assert.ok(
				Math.abs(data.lat7[at]! / 1e7 - degree('lat')) < 1e-7 && Math.abs(data.lon7[at]! / 1e7 - degree('lon')) < 1e-7,
			)
			seen++
		}
		assert.equal(seen, 24_168)
		const roads = text
			.split('<way ')
			.slice(1)
			.filter((way) => /<tag k="highway"/.test(way.split('</way>')[0]!))
		assert.equal([...data.ways].filter(({ tags }) => tags.highway).length, roads.length)
	})

	test('areas of Liechtenstein are those that osmium makes of the same relations', async () => {
		const data = await readExtract(`${FOLDER}/li_liechtenstein_valhalla.osm.pbf`)
		const areas = areasOf(data)
		// Relation, its polygons, their holes, and the area in square degrees (`osmium export`).
		for (const [id, polygons, holes, size] of [
			[5319901, 1, 12, 0.00007459745307],
			[22868, 1, 11, 0.00036472013821],
			[3973103, 1, 10, 0.00039936906999],
			[3973611, 1, 8, 0.00056356699336],
			[3995692, 1, 6, 0.00067729503459],
			[3992770, 1, 5, 0.00004248321786],
		] as const) {
			const found = areas.ofRelation(data.relations.find((relation) => relation.id === id)!)
			const sum = found.flat().reduce((total, ring) => total + signedArea(data, ring) / 2e14, 0)
			assert.deepEqual([found.length, found.flat().length - found.length], [polygons, holes])
			assert.ok(Math.abs(sum / size - 1) < 1e-6, `relation ${id}: ${sum}`)
		}
	})
})
