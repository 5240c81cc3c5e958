import { WebSocket } from 'ws'

type Handlers = { entry?: (body: string, bytes: number) => void; ready?: () => void }

/**
 * One browser's line without the browser: just enough of Engine.IO 4 and Socket.IO 5 to sign in, say hello
 * and count what arrives, so that a thousand of them fit beside the server that is measured.
 */
export class RawLine {
	readonly socket: WebSocket
	/** Number of the newest message heard. */
	seq = 0
	ready = false
	#handlers: Handlers
	#token: string

	constructor(url: string, token: string, handlers: Handlers = {}) {
		this.#handlers = handlers
		this.#token = token
		this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
			perMessageDeflate: false,
		})
		this.socket.on('message', (data, binary) => {
			if (!binary) this.#hear(data.toString())
		})
		this.socket.on('error', () => {})
	}

	#hear(text: string): void {
		if (text === '2') this.socket.send('3')
		else if (text.startsWith('0')) this.socket.send(`40${JSON.stringify({ token: this.#token })}`)
		else if (text.startsWith('40'))
			this.socket.send(`420${JSON.stringify(['hello', { protocol: 1, epoch: null, since: 0 }])}`)
		else if (text.startsWith('430') || text.startsWith('461-0')) this.#welcomed(text)
		else if (text.startsWith('42["entry"')) {
			this.seq = Number(/"seq":(\d+)/.exec(text)![1])
			this.#handlers.entry?.(text, text.length)
		}
	}
	#welcomed(text: string): void {
		this.seq = Number(/"seq":(\d+)/.exec(text)?.[1] ?? 0)
		this.ready = true
		this.#handlers.ready?.()
	}
	close(): void {
		this.socket.terminate()
	}
}
