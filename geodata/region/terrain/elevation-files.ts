import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cornerOf } from './read-hgt.ts'

/** The elevation files of a folder, each corner once; a path to one file stands for itself. */
export function elevationFiles(path: string): string[] {
	const about = statSync(path, { throwIfNoEntry: false })
	if (!about) throw new Error(`${path}: there is no such file or folder of elevation`)
	if (!about.isDirectory()) return [path]
	const files = new Map<string, string>()
	for (const name of readdirSync(path).sort()) {
		const corner = cornerOf(name)
		if (corner) files.set(`${corner.south} ${corner.west}`, join(path, name))
	}
	return [...files.values()]
}
