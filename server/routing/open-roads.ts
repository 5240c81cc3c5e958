import type { LonLat } from '../../domain/geometry.ts'
import { type RoadGraph, readRoads } from '../../geodata/pack/road-graph.ts'
import { burdenOf, mark } from './burden.ts'
import { openCutOff } from './cut-off.ts'
import { edgesAt } from './edges-at.ts'
import { edgesWithin } from './edges-within.ts'
import { arcsAt } from './on-arc.ts'
import { metresOn, metresOut } from './on-parts.ts'
import { reachLines } from './reach-lines.ts'
import { closedLine, lineTo, pieceOf, routeOf, slowedTimes, told } from './route-of.ts'
import type { Covered, Direction, Router, RoutingOptions, Snap, Travel } from './router.ts'
import { type Arrival, arrival, leave, NOTHING, openSearches, type Run, type Start, statesOf } from './searches.ts'
import { SegmentIndex } from './segment-index.ts'
import { type EdgeSnap, SnapIndex } from './snap-index.ts'
import { openSnapper, type Snapper } from './snapper.ts'

/** A search from places, over all that is asked for (null is everything). */
type Search = (
	starts: readonly Start[],
	wanted: readonly (EdgeSnap | null)[] | null,
	options: RoutingOptions & { direction?: Direction | undefined },
) => Run

/** The router over the bytes of a pack's `roads.bin`. Throws where they are not those of a road graph. */
export function openRoads(bytes: Uint8Array): Router {
	const graph = readRoads(bytes)
	const segments = new SegmentIndex(graph)
	const index = new SnapIndex(graph, segments)
	const nearest = openSnapper(index)
	const search = openSearch(graph)
	const cutOff = openCutOff(graph)
	return {
		profile: graph.profile,
		snap: async (at) => maybeTold(nearest(at)),
		...openTimes(nearest, search),
		...openReach(graph, nearest, search),
		async cutOff(at, closed) {
			const isCutOff = cutOff(closed)
			return at.map(nearest).map((place) => place && isCutOff(place))
		},
		async roadAt(at) {
			const found = nearest(at)
			return found && pieceOf(graph, found.edge)
		},
		edgesAt: async (at) => edgesAt(graph, index, at),
		edgesWithin: async (geom) => edgesWithin(graph, segments, index, geom),
		slowed: async (stretches, times) =>
			new Map([...stretches].map(([edge, stretch]) => [edge, slowedTimes(graph, edge, stretch, times)])),
		pieces: async (stretches) => [...stretches].map(([edge, stretch]) => closedLine(graph, edge, stretch)),
	}
}

function openSearch(graph: RoadGraph): Search {
	const searches = openSearches(graph)
	const marks = new Uint8Array(graph.edgeWay.length)
	return (starts, wanted, { direction = 'from', ...options }) => {
		const run: Run = { graph, searches, burden: burdenOf(options), direction, starts }
		mark(marks, run.burden)
		searches[direction].begin(marks, run.burden)
		leave(run)
		searches[direction].run(wanted?.flatMap((target) => (target ? arcsAt(graph, target) : [])) ?? null)
		mark(marks, run.burden, true)
		return run
	}
}

const startAt = (place: EdgeSnap): Start => ({ place, spent: NOTHING })

function openTimes(nearest: Snapper, search: Search): Pick<Router, 'travelTimes' | 'route' | 'coverage'> {
	return {
		async travelTimes(from, to, { drawn, watched, ...options } = {}) {
			const place = nearest(from)
			const targets = to.map(nearest)
			const run = place && search([startAt(place)], targets, options)
			const found = targets.map((target) => run && target && arrival(run, target))
			const travel = targets.map((target, i) => travelOf(target, found[i]!, options.factor ?? 1))
			if (run && watched?.size)
				for (const [i, target] of targets.entries())
					if (target && found[i]) travel[i]!.watched_m = metresOn(run, target, found[i], watched)
			for (const i of drawn?.(travel) ?? []) if (run && found[i]) travel[i]!.line = lineTo(run, targets[i]!, found[i])
			return { from: maybeTold(place), to: travel }
		},
		async route(from, to, options = {}) {
			const [place, target] = [nearest(from), nearest(to)]
			if (!place || !target) return null
			const run = search([startAt(place)], [target], options)
			const found = arrival(run, target)
			return found && routeOf(run, target, found, options.factor ?? 1)
		},
		async coverage(from, to, options = {}) {
			const { factor = 1 } = options
			const targets = to.map(nearest)
			const sources = from.flatMap(({ at, seconds }, source) => {
				const place = nearest(at)
				const ms = Math.round((seconds * 1000) / factor)
				return place ? [{ place, spent: { cost: ms, ms, metres: 0 }, source }] : []
			})
			const run = search(sources, targets, options)
			return targets.map((target): Covered | null => {
				const found = target && arrival(run, target)
				const start = found && (found.within ? found.within.start : run.searches.from.startOf(found.arc))
				return found && { seconds: (found.spent.ms / 1000) * factor, source: sources[start!]!.source }
			})
		},
	}
}

function openReach(
	graph: RoadGraph,
	nearest: Snapper,
	search: Search,
): Pick<Router, 'reach' | 'reachLines' | 'metresOut'> {
	const everywhere = (from: LonLat, options: Parameters<Search>[2]) => {
		const place = nearest(from)
		return place && search([startAt(place)], null, options)
	}
	return {
		async reach(from, { direction = 'from', ...options } = {}) {
			const run = everywhere(from, { direction, ...options })
			if (!run) return null
			const { factor = 1 } = options
			return Float64Array.from({ length: 2 * graph.edgeWay.length }, (_, arc) => {
				const labels = statesOf(run.searches, arc, direction).map((state) => run.searches[direction].at(state)?.ms)
				return (factor * Math.min(...labels.map((ms) => ms ?? Number.POSITIVE_INFINITY))) / 1000
			})
		},
		async metresOut(from, parts) {
			const run = everywhere(from, {})
			return run ? metresOut(run, parts) : 0
		},
		async reachLines(from, seconds, options = {}) {
			const run = everywhere(from, options)
			const { factor = 1 } = options
			return (
				run &&
				reachLines(
					run,
					seconds.map((limit) => (limit * 1000) / factor),
				)
			)
		},
	}
}

function travelOf(target: EdgeSnap | null, found: Arrival | null, factor: number): Travel {
	const { ms, metres } = found?.spent ?? { ms: null, metres: null }
	return { snap: maybeTold(target), seconds: ms === null ? null : (ms / 1000) * factor, metres }
}

const maybeTold = (snap: EdgeSnap | null): Snap | null => snap && told(snap)
