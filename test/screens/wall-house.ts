import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ServerProcess, startServer } from '../fixtures/server-process.ts'

/** What the server needs around it; everything else stays where it is. */
const LINKED = ['server', 'domain', 'geodata', 'node_modules', 'package.json', 'dist/region']

/** A server that is installed in a folder of its own, so that it can be killed, started again and given another client. */
export class WallHouse {
	readonly folder = mkdtempSync(join(tmpdir(), 'wall-house-'))
	#server: ServerProcess | null = null
	#port: string | null = null

	constructor() {
		mkdirSync(join(this.folder, 'dist'))
		for (const path of LINKED) symlinkSync(resolve(path), join(this.folder, path))
		cpSync('dist/client', join(this.folder, 'dist/client'), { recursive: true })
	}
	get server(): ServerProcess {
		if (!this.#server) throw new Error('the server was never started')
		return this.#server
	}
	/** Always at the same address and with the same data. */
	async start(): Promise<void> {
		const env = { DATA_DIR: join(this.folder, 'data'), NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' }
		this.#server = await startServer(this.#port ? { ...env, PORT: this.#port } : env, ['env', '-C', this.folder])
		this.#port = new URL(this.#server.url).port
	}
	async kill(signal: NodeJS.Signals): Promise<void> {
		await this.#server?.kill(signal)
	}
	/**
	 * The same client under other names, as a build of other sources would have them. Browsers keep a script for good by
	 * its name, so one that speaks of another by its new name needs a new name itself.
	 */
	renewClient(): void {
		const client = join(this.folder, 'dist/client')
		const scripts = readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.js'))
		const renewed = (text: string) =>
			scripts.reduce((before, name) => before.replaceAll(name, name.replace(/\.js$/, '-renewed.js')), text)
		for (const path of ['index.html', ...scripts.map((name) => `assets/${name}`)]) {
			const file = join(client, path)
			writeFileSync(file, renewed(readFileSync(file, 'utf8')))
			renameSync(file, join(client, renewed(path)))
		}
	}
	async close(): Promise<void> {
		await this.kill('SIGTERM')
		rmSync(this.folder, { recursive: true })
	}
}
