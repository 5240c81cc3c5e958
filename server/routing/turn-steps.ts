import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Steps } from './arc-search.ts'

/** Turns by the arc that they leave, for a search along the traffic. */
export const stepsAlong = ({ turnFirst, turnTo, turnMs, turnCost }: RoadGraph): Steps => ({
	first: turnFirst,
	to: turnTo,
	ms: turnMs,
	cost: turnCost,
})

/** Turns by the arc that they enter, for a search against the traffic. */
export function stepsAgainst({ turnFirst, turnTo, turnMs, turnCost }: RoadGraph): Steps {
	const arcs = turnFirst.length - 1
	const first = new Uint32Array(arcs + 1)
	for (const to of turnTo) first[to + 1]!++
	for (let arc = 0; arc < arcs; arc++) first[arc + 1]! += first[arc]!
	const next = first.slice()
	const to = new Uint32Array(turnTo.length)
	const ms = new Uint32Array(turnTo.length)
	const cost = new Uint32Array(turnTo.length)
	for (let arc = 0; arc < arcs; arc++)
		for (let t = turnFirst[arc]!; t < turnFirst[arc + 1]!; t++) {
			const place = next[turnTo[t]!]!++
			to[place] = arc
			ms[place] = turnMs[t]!
			cost[place] = turnCost[t]!
		}
	return { first, to, ms, cost }
}
