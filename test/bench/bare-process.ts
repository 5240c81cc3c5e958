import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { sharedNow } from './figures.ts'

/** The yardstick: a bare `ws` server that sends given bytes to everyone at a steady rate. */
type Order = { do: 'publish'; texts: string[]; perSecond: number } | { do: 'stop' }

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
await new Promise((done) => server.once('listening', done))

process.on('message', async (order: Order) => {
	if (order.do === 'stop') process.exit(0)
	const published: [number, number][] = []
	const began = performance.now()
	for (const [i, text] of order.texts.entries()) {
		const wait = began + (i * 1000) / order.perSecond - performance.now()
		if (wait > 0) await new Promise((done) => setTimeout(done, wait))
		published.push([i, sharedNow()])
		for (const client of server.clients) client.send(text)
	}
	process.send?.({ published, lastWrite: sharedNow() })
})
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
