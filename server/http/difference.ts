import type { Viewer } from '../../domain/actor.ts'
import { ruledFields } from '../../domain/describe.ts'
import { equal } from '../../domain/equal.ts'
import type { Moment } from '../../domain/kind.ts'
import { type AnyRecord, loose } from '../../domain/record.ts'
import { derivedOf, geometryOf } from './feature-of.ts'
import type { ParsedFeature } from './parse-feature.ts'
import type { Issue } from './problem.ts'
import { readFeature } from './read-feature.ts'
import { STAMPS, wireOf } from './wire.ts'

/**
 * What a feature asks to change of the record as its sender sees it: field → new value, or null to take it away.
 * A value sent back as it was shown, masked or not, is no change; nor is one left out that was never shown.
 */
export function difference(viewer: Viewer, seen: AnyRecord, sent: ParsedFeature, moment: Moment, issues: Issue[]) {
	const { id, fields, computed } = readFeature(seen.kind, sent, '', issues)
	if (id !== undefined && id !== seen.id) issues.push({ path: 'id', message: `expected ${seen.id}` })
	reportComputed(viewer, seen, computed, moment, issues)
	const shown = loose(seen)
	const given: Record<string, unknown> = { ...fields, ...unmoved(seen, sent) }
	const ruled = ruledFields(seen.kind)
	const set: Record<string, unknown> = {}
	for (const key of new Set([...Object.keys(shown), ...Object.keys(given)])) {
		if (key === 'id' || key === 'kind' || STAMPS.has(key) || equal(shown[key], given[key])) continue
		if (!ruled.has(key)) set[key] = given[key] ?? null
		else if (given[key] !== undefined)
			issues.push({ path: `properties.${key}`, message: 'changed by a status command only', refusal: 'ruled-field' })
	}
	return set
}

/** Places sent back as they were shown stay as they are stored, without being rounded or rewound. */
function unmoved(seen: AnyRecord, { geometry, properties }: ParsedFeature): Record<string, unknown> {
	const { at, geom } = loose(seen)
	const area = wireOf(seen.kind).geometry === 'area'
	const kept: Record<string, unknown> = {}
	if (geometry && equal(geometry, geometryOf(seen))) kept[area && geom ? 'geom' : 'at'] = area && geom ? geom : at
	if (!area && geom && equal(properties.geom, geom)) kept.geom = geom
	return kept
}

function reportComputed(
	viewer: Viewer,
	seen: AnyRecord,
	computed: Record<string, unknown>,
	moment: Moment,
	issues: Issue[],
) {
	const now = derivedOf(viewer, seen, moment)
	for (const [key, value] of Object.entries(computed))
		if (!equal(value, now[key]))
			issues.push({ path: `properties.${key}`, message: 'is computed by the server', refusal: 'ruled-field' })
}
