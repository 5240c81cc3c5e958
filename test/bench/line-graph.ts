import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'

/** A place on an edge, `fraction` from 0 at its first point to 1 at its last. */
export type Place = { edge: number; fraction: number }
/** One edge of a graph whose vertices are the beginnings of arcs: an arc and the turn after it. */
export type Step = { source: number; target: number; weight: number }
type Spent = { cost: number; ms: number }

/** Both fit into one number without loss: what decides counts first, the time that is told is what is left over. */
const MS_LIMIT = 2 ** 24
const weigh = ({ cost, ms }: Spent) => cost * MS_LIMIT + ms
export const msOf = (weight: number): number => weight % MS_LIMIT

const add = (a: Spent, b: Spent): Spent => ({ cost: a.cost + b.cost, ms: a.ms + b.ms })
const less = (a: Spent, b: Spent): Spent => ({ cost: a.cost - b.cost, ms: a.ms - b.ms })

/**
 * Our graph of arcs and turns as a plain one, so that a router that knows no turns answers with all that they cost. A
 * start and every target are vertices too, joined to the arcs on which they stand.
 */
export class LineGraph {
	readonly #graph: RoadGraph
	readonly #states = new Map<number, number[]>()

	constructor(graph: RoadGraph) {
		this.#graph = graph
		for (const [arc, base] of graph.arcBase.entries()) this.#states.set(base, [...(this.#states.get(base) ?? []), arc])
	}

	get start(): number {
		return this.#graph.arcEdge.length + 1
	}
	target(i: number): number {
		return this.start + 1 + i
	}

	/** Everything but where one starts. */
	*steps(targets: readonly (Place | null)[]): Generator<Step> {
		for (let arc = 0; arc < this.#graph.arcEdge.length; arc++)
			if (this.#isOpen(arc)) yield* this.#turns(arc + 1, arc, this.#whole(arc))
		for (const [i, place] of targets.entries())
			for (const arc of place ? this.#arcsAt(place) : []) {
				const weight = weigh(this.#upTo(arc, place!))
				for (const state of this.#states.get(arc)!) yield { source: state + 1, target: this.target(i), weight }
			}
	}

	/** From where one starts onto the arcs that may follow, and to targets farther along the same edge. */
	*startSteps(place: Place, targets: readonly (Place | null)[]): Generator<Step> {
		for (const arc of this.#arcsAt(place)) {
			const done = this.#upTo(arc, place)
			yield* this.#turns(this.start, arc, less(this.#whole(arc), done))
			for (const [i, target] of targets.entries())
				if (target?.edge === place.edge && along(arc, place) <= along(arc, target))
					yield { source: this.start, target: this.target(i), weight: weigh(less(this.#upTo(arc, target), done)) }
		}
	}

	*#turns(source: number, arc: number, spent: Spent): Generator<Step> {
		const { turnFirst, turnTo, turnCost, turnMs } = this.#graph
		for (let t = turnFirst[arc]!; t < turnFirst[arc + 1]!; t++)
			yield { source, target: turnTo[t]! + 1, weight: weigh(add(spent, { cost: turnCost[t]!, ms: turnMs[t]! })) }
	}
	#isOpen(arc: number): boolean {
		return this.#graph.arcMs[arc] !== CLOSED
	}
	#arcsAt({ edge }: Place): number[] {
		return [2 * edge, 2 * edge + 1].filter((arc) => this.#isOpen(arc))
	}
	#whole(arc: number): Spent {
		return { cost: this.#graph.arcCost[arc]!, ms: this.#graph.arcMs[arc]! }
	}
	#upTo(arc: number, place: Place): Spent {
		const { cost, ms } = this.#whole(arc)
		return { cost: Math.round(along(arc, place) * cost), ms: Math.round(along(arc, place) * ms) }
	}
}

const along = (arc: number, { fraction }: Place): number => (arc & 1 ? 1 - fraction : fraction)
