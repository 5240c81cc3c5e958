import { rmSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { Manifest } from '../pack/manifest.ts'
import { explainFailure } from './explain-failure.ts'
import { buildingFolder } from './pack-folder.ts'
import { readArguments, USAGE } from './read-arguments.ts'
import { showProgress } from './show-progress.ts'
import type { Told } from './track.ts'

/** The same as the server's, so that it finds the pack where nothing else was said. */
const OUT = 'data/region'
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Message = Told | { made: Manifest } | { failed: string }

/** The build, in a thread of its own: this one stays free to hear that it shall stop, whatever that one is busy with. */
async function work(tell: (message: Message) => void): Promise<void> {
	try {
		// Only this thread needs what a build is made of.
		const { buildRegion } = await import('./build-region.ts')
		tell({ made: await buildRegion(readArguments(process.argv.slice(2), OUT)!, tell) })
	} catch (error) {
		tell({ failed: explainFailure(error) })
	}
}

function supervise(args: readonly string[]): void {
	const options = readArguments(args, OUT)
	if (!options) {
		process.stdout.write(USAGE)
		return
	}
	const screen = showProgress(process.stderr)
	const began = performance.now()
	const worker = new Worker(new URL(import.meta.url), { argv: [...args] })
	let isEnding = false
	const end = async (code: number, line: string) => {
		if (isEnding) return
		isEnding = true
		await worker.terminate()
		rmSync(buildingFolder(options.out, process.pid), { recursive: true, force: true })
		screen.say(`region: ${line}`)
		process.exit(code)
	}
	worker.on('message', (message: Message) => {
		if ('failed' in message) end(1, message.failed)
		else if ('made' in message) end(0, summary(options.out, message.made, (performance.now() - began) / 1000))
		else screen.tell(message)
	})
	worker.on('error', (error) => end(1, explainFailure(error)))
	// A second signal, as from a terminal by way of npm, must not cut the clearing up short.
	for (const [signal, code] of Object.entries(SIGNALS))
		process.on(signal, () => end(code, `stopped by ${signal}; the pack in use stays as it was`))
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

function summary(out: string, made: Manifest, seconds: number): string {
	const { tiles, terrain, roads, places, areas, drafts } = made
	const parts = [
		`${tiles.tiles} tiles (${megabytes(tiles.bytes)})`,
		...(terrain ? [`${terrain.tiles} tiles of heights (${megabytes(terrain.bytes)})`] : []),
		`${Math.round(roads.km)} km of roads`,
		`${places.count} places`,
		`${areas.count} areas`,
		drafts.count > 0 ? `${drafts.count} points to take over` : 'no points to take over',
	]
	const peak = megabytes(process.resourceUsage().maxRSS * 1024)
	return `${out}/${made.id} is in use: ${parts.join(', ')}; ${seconds.toFixed(1)} s, ${peak} of memory`
}

if (isMainThread) {
	try {
		supervise(process.argv.slice(2))
	} catch (error) {
		process.stderr.write(`region: ${explainFailure(error)}\n`)
		process.exit(2)
	}
} else await work((message) => parentPort!.postMessage(message))
