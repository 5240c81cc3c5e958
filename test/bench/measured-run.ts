import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Run = { seconds: number; peakMb: number }

const EVERY_MS = 10

/** The most memory that a process has held so far, in bytes; 0 once it has ended. Linux alone tells. */
function peakOf(pid: number): number {
	try {
		const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
		return Number(found?.[1] ?? 0) * 1024
	} catch {
		return 0
	}
}

/** Runs a command to its end, and fails where it does: how long it took, and the most memory that it held. */
export async function measuredRun(command: string, args: readonly string[], folder?: string): Promise<Run> {
	const began = performance.now()
	const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
	let said = ''
	child.stderr.on('data', (data) => {
		said = (said + String(data)).slice(-2000)
	})
	let peak = 0
	const watch = setInterval(() => {
		if (child.pid) peak = Math.max(peak, peakOf(child.pid))
	}, EVERY_MS)
	const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('exit', done))
	clearInterval(watch)
	if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`)
	return { seconds: (performance.now() - began) / 1000, peakMb: peak / 2 ** 20 }
}
