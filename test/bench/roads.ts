import type { LonLat } from '../../domain/geometry.ts'
import { realFile, realJson, without } from '../fixtures/real-data.ts'
import { Child } from './children.ts'
import { type Figure, quantile, round } from './figures.ts'

const EXTRACT = 'osm/li_liechtenstein_valhalla.osm.pbf'
const TABLE = 'routes/liechtenstein-travel-times.json'
const GOAL_MS = 2
/** A textbook Dijkstra takes so long that fewer runs must do. */
const BOOK_RUNS = 10

type Built = {
	readMs: number
	buildMs: number
	edges: number
	arcs: number
	turns: number
	bytes: number
	peakBytes: number
}
type Asked = { openMs: number; firstMs: number; times: number[]; scan: number[]; book: number[] }

const p50 = (times: readonly number[]) => quantile(times, 0.5)
const summary = (times: readonly number[]) =>
	`p50 ${round(p50(times), 2)} ms, p95 ${round(quantile(times, 0.95), 2)} ms, max ${round(Math.max(...times), 1)} ms`

/** The road graph of Liechtenstein, and driving times from 200 incidents to 372 depots on it. */
export async function roads(): Promise<Figure[]> {
	const reason = without(EXTRACT, TABLE)
	if (reason) return [{ what: 'roads of Liechtenstein', value: `skipped: ${reason}` }]
	const { incidents, depots } = realJson<{ incidents: LonLat[]; depots: LonLat[] }>(TABLE)
	const child = new Child('roads-process.ts')
	await child.heard()
	const built = await child.ask<Built>({ do: 'build', file: realFile(EXTRACT) })
	const asked = await child.ask<Asked>({ do: 'ask', from: incidents, to: depots, plain: BOOK_RUNS })
	await child.stop()
	const times = p50(asked.times)
	return [
		{
			what: 'road graph of Liechtenstein',
			value: `built in ${Math.round(built.buildMs)} ms after ${Math.round(built.readMs)} ms of reading, ${built.edges} edges, ${built.arcs} arcs, ${built.turns} turns, ${Math.round(built.bytes / 1000)} kB, peak ${Math.round(built.peakBytes / 1e6)} MB`,
		},
		{
			what: 'the same opened',
			value: `${Math.round(asked.openMs)} ms; first times to ${depots.length} depots ${Math.round(asked.firstMs)} ms`,
		},
		{
			what: `driving times from one to ${depots.length}, ${asked.times.length} times`,
			value: summary(asked.times),
			goal: `p50 ≤ ${GOAL_MS} ms`,
			met: times <= GOAL_MS,
		},
		{
			what: 'the same by a textbook Dijkstra on the same graph',
			value: `${summary(asked.book)}, ${Math.round(p50(asked.book) / times)} times as long`,
		},
		{
			what: 'straight lines to as many',
			value: `${summary(asked.scan)}; driving times take ${Math.round(times / p50(asked.scan))} times as long`,
		},
	]
}
