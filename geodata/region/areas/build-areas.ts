import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boxesMeet, boxOf, positions } from '../../../domain/geometry.ts'
import type { Area } from '../../pack/area.ts'
import { AREAS, type Manifest } from '../../pack/manifest.ts'
import type { Stage } from '../stage.ts'
import { AreaFileError } from './area-file-error.ts'
import { areasOfExtract } from './areas-of-extract.ts'
import { areasOfFile } from './areas-of-file.ts'
import { arrangeAreas } from './arrange-areas.ts'

/** Writes the divisions with their boundaries, from the file of `--areas` where there is one, else from the extract. */
export const buildAreas: Stage<{ part: Manifest['areas']; divisions: Area[] }> = async (given) => {
	const { osm, areas, folder, options, note, report } = given
	const raws = options.areas ? await areasOfFile(options.areas, note) : areasOfExtract(osm, areas)
	report(0.5)
	const divisions = arrangeAreas(raws)
	if (options.areas && !divisions.some(({ geom }) => boxesMeet(boxOf(positions(geom))!, given.box)))
		throw new AreaFileError(
			`${options.areas.file}: none of its ${divisions.length} divisions lies in the region; give the file of this district`,
		)
	if (divisions.length === 0) note('no boundaries of divisions: positions are told by the nearest village')
	await writeFile(join(folder, AREAS), JSON.stringify(divisions))
	const levels: Record<string, number> = {}
	for (const { level } of divisions) levels[level] = (levels[level] ?? 0) + 1
	return { part: { count: divisions.length, levels }, divisions }
}
