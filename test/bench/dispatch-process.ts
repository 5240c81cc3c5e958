import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import { WORLD } from '../../domain/look.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { idOf, sample } from '../domain/samples.ts'
import { type Served, serve } from '../fixtures/served.ts'

/** A server on the roads of an extract, with a depot and its stock at each of some positions, and an incident. */
type Order = { do: 'open'; file: string; depots: LonLat[] } | { do: 'stop' }

const PLENTY = 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'dispatch-'))
let served: Served

async function open(file: string, depots: readonly LonLat[]) {
	const data = await readExtract(file)
	const bytes = Buffer.concat(packRoads(roadGraph(data, profileFor(data.box))))
	const roads = join(folder, 'roads.bin')
	writeFileSync(roads, bytes)
	const router = openRoads(bytes)
	const drafts: Draft[] = [
		...depots.map((at, i) => sample('depot', i, { at, ready_min: 10 })),
		...depots.map((_, i) => sample('stock', i, { depot_id: idOf('depot', i), qty_on_hand: PLENTY })),
		sample('incident', 1, { at: depots[0]!, status: 'responding' }),
	]
	served = await serve({ drafts, bounds: WORLD, roads: () => router, file: join(folder, 'fourmap.db') })
	return { url: served.url, roads }
}

process.on('message', async (order: Order) => {
	if (order.do === 'open') process.send?.(await open(order.file, order.depots))
	else {
		await served.close()
		rmSync(folder, { recursive: true })
		process.exit(0)
	}
})
/** Nobody waits for it any more. */
process.once('disconnect', () => process.exit(1))
process.send?.({ ready: true })
