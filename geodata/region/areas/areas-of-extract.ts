import type { AreaLevel } from '../../pack/area.ts'
import type { Areas } from '../osm/areas.ts'
import { DIVISION_LEVELS } from '../osm/division-levels.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import { surfaceOf } from '../osm/surface-of.ts'
import { nameOf } from '../tiles/name-of.ts'
import type { RawArea } from './raw-area.ts'
import { readCode } from './read-code.ts'

/** Where mappers write the official code of a division. */
const CODES = ['gb2260', 'cn:code', 'china:code', 'division_code', 'admin:code', 'ref:admin', 'code', 'ref']

/** The divisions whose boundary the extract holds as a closed line. */
export function areasOfExtract(osm: OsmData, areas: Areas): RawArea[] {
	return osm.relations.flatMap((relation): RawArea[] => {
		const { tags } = relation
		const level = tags.boundary === 'administrative' ? DIVISION_LEVELS[tags.admin_level ?? ''] : undefined
		const name = nameOf(tags)
		if (!level || !name) return []
		const polygons = areas.ofRelation(relation)
		return polygons.length === 0 ? [] : [{ code: codeOf(tags, level), name, level, geom: surfaceOf(osm, polygons) }]
	})
}

/** A number of another level is something else, such as a postcode. */
function codeOf(tags: Tags, level: AreaLevel): string | null {
	for (const key of CODES) {
		const read = readCode(tags[key] ?? '')
		if (read?.level === level) return read.code
	}
	return null
}
