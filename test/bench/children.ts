import { type ChildProcess, fork } from 'node:child_process'

/** A child process that answers orders one at a time over IPC. */
export class Child {
	readonly process: ChildProcess
	constructor(file: string, nodeOptions: string[] = []) {
		this.process = fork(new URL(file, import.meta.url), [], { execArgv: nodeOptions })
	}
	/** The next message from the child. */
	heard<T>(): Promise<T> {
		return new Promise((done, fail) => {
			const ended = (code: number | null) => fail(new Error(`${this.process.spawnargs.at(-1)} ended with ${code}`))
			this.process.once('exit', ended)
			this.process.once('message', (message) => {
				this.process.off('exit', ended)
				done(message as T)
			})
		})
	}
	ask<T>(order: object): Promise<T> {
		const answer = this.heard<T>()
		this.process.send(order)
		return answer
	}
	async stop(): Promise<void> {
		const ended = new Promise((done) => this.process.once('exit', done))
		this.process.send({ do: 'stop' })
		await ended
	}
}
