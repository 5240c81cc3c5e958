import { readRoads } from '../../geodata/pack/road-graph.ts'
import { arcsAt } from './on-arc.ts'
import { pieceOf, routeOf, told } from './route-of.ts'
import type { Direction, Router, RoutingOptions, Snap, Travel } from './router.ts'
import { arrival, leave, openSearches, statesOf } from './searches.ts'
import type { EdgeSnap } from './snap-index.ts'
import { openSnapper } from './snapper.ts'

/** The router over the bytes of a pack's `roads.bin`. Throws where they are not those of a road graph. */
export function openRoads(bytes: Uint8Array): Router {
	const graph = readRoads(bytes)
	const nearest = openSnapper(graph)
	const searches = openSearches(graph)
	const mask = new Uint8Array(graph.edgeWay.length)

	/** A search from a place, over all that is asked for; what is closed is set in the mask meanwhile. */
	function search(
		place: EdgeSnap,
		wanted: readonly EdgeSnap[] | null,
		direction: Direction,
		{ closed }: RoutingOptions,
	) {
		const run = searches[direction]
		for (const edge of closed ?? []) mask[edge] = 1
		run.begin(mask)
		leave(graph, searches, place, direction)
		run.run(wanted?.flatMap((target) => arcsAt(graph, target)) ?? null)
		for (const edge of closed ?? []) mask[edge] = 0
	}

	return {
		profile: graph.profile,
		snap: async (at, { closed } = {}) => maybeTold(nearest(at, closed)),
		async travelTimes(from, to, { direction = 'from', ...options } = {}) {
			const { closed, factor = 1 } = options
			const place = nearest(from, closed)
			const targets = to.map((at) => nearest(at, closed))
			if (place)
				search(
					place,
					targets.filter((target) => target !== null),
					direction,
					options,
				)
			const travel = targets.map((target): Travel => {
				const found = place && target && arrival(graph, searches, place, target, direction)
				const { ms, metres } = found?.spent ?? { ms: null, metres: null }
				return { snap: maybeTold(target), seconds: ms === null ? null : (ms / 1000) * factor, metres }
			})
			return { from: maybeTold(place), to: travel }
		},
		async route(from, to, options = {}) {
			const place = nearest(from, options.closed)
			const target = nearest(to, options.closed)
			if (!place || !target) return null
			search(place, [target], 'from', options)
			const found = arrival(graph, searches, place, target, 'from')
			return found && routeOf(graph, searches, place, target, found, options.factor ?? 1)
		},
		async reach(from, { direction = 'from', ...options } = {}) {
			const place = nearest(from, options.closed)
			if (!place) return null
			search(place, null, direction, options)
			const { factor = 1 } = options
			return Float64Array.from({ length: 2 * mask.length }, (_, arc) => {
				const labels = statesOf(searches, arc, direction).map((state) => searches[direction].at(state)?.ms)
				return (factor * Math.min(...labels.map((ms) => ms ?? Number.POSITIVE_INFINITY))) / 1000
			})
		},
		async roadAt(at) {
			const found = nearest(at)
			return found && pieceOf(graph, found.edge)
		},
	}
}

const maybeTold = (snap: EdgeSnap | null): Snap | null => snap && told(snap)
