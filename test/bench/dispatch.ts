import { readFileSync } from 'node:fs'
import type { LonLat } from '../../domain/geometry.ts'
import { realFile, realJson, without } from '../fixtures/real-data.ts'
import { Child } from './children.ts'
import { deskRecompute } from './desk-recompute.ts'
import { closing, reserving } from './dispatch-acts.ts'
import { DispatchClient } from './dispatch-client.ts'
import { engines } from './dispatch-engines.ts'
import { type Figure, round } from './figures.ts'
import { straightLines } from './straight.ts'
import { p50, told } from './timed.ts'

const EXTRACT = 'osm/li_liechtenstein_valhalla.osm.pbf'
const TABLE = 'routes/liechtenstein-travel-times.json'

/** The desk on the roads of Liechtenstein with 372 depots, through the API and beside other engines, in one run. */
export async function dispatch(): Promise<Figure[]> {
	const reason = without(EXTRACT, TABLE)
	if (reason) return [{ what: 'the desk in Liechtenstein', value: `skipped: ${reason}` }]
	const { incidents, depots } = realJson<{ incidents: LonLat[]; depots: LonLat[] }>(TABLE)
	const child = new Child('dispatch-process.ts')
	await child.heard()
	const opened = await child.ask<{ url: string; roads: string }>({ do: 'open', file: realFile(EXTRACT), depots })
	const client = new DispatchClient(opened.url)
	const bytes = new Uint8Array(readFileSync(opened.roads))
	const figures = [
		...(await engines({ client, incidents, depots, bytes })),
		straight(incidents, depots),
		...(await closing(client, incidents)),
		...(await reserving(client, depots.length)),
		recomputed(deskRecompute()),
	]
	await child.stop()
	return figures
}

function straight(incidents: readonly LonLat[], depots: readonly LonLat[]): Figure {
	const { ours, tree, scan, agree } = straightLines(incidents, depots)
	const micros = (times: readonly number[]) => `${Math.round(1000 * p50(times))} µs`
	return {
		what: `the five nearest of ${depots.length} in a straight line`,
		value: `${micros(ours)}; geokdbush ${micros(tree)} (ratio ${round(p50(ours) / p50(tree), 2)}), one nearest by @turf/nearest-point ${micros(scan)} (ratio ${round(p50(ours) / p50(scan), 2)}); the same answer ${agree} of ${ours.length} times`,
	}
}

const recomputed = (times: readonly number[]): Figure => ({
	what: `a whole desk worked out again on the demo district (three needs, forces), ${times.length} places`,
	value: told(times),
})
