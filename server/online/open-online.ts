import { readFileSync } from 'node:fs'
import { parseOnlineFile } from './online-file.ts'
import type { OnlineSource } from './online-source.ts'
import { tianditu } from './tianditu.ts'

export type OnlineSettings = { tiandituKey: string | null; tiandituApproval: string | null; file: string | null }

/** The basemaps of others that the settings ask for; none unless somebody set them up. */
export function openOnline({ tiandituKey, tiandituApproval, file }: OnlineSettings): OnlineSource[] {
	const national = tiandituKey === null ? [] : tianditu(tiandituKey, tiandituApproval)
	return file === null ? national : [...national, ...readSources(file)]
}

function readSources(file: string): OnlineSource[] {
	try {
		return parseOnlineFile(readFileSync(file, 'utf8'))
	} catch (error) {
		throw new Error(`Setting ONLINE_BASEMAPS is not usable: ${file} ${error instanceof Error ? error.message : error}`)
	}
}
