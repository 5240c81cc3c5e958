import { readFileSync } from 'node:fs'
import { nameKeys } from '../../geodata/pack/name-keys.ts'
import { openPlaces } from '../../server/places/open-places.ts'

/** Opens a file of places and types texts into it; beside it a plain scan over every key of every name. */
type Order =
	| { do: 'type'; file: string; texts: string[] }
	| { do: 'scan'; names: string[]; texts: string[] }
	| { do: 'stop' }

const LIMIT = 10
const timed = (act: () => void): number => {
	const began = performance.now()
	act()
	return performance.now() - began
}

function type({ file, texts }: { file: string; texts: string[] }) {
	globalThis.gc?.()
	const before = process.memoryUsage().rss
	const began = performance.now()
	const places = openPlaces(readFileSync(file))
	const opened = performance.now() - began
	const at = places.box![0]
	const near = [at + 10, places.box![1] + 10] as [number, number]
	const times = texts.map((text) => timed(() => places.find({ text, near, limit: LIMIT })))
	return { opened, times, bytes: process.memoryUsage().rss - before }
}

function scan({ names, texts }: { names: string[]; texts: string[] }) {
	const keys = names.map((name) => nameKeys(name).map(({ text }) => text))
	const times = texts.map((text) =>
		timed(() => {
			const found: { i: number; cost: number }[] = []
			keys.forEach((all, i) => {
				const places = all.map((key) => key.indexOf(text)).filter((place) => place >= 0)
				if (places.length > 0) found.push({ i, cost: Math.min(...places) * 1000 + names[i]!.length })
			})
			found.sort((a, b) => a.cost - b.cost).slice(0, LIMIT)
		}),
	)
	return { times }
}

process.on('message', (order: Order) => {
	if (order.do === 'stop') process.exit(0)
	process.send?.(order.do === 'type' ? type(order) : scan(order))
})
process.send?.({ ready: true })
