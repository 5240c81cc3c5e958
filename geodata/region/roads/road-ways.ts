import type { OsmData, Tags } from '../osm/osm-data.ts'
import { type Drivable, drivable } from './drivable.ts'
import type { Profile } from './profile.ts'

/** `runs` are stretches of nodes that the extract holds, none twice in a row. */
export type RoadWay = Drivable & { id: number; runs: number[][]; tags: Tags }

/** The ways of an extract that cars may drive. */
export function roadWays(data: OsmData, profile: Profile): RoadWay[] {
	const found: RoadWay[] = []
	for (const { id, nodes, tags } of data.ways) {
		const driven = drivable(tags, profile)
		if (!driven) continue
		const runs = runsOf(nodes)
		if (runs.length > 0) found.push({ ...driven, id, runs, tags })
	}
	return found
}

function runsOf(nodes: Int32Array): number[][] {
	const runs: number[][] = []
	let run: number[] = []
	for (const node of nodes) {
		if (node < 0) {
			runs.push(run)
			run = []
		} else if (node !== run.at(-1)) run.push(node)
	}
	runs.push(run)
	return runs.filter(({ length }) => length > 1)
}
