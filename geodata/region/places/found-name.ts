import type { LonLat } from '../../../domain/geometry.ts'
import type { PlaceClass } from '../../pack/place-classes.ts'
import type { Tags } from '../osm/osm-data.ts'

/** A named thing of the extract, before it is told in which division it lies. */
export type FoundName = { name: string; aliases: readonly string[]; class: PlaceClass; rank: number; at: LonLat }

const ALIASES = [
	'name:zh',
	'name:zh-Hans',
	'name:zh-Hant',
	'name:en',
	'alt_name',
	'old_name',
	'short_name',
	'official_name',
	'loc_name',
	'int_name',
]
/** What is longer is a sentence. */
const LONGEST = 60

/** Other names by which people may look for it; several in one tag are separated by semicolons. */
export function aliasesOf(tags: Tags, name: string): string[] {
	const given = [tags.name, ...ALIASES.map((key) => tags[key])].flatMap((text) => text?.split(';') ?? [])
	const clean = given
		.map((text) => text.trim())
		.filter((text) => text !== '' && text !== name && text.length <= LONGEST)
	return [...new Set(clean)]
}
