import type { Polygon } from '../osm/nest-rings.ts'
import type { OsmData } from '../osm/osm-data.ts'
import type { Path } from './feature.ts'
import { zoomsOf } from './simplify.ts'
import { worldX, worldY } from './world.ts'

/** World units of nodes, by their places in the arrays of positions. */
function positionsOf({ lon7, lat7 }: OsmData, nodes: Int32Array): Int32Array {
	const xy = new Int32Array(2 * nodes.length)
	for (let i = 0; i < nodes.length; i++) {
		xy[2 * i] = worldX(lon7[nodes[i]!]! / 1e7)
		xy[2 * i + 1] = worldY(lat7[nodes[i]!]! / 1e7)
	}
	return xy
}

export const pathOf = (xy: Int32Array, hole = false): Path => ({ xy, from: zoomsOf(xy), hole })

/** The stretches of a way between nodes that the extract lacks. */
export function linePaths(data: OsmData, nodes: Int32Array): Path[] {
	const paths: Path[] = []
	for (let start = 0; start < nodes.length; ) {
		const gap = nodes.indexOf(-1, start)
		const end = gap < 0 ? nodes.length : gap
		if (end - start > 1) paths.push(pathOf(positionsOf(data, nodes.subarray(start, end))))
		start = end + 1
	}
	return paths
}

/** The rings of polygons, each outer one followed by its holes. */
export const ringPaths = (data: OsmData, polygons: readonly Polygon[]): Path[] =>
	polygons.flatMap((rings) => rings.map((nodes, i) => pathOf(positionsOf(data, nodes), i > 0)))

export const pointPath = (x: number, y: number): Path => ({
	xy: Int32Array.of(x, y),
	from: new Uint8Array(1),
	hole: false,
})
