import { io } from 'socket.io-client'
import { ulid } from 'ulid'
import { Random } from '../fixtures/random.ts'
import { riskDraft } from '../fixtures/world.ts'
import { Child } from './children.ts'
import { type Figure, quantile, round } from './figures.ts'
import { RawLine } from './raw-line.ts'

type Answer = { ok: boolean; seq: number }

/** Durable commits a second with broadcast: writers that each wait for their answer before the next command. */
export async function commits(writers = 32, seconds = 5): Promise<Figure[]> {
	const live = new Child('live-process.ts')
	const { url } = await live.heard<{ url: string }>()
	const audience = new RawLine(url, 'planner')
	const random = new Random(3)
	const sockets = Array.from({ length: writers }, () =>
		io(url, { transports: ['websocket'], forceNew: true, auth: { token: 'planner' } }),
	)
	await Promise.all(sockets.map((socket) => new Promise((done) => socket.once('connect', () => done(null)))))
	const latencies: number[] = []
	let newest = 0
	const end = performance.now() + seconds * 1000
	const began = performance.now()
	await Promise.all(
		sockets.map(async (socket) => {
			while (performance.now() < end) {
				const sent = performance.now()
				const answer = (await socket.emitWithAck('command', {
					id: ulid(),
					intent: { do: 'add', record: riskDraft(random) },
				})) as Answer
				if (!answer.ok) throw new Error(JSON.stringify(answer))
				newest = Math.max(newest, answer.seq)
				latencies.push(performance.now() - sent)
			}
		}),
	)
	const took = (performance.now() - began) / 1000
	const late = performance.now() + 5000
	while (audience.seq < newest && performance.now() < late) await new Promise((done) => setTimeout(done, 5))
	const heard = audience.seq >= newest
	for (const socket of sockets) socket.close()
	audience.close()
	await live.stop()
	const rate = latencies.length / took
	return [
		{
			what: `durable commits/s with broadcast, ${writers} writers`,
			value: `${Math.round(rate)}/s, answer p50 ${round(quantile(latencies, 0.5))} ms, p99 ${round(quantile(latencies, 0.99))} ms${heard ? '' : ', feed did not keep up'}`,
			goal: '≥ 1,000/s',
			met: rate >= 1000 && heard,
		},
	]
}
