import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret that signs every token of this server; it stays in the data folder and survives a restart. */
export function secretIn(dataDir: string): Buffer {
	const path = join(dataDir, 'sign-in.secret')
	if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
	return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}
