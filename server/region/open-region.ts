import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type HeldPack, type Openers, openPack } from './open-pack.ts'
import type { OpenPack, Region } from './region.ts'

export type RegionOptions = {
	/** Folder of packs; it need not exist yet. */
	folder: string
	openers: Openers
	/** Told a pack that cannot be opened, once; the one in use stays in use. */
	onFault: (id: string, error: unknown) => void
	/** Milliseconds between two looks at which pack is in use. */
	pollMs?: number
	/** Milliseconds for which the pack before is still served. */
	graceMs?: number
}

/** An id becomes part of a path: nothing else may stand in `current`. */
const ID = /^[0-9a-z-]{8,60}$/

/** Opens the pack named in `current`, and from then on each one that a build puts there. */
export async function openRegion(options: RegionOptions): Promise<Region> {
	const { folder, openers, onFault, pollMs = 2000, graceMs = 60_000 } = options
	const listeners = new Set<(pack: OpenPack) => void>()
	const retired = new Set<HeldPack>()
	let held: HeldPack | null = null
	let seen = ''
	let isClosed = false

	async function look(): Promise<void> {
		const named = await readCurrent(folder)
		if (!named || named.mark === seen || isClosed) return
		seen = named.mark
		if (named.id === held?.pack.manifest.id) return
		try {
			take(await openNamed(folder, named.id, openers))
		} catch (error) {
			onFault(named.id, error)
		}
	}

	function take(next: HeldPack): void {
		if (isClosed) {
			next.close()
			return
		}
		if (held) retire(held)
		held = next
		for (const listener of listeners) listener(next.pack)
	}

	function retire(old: HeldPack): void {
		retired.add(old)
		setTimeout(() => retired.delete(old) && old.close(), graceMs).unref()
	}

	await look()
	// The next look begins once the last has ended: opening a large pack may take longer than the pause.
	let timer = setTimeout(async function again() {
		await look().catch((error: unknown) => onFault('current', error))
		if (!isClosed) timer = setTimeout(again, pollMs).unref()
	}, pollMs).unref()

	return {
		get pack() {
			return held?.pack ?? null
		},
		packOf(id) {
			if (held?.pack.manifest.id === id) return held.pack
			for (const { pack } of retired) if (pack.manifest.id === id) return pack
			return null
		},
		onChange(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		close() {
			isClosed = true
			clearTimeout(timer)
			for (const one of [held, ...retired]) one?.close()
			held = null
			retired.clear()
		},
	}
}

/** `mark` changes when the file is written again, so that a mended pack is tried again. */
async function readCurrent(folder: string): Promise<{ id: string; mark: string } | null> {
	const path = join(folder, 'current')
	try {
		const { mtimeMs } = await stat(path)
		const id = (await readFile(path, 'utf8')).trim()
		return { id, mark: `${id} ${mtimeMs}` }
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
		throw error
	}
}

async function openNamed(folder: string, id: string, openers: Openers): Promise<HeldPack> {
	if (!ID.test(id)) throw new Error('current does not hold the id of a pack')
	const next = await openPack(join(folder, id), openers)
	if (next.pack.manifest.id === id) return next
	next.close()
	throw new Error(`the manifest is that of ${next.pack.manifest.id}`)
}
