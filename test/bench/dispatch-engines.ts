import type { LonLat } from '../../domain/geometry.ts'
import { type RoadGraph, readRoads } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { SegmentIndex } from '../../server/routing/segment-index.ts'
import { SnapIndex } from '../../server/routing/snap-index.ts'
import type { DispatchClient } from './dispatch-client.ts'
import { type Figure, round } from './figures.ts'
import { LineGraph, type Place } from './line-graph.ts'
import { LinePaths } from './path-finder.ts'
import { PgRouting } from './pg-routing.ts'
import { openPostgres } from './postgres.ts'
import { p50, timed, told } from './timed.ts'

const GOAL_MS = 2
const GOAL_RATIO = 5
const RUNS = 100
/** Of geojson-path-finder one takes about a second. */
const PATH_RUNS = 3
/** The API tells tenths of seconds, and shares of an edge are rounded to the millisecond at both ends. */
const ROUNDING_S = 0.06

type Given = { client: DispatchClient; incidents: readonly LonLat[]; depots: readonly LonLat[]; bytes: Uint8Array }
type Times = readonly (number | null)[]
type Snap = (at: LonLat) => Place | null
/** Milliseconds of each way to ask, and how many of the times were told otherwise by pgRouting. */
type Measured = { direct: number[]; api: number[]; nearest: number[]; pg: number[]; unlike: number; name: string }

/** Driving times to all depots: by our router in its process and through the API, and by two other engines in turn. */
export async function engines(given: Given): Promise<Figure[]> {
	const { depots, bytes } = given
	const graph = readRoads(bytes)
	const snaps = new SnapIndex(graph, new SegmentIndex(graph))
	const snap: Snap = (at) => snaps.nearest(at)
	// One off every road is nobody's to drive from.
	const incidents = given.incidents.filter(snap)
	const measured = await inTurn({ ...given, incidents }, graph, snap)
	const paths = new LinePaths(graph)
	const plain: number[] = []
	for (const at of incidents.slice(0, PATH_RUNS)) await timed(plain, () => paths.times(snap(at)!, depots.map(snap)))
	const { direct, api, nearest } = measured
	return [
		{
			what: `driving times from one to ${depots.length} depots, in process`,
			value: told(direct, 2),
			goal: `p50 ≤ ${GOAL_MS} ms`,
			met: p50(direct) <= GOAL_MS,
		},
		{ what: 'the same through the API', value: told(api) },
		{ what: 'the nearest depots of as many through the API, each driven to', value: told(nearest) },
		besidePg(measured, depots.length),
		{
			what: 'the same by geojson-path-finder, one way at a time and without turns',
			value: `p50 ${Math.round(p50(plain))} ms, ${Math.round(p50(plain) / p50(api))} times as long as through the API`,
		},
	]
}

/** Asks our router, the API and, where it is to be had, pgRouting for the same, one after the other. */
async function inTurn({ client, incidents, depots, bytes }: Given, graph: RoadGraph, snap: Snap): Promise<Measured> {
	const measured: Measured = { direct: [], api: [], nearest: [], pg: [], unlike: 0, name: '' }
	const router = openRoads(bytes)
	const database = await openPostgres()
	try {
		const other = typeof database === 'string' ? null : new PgRouting(database, new LineGraph(graph), depots.map(snap))
		measured.name = typeof database === 'string' ? database : `${database.version}, ${await other?.load()} rows`
		for (const at of incidents.slice(0, RUNS)) {
			await timed(measured.direct, () => router.travelTimes(at, depots))
			const ours = await timed(measured.api, () => client.times(at, depots))
			await timed(measured.nearest, () => client.nearest(at))
			if (other) measured.unlike += differing(ours, await timed(measured.pg, () => other.times(snap(at)!)))
		}
	} finally {
		if (typeof database !== 'string') await database.stop()
	}
	return measured
}

/** How many of the times are not the same within the rounding. */
const differing = (ours: Times, theirs: Times): number =>
	ours.filter((time, i) => {
		const other = theirs[i]!
		return time === null || other === null ? time !== other : Math.abs(time - other) > ROUNDING_S
	}).length

function besidePg({ direct, api, pg, unlike, name }: Measured, depots: number): Figure {
	const what = 'the same by pgRouting on all arcs and turns'
	if (pg.length === 0) return { what, value: `skipped: ${name}` }
	const ratio = p50(pg) / p50(direct)
	const same = unlike === 0 ? `all ${pg.length * depots} times the same` : `${unlike} of ${pg.length * depots} differ`
	return {
		what: `${what} (${name})`,
		value: `${told(pg)}: ${round(ratio)} times as long as in process, ${round(p50(pg) / p50(api))} times as long as through the API; ${same}`,
		goal: `≥ ${GOAL_RATIO} times as long, all the same`,
		met: ratio >= GOAL_RATIO && unlike === 0,
	}
}
