import type { LonLat } from '../../domain/geometry.ts'
import type { EdgeSnap, SnapIndex } from './snap-index.ts'

export type Snapper = (at: LonLat) => EdgeSnap | null

/** Depots stay where they are while incidents come and go. */
const REMEMBERED = 20_000

/** Snaps positions onto edges, and remembers where the last ones went. */
export function openSnapper(index: SnapIndex): Snapper {
	const known = new Map<string, EdgeSnap | null>()
	return (at) => {
		const key = `${at[0]},${at[1]}`
		let found = known.get(key)
		if (found === undefined) {
			found = index.nearest(at)
			if (known.size >= REMEMBERED) known.clear()
			known.set(key, found)
		}
		return found
	}
}
