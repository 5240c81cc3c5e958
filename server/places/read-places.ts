import type { PlaceSections } from '../../geodata/pack/place-sections.ts'
import { readSections } from '../../geodata/pack/sections.ts'

const TYPES: { [Name in keyof PlaceSections]: new (length: number) => PlaceSections[Name] } = {
	lon7: Int32Array,
	lat7: Int32Array,
	class: Uint8Array,
	rank: Uint8Array,
	parent: Uint32Array,
	names: Uint8Array,
	name_start: Uint32Array,
	text: Uint8Array,
	key_start: Uint32Array,
	key_near: Uint32Array,
	post_start: Uint32Array,
	posts: Uint32Array,
	suffixes: Uint32Array,
}

/** Views on the bytes of `places.bin`. Throws where a part is missing or of another kind. */
export function readPlaces(bytes: Uint8Array): PlaceSections {
	const sections = readSections(bytes)
	for (const [name, type] of Object.entries(TYPES))
		if (!(sections[name] instanceof type)) throw new Error(`places without ${name}`)
	return sections as PlaceSections
}
