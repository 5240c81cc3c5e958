import { Child } from './children.ts'
import { openLines } from './fan-out.ts'
import { type Figure, round, sharedNow } from './figures.ts'
import { RawLine } from './raw-line.ts'

/** Many sockets at once: how long until all are let in, what each costs idle, and whether all end with the newest state. */
export async function crowd(sockets = 5000, seconds = 5): Promise<Figure[]> {
	const live = new Child('live-process.ts', ['--expose-gc'])
	const { url } = await live.heard<{ url: string }>()
	const before = await live.ask<{ rss: number }>({ do: 'memory' })

	// Admitted while updates run, since that is when it is hard.
	const busy = live.ask<object>({ do: 'publish', perSecond: 20, seconds: 10 })
	const began = sharedNow()
	const lines = await openLines(url, sockets, () => new RawLine(url, 'planner'))
	const admitted = sharedNow() - began
	await busy

	await new Promise((done) => setTimeout(done, 2000))
	const idle = await live.ask<{ rss: number }>({ do: 'memory' })
	const { published, lastWrite } = await live.ask<{ published: [number, number][]; lastWrite: number }>({
		do: 'publish',
		perSecond: 20,
		seconds,
	})
	const newest = Math.max(...published.map(([seq]) => seq))
	const end = sharedNow() + 20_000
	while (lines.some((line) => line.seq < newest) && sharedNow() < end) await new Promise((done) => setTimeout(done, 5))
	const caughtUp = sharedNow() - lastWrite
	const missing = lines.filter((line) => line.seq < newest).length
	const after = await live.ask<{ rss: number; faults: number }>({ do: 'memory' })
	for (const line of lines) line.close()
	await live.stop()
	return [
		{
			what: `${sockets} sockets admitted while 20 updates/s run`,
			value: `${round(admitted / 1000)} s`,
			goal: '≤ 15 s',
			met: admitted <= 15_000,
		},
		{
			what: `${sockets} sockets hold the newest state after the last of 20 writes/s`,
			value: missing === 0 ? `${Math.round(caughtUp)} ms` : `${missing} never`,
			goal: '≤ 1 s',
			met: missing === 0 && caughtUp <= 1000,
		},
		{ what: 'memory per idle socket', value: `${round((idle.rss - before.rss) / sockets / 1024)} KiB` },
		{
			what: `server memory with ${sockets} sockets after the updates`,
			value: `${round(after.rss / 2 ** 20, 0)} MiB, ${after.faults} faults`,
		},
	]
}
