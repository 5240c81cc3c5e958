import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, intent } from '../../../domain/intent.ts'
import type { Area } from '../../pack/area.ts'
import { DRAFTS, type Manifest } from '../../pack/manifest.ts'
import type { Areas } from '../osm/areas.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import type { Stage } from '../stage.ts'
import { poiOf } from '../tiles/themes/pois.ts'
import { draftOfArea, draftOfSite } from './draft-of.ts'
import { findSites } from './find-sites.ts'
import { settlementNames } from './settlement-names.ts'
import { siteRegion } from './site-region.ts'

/** Writes what may be taken over into the four maps: points found in the extract, and divisions with their codes. */
export const buildDrafts: Stage<Manifest['drafts'], { divisions: readonly Area[] }> = async (given) => {
	const { osm, areas, divisions, folder, note } = given
	const made = [...draftsOfAreas(divisions), ...draftsOfSites(osm, areas, divisions)]
	const drafts = made.filter((record) => intent.safeParse({ do: 'add', record }).success)
	if (drafts.length < made.length) note(`${made.length - drafts.length} points left out that no record can hold`)
	const kinds: Record<string, number> = {}
	for (const { kind } of drafts) kinds[kind] = (kinds[kind] ?? 0) + 1
	if (drafts.every(({ kind }) => kind === 'region'))
		note('no fire stations, hospitals, police, fuel, schools, reservoirs or shelters to take over')
	const hydrants = countHydrants(osm)
	if (hydrants > 0) note(`hydrants are on the map only (${hydrants}): they fit no kind of the four maps`)
	await writeFile(join(folder, DRAFTS), JSON.stringify(drafts))
	return { count: drafts.length, kinds }
}

const draftsOfAreas = (divisions: readonly Area[]): Draft[] =>
	divisions.flatMap((area) => draftOfArea(area, area.parent === null ? undefined : divisions[area.parent]) ?? [])

function draftsOfSites(osm: OsmData, areas: Areas, divisions: readonly Area[]): Draft[] {
	const regionOf = siteRegion(divisions)
	const nameNear = settlementNames(osm)
	return findSites(osm, areas).map((site) =>
		draftOfSite(site, regionOf(site.at), site.tags.name ? null : nameNear(site.at)),
	)
}

function countHydrants(osm: OsmData): number {
	const isHydrant = ({ tags }: { tags: Tags }) => poiOf(tags)?.attributes.class === 'hydrant'
	return osm.nodes.filter(isHydrant).length
}
