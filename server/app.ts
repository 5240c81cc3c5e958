import { createServer, type Server as HttpServer, type RequestListener } from 'node:http'
import { Server } from 'socket.io'
import type { Identify } from './auth/identify.ts'
import type { Layers } from './layers/layers.ts'
import { openChannel, type Reports } from './live/channel.ts'
import type { Io } from './live/line.ts'
import type { Store } from './store/store.ts'

/** Largest message a browser may send: a batch of 5,000 edits fits with room to spare. */
const LARGEST_MESSAGE = 8 * 1024 * 1024

export type AppParts = {
	store: Store
	layers: Layers
	identify: Identify
	handler: RequestListener
	now: () => number
	reports: Reports
	/** Milliseconds after which a reader that takes nothing is dropped. */
	stalledMs?: number
	/** Names the client that is served; null where none is built. */
	build?: string | null
}

type App = {
	server: HttpServer
	/** Tells every browser that the ground under its maps is another one now. */
	tellGround(id: string): void
	/** Since when an account has held a line, in epoch milliseconds; null while it holds none. */
	heldSince(account: string): number | null
	close(): Promise<void>
}

/** Puts HTTP and the live channel on one port. The caller listens, and closes before it closes the store. */
export function createApp({ handler, ...parts }: AppParts): App {
	const server = createServer(handler)
	const io: Io = new Server(server, {
		transports: ['websocket'],
		serveClient: false,
		perMessageDeflate: false,
		maxHttpBufferSize: LARGEST_MESSAGE,
		pingInterval: 10_000,
		pingTimeout: 20_000,
		allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers)),
	})
	const channel = openChannel(io, parts)
	return {
		server,
		tellGround: (id) => void io.emit('ground', { id }),
		heldSince: channel.heldSince,
		async close() {
			channel.close()
			await io.close()
		},
	}
}

/** A page of another site must not open a line with the cookie of this one. Programs send no Origin. */
function isSameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
	if (origin === undefined) return true
	try {
		return new URL(origin).host === host
	} catch {
		return false
	}
}
