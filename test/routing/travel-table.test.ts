import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { quantile } from '../bench/figures.ts'
import { realFile, realJson, without } from '../fixtures/real-data.ts'

const EXTRACT = 'osm/li_liechtenstein_valhalla.osm.pbf'
const TABLE = 'routes/liechtenstein-travel-times.json'
/** Driving times by another router, whose speeds and turn costs were not fitted to either. */
type Table = { incidents: LonLat[]; depots: LonLat[]; seconds: (number | null)[][] }

describe('beside the times of another router on Liechtenstein', { skip: without(EXTRACT, TABLE) }, () => {
	let table: Table
	let ours: (number | null)[][]
	before(async () => {
		table = realJson<Table>(TABLE)
		const data = await readExtract(realFile(EXTRACT))
		const router = openRoads(Buffer.concat(packRoads(roadGraph(data, profileFor(data.box)))))
		ours = []
		for (const incident of table.incidents)
			ours.push((await router.travelTimes(incident, table.depots)).to.map(({ seconds }) => seconds))
	})

	test('the times are the same but for a tenth, and hardly ever by more', () => {
		const ratios = ours.flatMap((row, i) =>
			row.flatMap((seconds, k) => {
				const theirs = table.seconds[i]![k]
				return seconds === null || theirs == null || theirs < 5 ? [] : [seconds / theirs]
			}),
		)
		assert.ok(ratios.length > 0.98 * table.incidents.length * table.depots.length)
		const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share))
		assert.ok(middle! > 0.9 && middle! < 1.1, `median ratio ${middle}`)
		assert.ok(low! > 0.9 && high! < 1.1, `ratios ${low} to ${high}`)
	})

	test('the nearest depot by our times is nearly as near by theirs', () => {
		const regrets = ours.flatMap((row, i) => {
			const times = row.map((seconds) => seconds ?? Number.POSITIVE_INFINITY)
			const least = Math.min(...times)
			if (least === Number.POSITIVE_INFINITY) return []
			const theirs = table.seconds[i]!.map((seconds) => seconds ?? Number.POSITIVE_INFINITY)
			return [theirs[times.indexOf(least)]! - Math.min(...theirs)]
		})
		assert.ok(regrets.length >= 0.99 * table.incidents.length)
		const mean = regrets.reduce((sum, regret) => sum + regret, 0) / regrets.length
		assert.ok(mean <= 5, `mean regret ${mean} s`)
		assert.ok(quantile(regrets, 0.9) <= 20, `p90 ${quantile(regrets, 0.9)} s`)
	})
})
