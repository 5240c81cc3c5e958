import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifest as shape } from '../pack/manifest.ts'

const BUILDING = /^\.building-(\d+)$/
const PACK = /^\d[0-9a-z-]{7,59}$/

/** Folder in which the process with this number builds; it lies beside the packs, so that renaming it is one step. */
export const buildingFolder = (out: string, pid: number): string => join(out, `.building-${pid}`)

export type PackFolder = {
	folder: string
	/** Puts the pack into use: whole on the disk first, then under its id, then named in `current`. */
	finish(manifest: Manifest): void
	/** Leaves no trace; packs in use stay as they are. */
	abandon(): void
}

/** Makes an empty folder to build a pack in, and clears away those of builds that died. */
export function openPackFolder(out: string): PackFolder {
	mkdirSync(out, { recursive: true })
	for (const name of readdirSync(out)) {
		const pid = Number(BUILDING.exec(name)?.[1] ?? 0)
		if (pid > 0 && (pid === process.pid || !isAlive(pid))) rmSync(join(out, name), { recursive: true, force: true })
	}
	const folder = buildingFolder(out, process.pid)
	mkdirSync(folder)
	let made = folder
	return {
		folder,
		finish(manifest) {
			writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(shape.parse(manifest), null, '\t')}\n`)
			for (const name of readdirSync(folder)) sync(join(folder, name))
			sync(folder)
			const before = currentOf(out)
			renameSync(folder, join(out, manifest.id))
			made = join(out, manifest.id)
			point(out, manifest.id)
			removeOlder(out, before)
		},
		abandon: () => rmSync(made, { recursive: true, force: true }),
	}
}

/** Id of the pack in use, null where there is none. */
function currentOf(out: string): string | null {
	const path = join(out, 'current')
	return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

/** Readers of `current` see the old id or the new one, never half of one. */
function point(out: string, id: string): void {
	const next = join(out, `.current-${process.pid}`)
	try {
		writeFileSync(next, `${id}\n`)
		sync(next)
		renameSync(next, join(out, 'current'))
	} catch (error) {
		rmSync(next, { force: true })
		throw error
	}
	sync(out)
}

/** Packs from before the previous one; the previous one stays, so that it can be gone back to by hand. */
function removeOlder(out: string, previous: string | null): void {
	if (previous === null) return
	for (const name of readdirSync(out))
		if (PACK.test(name) && name < previous && existsSync(join(out, name, 'manifest.json')))
			rmSync(join(out, name), { recursive: true, force: true })
}

function sync(path: string): void {
	const file = openSync(path, 'r')
	try {
		fsyncSync(file)
	} finally {
		closeSync(file)
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		// Somebody else's process may not be signalled, but it lives.
		return error instanceof Error && 'code' in error && error.code === 'EPERM'
	}
}
