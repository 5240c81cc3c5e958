import type { LonLat } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import { idOf, sample } from '../domain/samples.ts'
import type { DispatchClient } from './dispatch-client.ts'
import { type Figure, quantile, round } from './figures.ts'
import { p50, told } from './timed.ts'

const CLOSURES = 20
const GOAL_CLOSED_MS = 100
/** Desks that reserve at once, and how often they do. */
const DESKS = 200
const ROUNDS = 5

/** From the acknowledgement of a closure on the way of the nearest depot until an answer differs. */
export async function closing(client: DispatchClient, incidents: readonly LonLat[]): Promise<Figure[]> {
	const what = 'a road closed → the next nearest answer knows it'
	const times: number[] = []
	for (const [n, from] of incidents.entries()) {
		if (times.length === CLOSURES) break
		const before = (await client.nearest(from, true)).near.depot![0]!
		const middle = before.line?.[Math.floor(before.line.length / 2)]
		if (!middle || before.metres < 500) continue
		const id = idOf('closure', n)
		await client.commit({ do: 'add', record: sample('closure', n, { id, at: middle }) })
		const began = performance.now()
		const answer = await client.nearest(from)
		const { minutes } = answer.near.depot!.find((one) => one.id === before.id) ?? { minutes: Infinity }
		if (minutes === before.minutes) return [{ what, value: 'the answer did not change', met: false }]
		times.push(performance.now() - began)
		await client.commit({ do: 'status', id, to: 'lifted' })
	}
	const worst = Math.max(...times)
	return [
		{
			what: `${what}, ${times.length} times`,
			value: `${told(times)}, max ${round(worst)} ms`,
			goal: `< ${GOAL_CLOSED_MS} ms`,
			met: times.length === CLOSURES && worst < GOAL_CLOSED_MS,
		},
	]
}

/** Reservations that 200 desks ask for at the same moment, each of one piece in a depot of its own. */
export async function reserving(client: DispatchClient, depots: number): Promise<Figure[]> {
	const rates: number[] = []
	for (let round = 0; round < ROUNDS; round++) {
		const drafts = Array.from({ length: DESKS }, (_, n): Draft & { kind: 'reservation' } =>
			sample('reservation', round * DESKS + n, { depot_id: idOf('depot', n % depots), qty: 1 }),
		)
		const began = performance.now()
		await Promise.all(drafts.map((draft) => client.commit({ do: 'reserve', reservations: [draft] })))
		rates.push((1000 * DESKS) / (performance.now() - began))
	}
	return [
		{
			what: `durable reservations/s through the API, ${DESKS} desks at once`,
			value: `${Math.round(p50(rates))}/s, slowest of ${ROUNDS} rounds ${Math.round(quantile(rates, 0))}/s`,
		},
	]
}
