import { type LineGraph, msOf, type Place, type Step } from './line-graph.ts'
import type { Database } from './postgres.ts'

const ROWS_AT_ONCE = 5000

/** Our graph with all that turns cost, in pgRouting. */
export class PgRouting {
	readonly #database: Database
	readonly #graph: LineGraph
	readonly #targets: readonly (Place | null)[]

	constructor(database: Database, graph: LineGraph, targets: readonly (Place | null)[]) {
		this.#database = database
		this.#graph = graph
		this.#targets = targets
	}

	/** How many rows were loaded. */
	async load(): Promise<number> {
		const { client } = this.#database
		await client.query('CREATE TABLE step (id bigserial PRIMARY KEY, source bigint, target bigint, cost float8)')
		const steps = [...this.#graph.steps(this.#targets)]
		for (let i = 0; i < steps.length; i += ROWS_AT_ONCE)
			await client.query(`INSERT INTO step (source, target, cost) VALUES ${values(steps.slice(i, i + ROWS_AT_ONCE))}`)
		await client.query('VACUUM ANALYZE step')
		return steps.length
	}

	/** Seconds to every target, null where no way leads. */
	async times(from: Place): Promise<(number | null)[]> {
		const starts = values([...this.#graph.startSteps(from, this.#targets)], -1)
		const edges = `SELECT id, source, target, cost FROM step UNION ALL VALUES ${starts}`
		const { rows } = await this.#database.client.query<{ end_vid: string; agg_cost: number }>(
			'SELECT end_vid, agg_cost FROM pgr_dijkstraCost($1, $2::bigint, $3::bigint[], true)',
			[edges, this.#graph.start, this.#targets.map((_, i) => this.#graph.target(i))],
		)
		const found = new Map(rows.map(({ end_vid, agg_cost }) => [Number(end_vid), msOf(agg_cost) / 1000]))
		return this.#targets.map((_, i) => found.get(this.#graph.target(i)) ?? null)
	}
}

/** Rows of steps; with `firstId` each with an id of its own, counted down from there. */
const values = (steps: readonly Step[], firstId?: number): string =>
	steps
		.map(({ source, target, weight }, i) => {
			const row = `${source}::bigint,${target}::bigint,${weight}::float8`
			return firstId === undefined ? `(${row})` : `(${firstId - i}::bigint,${row})`
		})
		.join()
