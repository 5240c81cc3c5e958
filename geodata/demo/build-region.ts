/**
 * `npm run region -- demo [--out DIR]` builds the region pack of the demonstration district: its drawing is written as an
 * extract with heights, which then go the way of any other.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildRegion } from '../region/build-region.ts'
import { COUNTY } from './divisions.ts'
import { writeDemoHgt } from './to-hgt.ts'
import { demoOsm } from './to-osm.ts'

async function buildDemoRegion(out: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'fourmap-demo-'))
	try {
		const file = join(folder, 'demo.osm')
		writeFileSync(file, demoOsm())
		writeDemoHgt(folder)
		const options = {
			file,
			name: COUNTY.name,
			box: null,
			areas: null,
			elevation: folder,
			usage: 'demo',
			approval: null,
			attribution: '虚构底图 · fictional ground',
			out,
		} as const
		const { id } = await buildRegion(options, (told) => {
			if ('note' in told) process.stderr.write(`region: ${told.note}\n`)
		})
		return id
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

if (import.meta.main) {
	const { values } = parseArgs({
		args: process.argv.slice(2),
		options: { out: { type: 'string', default: 'data/region' } },
		allowPositionals: true,
	})
	process.stderr.write(`region: ${values.out}/${await buildDemoRegion(values.out)} is in use\n`)
}
