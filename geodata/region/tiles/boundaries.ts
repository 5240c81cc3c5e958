import type { OsmData, Tags } from '../osm/osm-data.ts'
import type { Drawn } from './feature.ts'

/**
 * Boundaries of the state and of provinces and prefectures (levels up to this) are never drawn, nor is a county's where
 * it runs along one of them: a map that shows those needs an approved source.
 */
const HIGHEST_HIDDEN = 5
const CLASSES: Readonly<Record<number, { class: string; from: number }>> = {
	6: { class: 'county', from: 7 },
	7: { class: 'township', from: 9 },
	8: { class: 'township', from: 9 },
	9: { class: 'village', from: 12 },
	10: { class: 'village', from: 12 },
}

const isDoubtful = (tags: Tags) =>
	tags.maritime === 'yes' || tags.disputed === 'yes' || tags.boundary === 'disputed' || tags.boundary === 'maritime'

/** NaN for what bounds no division. Something odd as a level counts as the state's. */
const levelOf = (tags: Tags): number =>
	tags.boundary !== 'administrative' ? Number.NaN : isDoubtful(tags) ? 0 : Number.parseInt(tags.admin_level ?? '99', 10)

/** How a way is drawn as a boundary, if it is: by the largest of the divisions that it bounds. */
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
		const drawn = level > HIGHEST_HIDDEN ? CLASSES[level] : undefined
		return drawn ? { layer: 'boundary', from: drawn.from, order: -level, attributes: { class: drawn.class } } : null
	}
}
