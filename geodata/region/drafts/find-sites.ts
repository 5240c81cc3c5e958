import { eachOnce } from '../each-once.ts'
import { type Located, locatedElements } from '../located-elements.ts'
import type { Areas } from '../osm/areas.ts'
import type { OsmData } from '../osm/osm-data.ts'
import { type DraftType, draftType } from './draft-types.ts'

export type Site = Pick<Located, 'source' | 'tags' | 'at'> & { type: DraftType }

/** One thing is sometimes drawn as a point and as an area, or as the ground and its building. */
const SAME_M = 200

/** What in the extract may become a point of the four maps. */
export function findSites(osm: OsmData, areas: Areas): Site[] {
	const sites: Site[] = []
	for (const { source, tags, at, sizeM2 } of locatedElements(osm, areas, (tags) => draftType(tags, 0) !== null)) {
		const type = draftType(tags, sizeM2)
		if (type) sites.push({ source, tags, type, at })
	}
	return eachOnce(sites, ({ type: { kind, type }, tags }) => `${kind} ${type} ${tags.name ?? ''}`, SAME_M)
}
