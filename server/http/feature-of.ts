import type { Viewer } from '../../domain/actor.ts'
import type { Geometry, LonLat } from '../../domain/geometry.ts'
import type { Moment } from '../../domain/kind.ts'
import { type AnyRecord, definition, type Id, loose } from '../../domain/record.ts'
import { covers } from '../../domain/region.ts'
import { SCHEME_SUFFIX, wireOf } from './wire.ts'

export type FeatureGeometry = Geometry | { type: 'Point'; coordinates: LonLat }
export type Feature = {
	type: 'Feature'
	id: Id
	geometry: FeatureGeometry | null
	properties: Record<string, unknown>
}

/** A record, already as its viewer may see it, in the form of `wire.ts`. */
export function featureOf(viewer: Viewer, seen: AnyRecord, moment: Moment): Feature {
	const { levels, geometry: drawn } = wireOf(seen.kind)
	const geometry = geometryOf(seen)
	const place = drawn === 'area' && geometry?.type !== 'Point' ? 'geom' : 'at'
	const properties: Record<string, unknown> = {}
	const whole = loose(seen)
	for (const key in whole) {
		const value = whole[key]
		if (key === 'id' || key === place || value === undefined) continue
		if (levels.has(key)) {
			const { scheme, level } = value as { scheme: string; level: string }
			properties[key] = level
			properties[key + SCHEME_SUFFIX] = scheme
		} else properties[key] = value
	}
	Object.assign(properties, derivedOf(viewer, seen, moment))
	return { type: 'Feature', id: seen.id, geometry, properties }
}

/** Values that the kind computes. Of a record known by name only nothing can be computed: it would be wrong. */
export function derivedOf(viewer: Viewer, seen: AnyRecord, moment: Moment): Record<string, unknown> {
	const { derived } = definition(seen.kind)
	const computed: Record<string, unknown> = {}
	if (!derived || !covers(viewer.scopes, seen.region_code)) return computed
	for (const [key, { of }] of Object.entries(derived)) {
		const value = of(seen as never, moment)
		if (value !== undefined) computed[key] = value
	}
	return computed
}

/** The geometry by which a record is drawn and found by `bbox`. */
export function geometryOf(record: AnyRecord): FeatureGeometry | null {
	const { at, geom } = loose(record) as { at?: LonLat; geom?: Geometry }
	if (geom && wireOf(record.kind).geometry === 'area') return geom
	return at ? { type: 'Point', coordinates: at } : null
}
