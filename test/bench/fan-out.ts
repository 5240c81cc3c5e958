import { WebSocket } from 'ws'
import { Child } from './children.ts'
import { type Figure, quantile, round, sharedNow } from './figures.ts'
import { RawLine } from './raw-line.ts'

type Published = { published: [number, number][]; lastWrite: number }
type Latencies = { p50: number; p99: number }

const PER_SECOND = 20

/** Opens lines with a limit on how many are on their way at once, as a herd of browsers with back-off does. */
export async function openLines(url: string, count: number, made: (i: number) => RawLine): Promise<RawLine[]> {
	const lines: RawLine[] = []
	for (let i = 0; i < count; i++) {
		lines.push(made(i))
		while (lines.filter((line) => !line.ready).length >= 200) await new Promise((done) => setTimeout(done, 2))
	}
	const end = Date.now() + 60_000
	while (!lines.every((line) => line.ready)) {
		if (Date.now() > end)
			throw new Error(`${lines.filter((line) => !line.ready).length} of ${count} lines not admitted at ${url}`)
		await new Promise((done) => setTimeout(done, 5))
	}
	return lines
}

const summarize = (latencies: number[]): Latencies => ({
	p50: quantile(latencies, 0.5),
	p99: quantile(latencies, 0.99),
})

async function ours(
	server: Child,
	url: string,
	sockets: number,
	seconds: number,
): Promise<{ figures: Latencies; texts: string[] }> {
	const arrived: [number, number][] = []
	const texts: string[] = []
	const lines = await openLines(url, sockets, (i) => {
		const line: RawLine = new RawLine(url, 'planner', {
			entry(body) {
				arrived.push([line.seq, sharedNow()])
				if (i === 0) texts.push(body)
			},
		})
		return line
	})
	const { published } = await server.ask<Published>({ do: 'publish', perSecond: PER_SECOND, seconds })
	await new Promise((done) => setTimeout(done, 500))
	for (const line of lines) line.close()
	const times = new Map(published)
	return { figures: summarize(arrived.flatMap(([seq, at]) => (times.has(seq) ? [at - times.get(seq)!] : []))), texts }
}

async function bare(server: Child, url: string, sockets: number, texts: string[]): Promise<Latencies> {
	const arrived: [number, number][] = []
	const lines = await Promise.all(
		Array.from({ length: sockets }, () => {
			const line = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false })
			let n = 0
			line.on('message', (data) => {
				// The same work a message as a line of ours does.
				if (/"seq":(\d+)/.test(data.toString())) arrived.push([n++, sharedNow()])
			})
			return new Promise<WebSocket>((done, fail) => line.once('open', () => done(line)).once('error', fail))
		}),
	)
	const { published } = await server.ask<Published>({ do: 'publish', texts, perSecond: PER_SECOND })
	await new Promise((done) => setTimeout(done, 500))
	for (const line of lines) line.terminate()
	const times = new Map(published)
	return summarize(arrived.map(([n, at]) => at - times.get(n)!))
}

/** 20 updates a second to many sockets, beside a bare broadcast of the same bytes, in turn, round by round. */
export async function fanOut(sockets = 1000, seconds = 5, rounds = 5): Promise<Figure[]> {
	const [live, yardstick] = [new Child('live-process.ts'), new Child('bare-process.ts')]
	const [{ url }, { url: bareUrl }] = await Promise.all([
		live.heard<{ url: string }>(),
		yardstick.heard<{ url: string }>(),
	])
	const pairs: { ours: Latencies; bare: Latencies }[] = []
	for (let i = 0; i <= rounds; i++) {
		const { figures, texts } = await ours(live, url, sockets, seconds)
		const other = await bare(yardstick, bareUrl, sockets, texts)
		if (i > 0) pairs.push({ ours: figures, bare: other })
	}
	await Promise.all([live.stop(), yardstick.stop()])
	return (['p50', 'p99'] as const).map((q) => {
		const ratio = quantile(
			pairs.map((pair) => pair.ours[q] / pair.bare[q]),
			0.5,
		)
		const [a, b] = [
			quantile(
				pairs.map((pair) => pair.ours[q]),
				0.5,
			),
			quantile(
				pairs.map((pair) => pair.bare[q]),
				0.5,
			),
		]
		return {
			what: `20 updates/s to ${sockets} sockets, ${q} beside a bare ws broadcast of the same bytes`,
			value: `ratio ${round(ratio, 2)} (${round(a)} ms beside ${round(b)} ms)`,
			goal: 'ratio ≤ 1.2',
			met: ratio <= 1.2,
		}
	})
}
