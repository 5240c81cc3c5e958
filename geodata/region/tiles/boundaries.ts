import type { AreaLevel } from '../../pack/area.ts'
import { DIVISION_LEVELS } from '../osm/division-levels.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import type { Drawn } from './feature.ts'

const FIRST_ZOOM: Readonly<Record<AreaLevel, number>> = { county: 7, township: 9, village: 12 }

const isDoubtful = (tags: Tags) =>
	tags.maritime === 'yes' || tags.disputed === 'yes' || tags.boundary === 'disputed' || tags.boundary === 'maritime'

/** NaN for what bounds no division. Something odd as a level counts as the state's. */
const levelOf = (tags: Tags): number =>
	tags.boundary === 'administrative' ? Number.parseInt(tags.admin_level ?? '99', 10) || 0 : Number.NaN

/**
 * How a way is drawn as a boundary, if it is: by the largest of the divisions that it bounds. Those of the state and of
 * provinces and prefectures are never drawn, nor is a county's where it runs along one of them: a map that shows those
 * needs an approved source.
 */
export function boundaryOf({ relations }: OsmData): (way: { id: number; tags: Tags }) => Drawn | null {
	const highest = new Map<number, number>()
	for (const { members, tags } of relations) {
		const level = isDoubtful(tags) ? 0 : levelOf(tags)
		if (Number.isNaN(level)) continue
		for (const { type, ref } of members)
			if (type === 'way') highest.set(ref, Math.min(level, highest.get(ref) ?? level))
	}
	return ({ id, tags }) => {
		const own = isDoubtful(tags) ? 0 : levelOf(tags)
		const level = Math.min(highest.get(id) ?? 99, Number.isNaN(own) ? 99 : own)
		const division = DIVISION_LEVELS[level]
		if (!division) return null
		return { layer: 'boundary', from: FIRST_ZOOM[division], order: -level, attributes: { class: division } }
	}
}
