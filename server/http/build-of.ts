import { readFileSync } from 'node:fs'

const MAIN_SCRIPT = /<script\b(?=[^>]*\btype="module")[^>]*\bsrc="([^"]+)"/

/** Names the built client in that folder by the path of its main script, which changes with its content; null where none is built. */
export function buildOf(client: URL): string | null {
	try {
		return MAIN_SCRIPT.exec(readFileSync(new URL('index.html', client), 'utf8'))?.[1] ?? null
	} catch {
		return null
	}
}
