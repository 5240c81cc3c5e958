import { join } from 'node:path'
import { type LonLat, nearestOf } from '../../../domain/geometry.ts'
import { type Area, LEVEL_RANK } from '../../pack/area.ts'
import { type Manifest, PLACES } from '../../pack/manifest.ts'
import { packSections } from '../../pack/sections.ts'
import type { Stage } from '../stage.ts'
import { writePieces } from '../write-pieces.ts'
import { divisionFinder } from './find-division.ts'
import type { FoundName } from './found-name.ts'
import { namesOfLines } from './names-of-lines.ts'
import { namesOfPoints } from './names-of-points.ts'
import { type PlaceEntry, packPlaces } from './pack-places.ts'

const TOWNS: readonly string[] = ['place/city', 'place/town']
/** A town farther off than this tells nothing of where a place is. */
const FAR_M = 30_000

/** Writes the names of the extract with the structure to search them. */
export const buildPlaces: Stage<Manifest['places'], { divisions: readonly Area[] }> = async (given) => {
	const { osm, areas, divisions, folder, report } = given
	const points = namesOfPoints(osm, areas)
	report(0.3)
	const lines = namesOfLines(osm)
	report(0.5)
	const entries = entriesOf(divisions, [...points, ...lines])
	writePieces(join(folder, PLACES), packSections(packPlaces(entries)))
	return { count: entries.length }
}

/** Divisions first; everything else lies in the smallest of them around it, else at the nearest town. */
function entriesOf(divisions: readonly Area[], found: readonly FoundName[]): PlaceEntry[] {
	const around = divisionFinder(divisions)
	const isTown = (one: FoundName) => TOWNS.includes(one.class)
	const towns = found.flatMap((one, i) => (isTown(one) ? [{ at: one.at, number: divisions.length + i }] : []))
	const nearestTown = (at: LonLat): number => nearestOf(towns, at, FAR_M)?.number ?? -1
	const fromDivisions = divisions.map(
		({ name, level, parent, at }): PlaceEntry => ({
			name,
			aliases: [],
			class: `division/${level}`,
			rank: LEVEL_RANK[level],
			at,
			parent: parent ?? -1,
		}),
	)
	const rest = found.map(
		(one): PlaceEntry => ({ ...one, parent: around(one.at) ?? (isTown(one) ? -1 : nearestTown(one.at)) }),
	)
	return [...fromDivisions, ...rest]
}
