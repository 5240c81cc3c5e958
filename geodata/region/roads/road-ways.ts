import { distanceM } from '../../../domain/geometry.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import { positionOf } from '../osm/position-of.ts'
import { type Drivable, drivable } from './drivable.ts'
import { ferryHours } from './ferry-hours.ts'
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
		if (runs.length > 0) found.push({ ...driven, ...crossing(data, driven, runs, tags), id, runs, tags })
	}
	return found
}

/** The speed of a ferry whose timetable tells how long it takes. */
function crossing(data: OsmData, { ferry, forwardKmh, backwardKmh }: Drivable, runs: number[][], tags: Tags) {
	const hours = ferry ? ferryHours(tags.duration ?? '') : null
	if (hours === null) return {}
	const kmh = runs.reduce((sum, run) => sum + lengthOf(data, run), 0) / 1000 / hours
	return { forwardKmh: forwardKmh && kmh, backwardKmh: backwardKmh && kmh }
}

/** Metres along nodes. */
export const lengthOf = (data: OsmData, nodes: readonly number[]): number =>
	nodes.reduce(
		(sum, node, i) => (i === 0 ? 0 : sum + distanceM(positionOf(data, nodes[i - 1]!), positionOf(data, node))),
		0,
	)

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
