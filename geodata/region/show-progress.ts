import type { Told } from './track.ts'

type Terminal = { isTTY?: boolean; write(text: string): unknown }
/** Before this part of the build nothing can be said about the rest. */
const TOO_EARLY = 0.03

/**
 * Writes what a build tells: on a terminal one line that is rewritten, elsewhere one line a stage. `now` is milliseconds.
 */
export function showProgress(terminal: Terminal, now: () => number = () => performance.now()) {
	const began = now()
	let line = ''
	let stage = { name: '', began }
	const rewrite = (text: string) => {
		terminal.write(`\r${text}${' '.repeat(Math.max(0, line.length - text.length))}`)
		line = text
	}
	const clear = () => {
		if (line !== '') terminal.write(`\r${' '.repeat(line.length)}\r`)
		line = ''
	}
	const say = (text: string) => {
		clear()
		terminal.write(`${text}\n`)
	}
	return {
		say,
		tell(told: Told): void {
			if ('note' in told) {
				say(`  ${told.note}`)
				return
			}
			const { stage: name, fraction, done } = told.at
			if (name !== stage.name) stage = { name, began: now() }
			const left = done < TOO_EARLY ? '' : `, ${clock(((now() - began) * (1 - done)) / done)} left`
			if (fraction >= 1) say(`${percent(done)} ${name} (${seconds(now() - stage.began)} s${done < 1 ? left : ''})`)
			else if (terminal.isTTY) rewrite(`${percent(done)} ${name} ${percent(fraction).trim()}${left}`)
		},
	}
}

const percent = (fraction: number) => `${Math.floor(fraction * 100)} %`.padStart(5)
const seconds = (ms: number) => (ms / 1000).toFixed(1)
const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor((ms / 1000) % 60)).padStart(2, '0')}`
