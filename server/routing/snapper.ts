import type { LonLat } from '../../domain/geometry.ts'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import { type EdgeSnap, SnapIndex } from './snap-index.ts'

export type Snapper = (at: LonLat, closed?: ReadonlySet<number>) => EdgeSnap | null

/** Depots stay where they are while incidents come and go. */
const REMEMBERED = 20_000

/** Snaps positions onto edges that are not closed, and remembers where the last ones went. */
export function openSnapper(graph: RoadGraph): Snapper {
	const index = new SnapIndex(graph)
	const known = new Map<string, EdgeSnap | null>()
	return (at, closed) => {
		const key = `${at[0]},${at[1]}`
		let found = known.get(key)
		if (found === undefined) {
			found = index.nearest(at, () => true)
			if (known.size >= REMEMBERED) known.clear()
			known.set(key, found)
		}
		return found && closed?.has(found.edge) ? index.nearest(at, (edge) => !closed.has(edge)) : found
	}
}
