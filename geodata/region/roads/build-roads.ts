import { join } from 'node:path'
import { type Manifest, ROADS } from '../../pack/manifest.ts'
import { FLAGS, packRoads, type RoadGraph } from '../../pack/road-graph.ts'
import type { Stage } from '../stage.ts'
import { writePieces } from '../write-pieces.ts'
import { PROFILES, profileFor } from './profile.ts'
import { roadGraph } from './road-graph.ts'

/** Writes the road graph, with the speeds of the profile that was told, else of the one for where the region lies. */
export const buildRoads: Stage<Manifest['roads']> = async ({ osm, box, folder, options, note }) => {
	const usual = options.profile ? PROFILES[options.profile] : profileFor(box)
	const profile = options.speeds
		? { name: `${usual.name}, own speeds`, speeds: { ...usual.speeds, ...options.speeds } }
		: usual
	const graph = roadGraph(osm, profile)
	if (graph.edgeWay.length === 0) note('no road in the extract is open to cars, so no driving time will be told')
	writePieces(join(folder, ROADS), packRoads(graph))
	const metres = graph.edgeMetres.reduce((sum, edge) => sum + edge, 0)
	return {
		edges: graph.edgeWay.length,
		km: Math.round(metres / 100) / 10,
		in_largest: edgesInMain(graph),
		profile: profile.name,
	}
}

const edgesInMain = ({ edgeFlags }: RoadGraph): number =>
	edgeFlags.reduce((count, flags) => count + (flags & FLAGS.main ? 1 : 0), 0)
