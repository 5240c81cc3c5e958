import { ExtractError } from './extract-error.ts'
import type { OsmData } from './osm-data.ts'

/** Fails where no map can be made of an extract; gives a line for each thing that makes it a poorer one. */
export function checkExtract(path: string, { ways }: OsmData): string[] {
	let roads = 0
	let bare = 0
	let lacking = 0
	let first = 0
	for (const { id, nodes, tags } of ways) {
		if (tags.highway !== undefined) {
			if (nodes.some((node) => node >= 0)) roads++
			else bare++
		}
		if (!nodes.includes(-1)) continue
		if (lacking === 0) first = id
		lacking++
	}
	if (roads === 0 && bare > 0)
		throw new ExtractError(`${path}: the nodes of its roads are missing; cut it again with all nodes (osmium extract)`)
	if (roads === 0)
		throw new ExtractError(`${path}: there is not a single road in it; give an extract that holds roads (highway=…)`)
	if (lacking === 0) return []
	return [`${lacking} ${lacking === 1 ? 'way lacks' : 'ways lack'} nodes, as at the edge of an extract (way ${first})`]
}
