import { createHash } from 'node:crypto'
import { describeKind } from '../../../domain/describe.ts'
import type { Draft } from '../../../domain/intent.ts'
import type { Area } from '../../pack/area.ts'
import type { Site } from './find-sites.ts'

const SOURCE = 'OpenStreetMap'
const LONGEST_NAME = 60
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same source always gives the same id; the 0 keeps it within the 128 bits of a ULID. */
function idOf(kind: string, source: string): string {
	const digest = createHash('sha256').update(`${SOURCE} ${source}`).digest()
	return `${kind}:0${Array.from(digest.subarray(0, 25), (byte) => CROCKFORD[byte % 32]).join('')}`
}

/** Nobody has looked at it: a draft, whatever the extract says. */
const UNSEEN = { lifecycle: 'draft', data_level: 'internal', src_system: SOURCE } as const

/** A site without a name is called after its type and the place that it lies in. */
export function draftOfSite({ source, tags, type, at }: Site, region: string, near: string | null): Draft {
	const name = clean(tags.name ?? '') || clean(`${near ?? ''}${wordOf(type.kind, type.type)}`)
	return {
		...type,
		...UNSEEN,
		id: idOf(type.kind, source),
		name,
		region_code: region,
		at,
		coord_source: 'import_wgs84',
		src_id: source,
	}
}

/** Divisions are found by code: one without is none that the four maps can use. */
export function draftOfArea({ code, name, level, geom, at }: Area, parent: Area | undefined): Draft | null {
	if (code === null) return null
	return {
		...UNSEEN,
		kind: 'region',
		id: idOf('region', code),
		name: clean(name),
		region_code: code,
		level,
		...(parent?.code ? { parent_code: parent.code } : {}),
		geom,
		at,
		coord_source: 'import_wgs84',
		src_id: `division/${code}`,
	}
}

const clean = (name: string) =>
	name
		.slice(0, LONGEST_NAME)
		.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
		.trim()

function wordOf(kind: Site['type']['kind'], type: string): string {
	const [word = type] = describeKind(kind).find(({ key }) => key === 'type')?.field.options?.[type] ?? []
	return word
}
