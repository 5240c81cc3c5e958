import { readFileSync } from 'node:fs'
import { parseOnlineFile } from './online-file.ts'
import type { OnlineSource } from './online-source.ts'
import { tianditu } from './tianditu.ts'

export type OnlineSettings = { tiandituKey: string | null; tiandituApproval: string | null; file: string | null }

/** The basemaps of others that the settings ask for; none unless somebody set them up. */
export function openOnline({ tiandituKey, tiandituApproval, file }: OnlineSettings): OnlineSource[] {
	const national = tiandituKey === null ? [] : tianditu(tiandituKey, tiandituApproval)
	const own = file === null ? [] : readSources(file)
	const twice = own.find(({ key }) => national.some((other) => other.key === key))
	if (twice) throw new Error(`Setting ONLINE_BASEMAPS is not usable: ${twice.key} is the key of a basemap of Tianditu`)
	return [...national, ...own]
}

function readSources(file: string): OnlineSource[] {
	try {
		return parseOnlineFile(readFileSync(file, 'utf8'))
	} catch (error) {
		throw new Error(`Setting ONLINE_BASEMAPS is not usable: ${file} ${error instanceof Error ? error.message : error}`)
	}
}
