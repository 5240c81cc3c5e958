import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Box } from '../../domain/geometry.ts'
import { readSpeeds } from './roads/own-speeds.ts'
import type { BuildOptions } from './stage.ts'

export const USAGE = `npm run region -- FILE [options]

FILE  an OpenStreetMap extract: .osm.pbf, .osm, .osm.gz or .osm.bz2

  --name NAME                 what the region is called (else the name of the file)
  --bbox WEST,SOUTH,EAST,NORTH  build only this box, in degrees
  --areas FILE                administrative polygons: GeoJSON, or a shapefile (.shp with its .dbf, or .zip)
  --area-name COLUMN          its column of names
  --area-code COLUMN          its column of division codes
  --elevation DIR_OR_FILE     SRTM heights (.hgt) for shading and contours
  --profile general|china     speeds of cars (else by where the region lies)
  --speeds FILE               other speeds for some classes of road: JSON such as {"tertiary": 30}, in km/h
  --usage demo|internal|public  who may see the ground (internal)
  --approval NO               审图号 of the ground; needed for public
  --out DIR                   folder of packs (data/region)
`

const OPTIONS = {
	name: { type: 'string' },
	bbox: { type: 'string' },
	areas: { type: 'string' },
	'area-name': { type: 'string' },
	'area-code': { type: 'string' },
	elevation: { type: 'string' },
	profile: { type: 'string' },
	speeds: { type: 'string' },
	usage: { type: 'string', default: 'internal' },
	approval: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', default: false },
} as const

const profiles = z.enum(['general', 'china'])
const usages = z.enum(['demo', 'internal', 'public'])

/** Reads what stands behind the command; null where help was asked for. Throws one line that says what is wrong. */
export function readArguments(given: readonly string[], out: string): (BuildOptions & { out: string }) | null {
	const { values, positionals } = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true })
	if (values.help) return null
	const [file, ...more] = positionals
	if (file === undefined) throw new Error('no extract given; see --help')
	if (more.length > 0) throw new Error(`one extract at a time, not also ${more[0]}`)
	const usage = usages.safeParse(values.usage)
	if (!usage.success) throw new Error(`--usage is demo, internal or public, not ${values.usage}`)
	const profile = profiles.optional().safeParse(values.profile)
	if (!profile.success) throw new Error(`--profile is general or china, not ${values.profile}`)
	if (usage.data === 'public' && !values.approval?.trim())
		throw new Error('--usage public needs --approval with the 审图号')
	if (values.areas === undefined && (values['area-name'] ?? values['area-code']) !== undefined)
		throw new Error('--area-name and --area-code describe the file of --areas, which is missing')
	if (values.out === '') throw new Error('--out: the name of the folder is empty')
	return {
		file,
		name: (values.name?.trim() || nameOf(file) || 'region').slice(0, 60),
		box: values.bbox === undefined ? null : readBox(values.bbox),
		areas:
			values.areas === undefined
				? null
				: {
						file: existingFile('--areas', values.areas),
						name: values['area-name'] ?? null,
						code: values['area-code'] ?? null,
					},
		elevation: values.elevation === undefined ? null : existing('--elevation', values.elevation),
		profile: profile.data,
		speeds: values.speeds === undefined ? undefined : readSpeeds(existingFile('--speeds', values.speeds)),
		usage: usage.data,
		approval: values.approval?.trim().slice(0, 60) || null,
		attribution: '© OpenStreetMap contributors',
		out: values.out ?? out,
	}
}

const nameOf = (file: string) =>
	basename(file)
		.replace(/(?:\.osm)?\.(?:pbf|osm|xml|gz|bz2)$/i, '')
		.replace(/\.osm$/i, '')

function readBox(text: string): Box {
	const sides = text.split(',').map((side) => (side.trim() === '' ? Number.NaN : Number(side)))
	const [west, south, east, north] = sides as [number, number, number, number]
	const isSound =
		sides.length === 4 && west >= -180 && east <= 180 && south >= -85 && north <= 85 && west < east && south < north
	if (!isSound) throw new Error(`--bbox is WEST,SOUTH,EAST,NORTH in degrees, not ${text}`)
	return [west, south, east, north]
}

function existing(option: string, path: string): string {
	if (statSync(path, { throwIfNoEntry: false })) return path
	throw new Error(`${option}: there is no ${path}`)
}

function existingFile(option: string, path: string): string {
	if (!statSync(existing(option, path)).isDirectory()) return path
	throw new Error(`${option}: ${path} is a folder, not a file`)
}
