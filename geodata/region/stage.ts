import type { Box } from '../../domain/geometry.ts'
import type { Manifest } from '../pack/manifest.ts'
import type { Areas } from './osm/areas.ts'
import type { OsmData } from './osm/osm-data.ts'
import type { ProfileName } from './roads/profile.ts'

/** What the command was told. */
export type BuildOptions = {
	/** Path of the extract. */
	file: string
	name: string
	/** Degrees; only what lies in it or reaches into it is built. */
	box: Box | null
	/** A file of administrative polygons, and the columns of it that hold names and codes where they were told. */
	areas: { file: string; name: string | null; code: string | null } | null
	/** A folder of .hgt files, or one such file. */
	elevation: string | null
	/** Table of speeds of cars; where it is not told, the one for where the region lies. */
	profile?: ProfileName | undefined
	/** km/h by class of road, in place of those of the table. */
	speeds?: Readonly<Record<string, number>> | undefined
	usage: Manifest['usage']
	/** 审图号. */
	approval: string | null
	/** Whose data it is, as it stands in the corner of the map. */
	attribution: string
}

/** What a stage works on. */
export type Given = {
	osm: OsmData
	/** Polygons of closed ways and of relations; what is broken in them is told at the end of the build, once. */
	areas: Areas
	/** Box of the region in degrees: what the extract says that it covers. */
	box: Box
	/** Folder of the pack that is being built; each stage writes its own files (geodata/pack/manifest.ts) into it. */
	folder: string
	options: BuildOptions
	/** Told the part of this stage that is done, from 0 to 1; call it as often as you like. */
	report(fraction: number): void
	/** One line for the person at the terminal: what was left out, and why. */
	note(line: string): void
}

/** One step of a build. It writes its files and gives its part of the manifest; `More` is what earlier steps made. */
export type Stage<Part, More = unknown> = (given: Given & More) => Promise<Part>
