import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { packRoads, readRoads } from '../../geodata/pack/road-graph.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { plainTimes } from '../fixtures/plain-dijkstra.ts'

/** Builds the roads of an extract, and tells times from some positions to others, beside plainer ways to do it. */
type Order = { do: 'build'; file: string } | { do: 'ask'; from: LonLat[]; to: LonLat[]; plain: number } | { do: 'stop' }

let bytes = new Uint8Array()

async function build(file: string) {
	const began = performance.now()
	const data = await readExtract(file)
	const read = performance.now()
	const graph = roadGraph(data, profileFor(data.box))
	bytes = new Uint8Array(Buffer.concat(packRoads(graph)))
	const peakBytes = 1024 * process.resourceUsage().maxRSS
	const { length: edges } = graph.edgeWay
	return {
		readMs: read - began,
		buildMs: performance.now() - read,
		edges,
		arcs: graph.arcEdge.length,
		turns: graph.turnTo.length,
		bytes: bytes.length,
		peakBytes,
	}
}

async function ask(from: readonly LonLat[], to: readonly LonLat[], plain: number) {
	const began = performance.now()
	const router = openRoads(bytes)
	const openMs = performance.now() - began
	const times: number[] = []
	const timed = async (act: () => unknown) => {
		const start = performance.now()
		await act()
		return performance.now() - start
	}
	const firstMs = await timed(() => router.travelTimes(from[0]!, to))
	for (const at of from) times.push(await timed(() => router.travelTimes(at, to)))
	const scan = []
	for (const at of from) scan.push(await timed(() => to.map((target) => distanceM(at, target))))
	const graph = readRoads(bytes)
	const places = to.map((_, i) => ({ edge: (i * 7919) % graph.edgeWay.length, share: 0.5 }))
	const book = []
	for (let i = 0; i < plain; i++) book.push(await timed(() => plainTimes(graph, places[i]!, places)))
	return { openMs, firstMs, times, scan, book }
}

process.on('message', async (order: Order) => {
	if (order.do === 'stop') process.exit(0)
	process.send?.(order.do === 'build' ? await build(order.file) : await ask(order.from, order.to, order.plain))
})
process.send?.({ ready: true })
