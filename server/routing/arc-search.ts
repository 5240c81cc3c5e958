import FlatQueue from 'flatqueue'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'

/** Turns by the arc that a search comes from: after an arc, or before it where a search goes against the traffic. */
export type Steps = { first: Uint32Array; to: Uint32Array; ms: Uint32Array; cost: Uint32Array }
/** What was spent so far; `cost` decides, `ms` and `metres` are told. */
export type Spent = { cost: number; ms: number; metres: number }

/**
 * Shortest ways over arcs (Dijkstra). A label tells what was spent when an arc is begun, seen in the direction of the
 * search; the arc itself is not in it, so that it holds for every place on the arc. Arrays are used again.
 */
export class ArcSearch {
	readonly #graph: RoadGraph
	readonly #steps: Steps
	readonly #basesOnly: boolean
	readonly #queue = new FlatQueue<number>()
	readonly #run: Uint32Array
	readonly #wanted: Uint32Array
	readonly #cost: Float64Array
	readonly #ms: Float64Array
	readonly #metres: Float64Array
	/** The arc before, or the complement of that at whose end the search began. */
	readonly #before: Int32Array
	#closed: Uint8Array = new Uint8Array()
	#now = 0

	/** With `basesOnly` a repeated arc does not stand for the one that it repeats. */
	constructor(graph: RoadGraph, steps: Steps, basesOnly: boolean) {
		const arcs = graph.arcEdge.length
		this.#graph = graph
		this.#steps = steps
		this.#basesOnly = basesOnly
		this.#run = new Uint32Array(arcs)
		this.#wanted = new Uint32Array(arcs)
		this.#cost = new Float64Array(arcs)
		this.#ms = new Float64Array(arcs)
		this.#metres = new Float64Array(arcs)
		this.#before = new Int32Array(arcs)
	}

	/** Forgets the last run; arcs of edges that are `closed` (1 in that place) are left out of the next. */
	begin(closed: Uint8Array): void {
		this.#now++
		this.#closed = closed
		this.#queue.clear()
	}

	/** Begins where `spent` has led to the end of `arc`. */
	leave(arc: number, { cost, ms, metres }: Spent): void {
		this.#relax(arc, cost, ms, metres, ~arc)
	}

	#relax(arc: number, cost: number, ms: number, metres: number, before: number): void {
		const { first, to, ms: turnMs, cost: turnCost } = this.#steps
		const { arcEdge } = this.#graph
		for (let t = first[arc]!; t < first[arc + 1]!; t++) {
			const next = to[t]!
			if (this.#closed[arcEdge[next]!] === 0) this.#label(next, cost + turnCost[t]!, ms + turnMs[t]!, metres, before)
		}
	}

	#label(arc: number, cost: number, ms: number, metres: number, before: number): void {
		if (this.#run[arc] === this.#now) {
			const known = this.#cost[arc]!
			if (cost > known || (cost === known && ms >= this.#ms[arc]!)) return
		}
		this.#run[arc] = this.#now
		this.#cost[arc] = cost
		this.#ms[arc] = ms
		this.#metres[arc] = metres
		this.#before[arc] = before
		this.#queue.push(arc, cost)
	}

	/** Searches until all wanted arcs, each itself or as a repetition, are labelled for good; null wants everything. */
	run(wanted: Iterable<number> | null): void {
		const { arcBase, arcEdge, arcCost, arcMs, edgeMetres } = this.#graph
		let left = wanted === null ? Number.POSITIVE_INFINITY : this.#mark(wanted)
		while (left > 0) {
			const cost = this.#queue.peekValue()
			const arc = this.#queue.pop()
			if (arc === undefined || cost === undefined) return
			if (cost > this.#cost[arc]!) continue
			const base = arcBase[arc]!
			if (this.#wanted[base] === this.#now && (base === arc || !this.#basesOnly)) {
				this.#wanted[base] = 0
				left--
			}
			const metres = this.#metres[arc]! + edgeMetres[arcEdge[arc]!]!
			this.#relax(arc, cost + arcCost[arc]!, this.#ms[arc]! + arcMs[arc]!, metres, arc)
		}
	}

	#mark(wanted: Iterable<number>): number {
		let count = 0
		for (const arc of wanted)
			if (this.#wanted[arc] !== this.#now) {
				this.#wanted[arc] = this.#now
				count++
			}
		return count
	}

	/** What is spent when an arc is begun, or null where it was not reached. */
	at(arc: number): Spent | null {
		if (this.#run[arc] !== this.#now) return null
		return { cost: this.#cost[arc]!, ms: this.#ms[arc]!, metres: this.#metres[arc]! }
	}

	/** Arcs on the way to this one, itself last; the first is the one at whose end the search began. */
	pathTo(arc: number): number[] {
		const path: number[] = []
		for (let at = arc; at >= 0; at = this.#before[at]!) path.push(at)
		path.push(~this.#before[path.at(-1)!]!)
		return path.reverse()
	}
}
