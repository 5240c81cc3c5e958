import FlatQueue from 'flatqueue'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import { type Burden, costOf, MARKS, msOf } from './burden.ts'

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
	/** The arc before, or the complement of a place in `#first`. */
	readonly #before: Int32Array
	#marks: Uint8Array = new Uint8Array()
	#burden: Burden = { closed: new Map(), slow: new Map(), shunned: new Set() }
	/** The arcs at whose ends it began, and by which of its starts. */
	#first: { arc: number; start: number }[] = []
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

	/** Forgets the last run. `marks` says which edges the burden of the next is about, so that all others cost no look. */
	begin(marks: Uint8Array, burden: Burden): void {
		this.#now++
		this.#marks = marks
		this.#burden = burden
		this.#first = []
		this.#queue.clear()
	}

	/** Begins where `spent` has led one of the starts to the end of `arc`. */
	leave(arc: number, { cost, ms, metres }: Spent, start: number): void {
		const place = this.#first.push({ arc, start }) - 1
		this.#relax(arc, cost, ms, metres, ~place)
	}

	#relax(arc: number, cost: number, ms: number, metres: number, before: number): void {
		const { first, to, ms: turnMs, cost: turnCost } = this.#steps
		for (let t = first[arc]!; t < first[arc + 1]!; t++)
			this.#label(to[t]!, cost + turnCost[t]!, ms + turnMs[t]!, metres, before)
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
		const { arcBase } = this.#graph
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
			this.#pass(arc, cost)
		}
	}

	/** Drives an arc to its end and on; one that is closed somewhere is only begun. */
	#pass(arc: number, cost: number): void {
		const { arcEdge, arcCost, arcMs, edgeMetres } = this.#graph
		const edge = arcEdge[arc]!
		const mark = this.#marks[edge]
		if (mark === MARKS.closed) return
		const metres = this.#metres[arc]! + edgeMetres[edge]!
		const ms = this.#ms[arc]!
		if (mark === 0) this.#relax(arc, cost + arcCost[arc]!, ms + arcMs[arc]!, metres, arc)
		else {
			const burden = this.#burden
			this.#relax(arc, cost + costOf(this.#graph, burden, arc), ms + msOf(this.#graph, burden, arc), metres, arc)
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
		path.push(this.#first[~this.#before[path.at(-1)!]!]!.arc)
		return path.reverse()
	}

	/** From which of the starts the way leads to this arc. */
	startOf(arc: number): number {
		let before = arc
		while (before >= 0) before = this.#before[before]!
		return this.#first[~before]!.start
	}
}
