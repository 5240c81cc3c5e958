import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the build leaves the region pack of the demo district. */
const BUILT = fileURLToPath(new URL('../dist/region/', import.meta.url))

/** Gives a folder without any pack a copy of the demo district's; `current` comes last, so half a copy is no pack. */
export function takeDemoGround(folder: string): void {
	if (existsSync(join(folder, 'current')) || !existsSync(join(BUILT, 'current'))) return
	const id = readFileSync(join(BUILT, 'current'), 'utf8').trim()
	mkdirSync(folder, { recursive: true })
	cpSync(join(BUILT, id), join(folder, id), { recursive: true })
	const next = join(folder, `.current-${process.pid}`)
	writeFileSync(next, `${id}\n`)
	renameSync(next, join(folder, 'current'))
}
