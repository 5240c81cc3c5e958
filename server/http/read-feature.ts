import type { Geometry, LonLat } from '../../domain/geometry.ts'
import type { Kind } from '../../domain/record.ts'
import type { ParsedFeature } from './parse-feature.ts'
import type { Issue } from './problem.ts'
import { checkGeometry } from './read-geometry.ts'
import { toGeometry, toPosition } from './to-geometry.ts'
import { SCHEME_SUFFIX, STAMPS, type Wire, wireOf } from './wire.ts'

/** A feature turned back into fields of its kind. `computed` are values that only the server computes. */
export type ReadFeature = { id: unknown; fields: Record<string, unknown>; computed: Record<string, unknown> }

/**
 * Reads a right GeoJSON feature as a record of `kind`: null means no value, stamps are ignored. What cannot be turned
 * back is added to `issues`; whether the values suit their fields is for the schema of the kind to say.
 */
export function readFeature(kind: Kind, feature: ParsedFeature, path: string, issues: Issue[]): ReadFeature {
	const wire = wireOf(kind)
	const fields: Record<string, unknown> = {}
	const computed: Record<string, unknown> = {}
	const say = (key: string, message: string) => issues.push({ path: `${path}properties.${key}`, message })
	for (const [key, value] of Object.entries(feature.properties)) {
		if (value === null || STAMPS.has(key) || key === 'id' || key === 'at' || key === 'geom') continue
		const base = key.endsWith(SCHEME_SUFFIX) ? key.slice(0, -SCHEME_SUFFIX.length) : ''
		const scheme = wire.levels.get(key)
		if (wire.levels.has(base)) {
			if (value !== wire.levels.get(base)) say(key, `the scheme of ${base} is ${wire.levels.get(base)}`)
		} else if (key === 'kind') {
			if (value !== kind) say(key, `this collection holds ${kind}`)
		} else if (wire.derived.has(key)) computed[key] = value
		else fields[key] = scheme !== undefined && typeof value === 'string' ? { scheme, level: value } : value
	}
	Object.assign(fields, placeOf(wire, feature, path, issues))
	return { id: idOf(feature, say), fields, computed }
}

function idOf({ id, properties }: ParsedFeature, say: (key: string, message: string) => void): unknown {
	const other = properties.id ?? undefined
	if (id !== undefined && other !== undefined && other !== id) say('id', 'differs from the id of the feature')
	return id ?? other
}

/** Position and extent from the geometry and, where the geometry is the other of the two, from the properties. */
function placeOf(wire: Wire, { geometry, properties }: ParsedFeature, path: string, issues: Issue[]) {
	const place: { at?: unknown; geom?: Geometry } = {}
	const beside = wire.geometry === 'area' ? 'at' : 'geom'
	for (const key of ['at', 'geom'])
		if ((properties[key] ?? null) !== null && (key !== beside || wire.geometry === 'none'))
			issues.push({ path: `${path}properties.${key}`, message: 'is the geometry of the feature, not a property' })
	if (geometry) Object.assign(place, readGeometry(wire, geometry, `${path}geometry`, issues))
	const given = properties[beside] ?? null
	if (given === null || wire.geometry === 'none') return place
	if (beside === 'at') return place.at === undefined ? { ...place, at: given } : place
	const geom = readExtent(given, `${path}properties.geom`, issues)
	return geom ? { ...place, geom } : place
}

function readGeometry(wire: Wire, geometry: NonNullable<ParsedFeature['geometry']>, path: string, issues: Issue[]) {
	const at: LonLat | null = toPosition(geometry)
	if (at && wire.geometry !== 'none') return { at }
	const geom = wire.geometry === 'area' ? toGeometry(geometry) : null
	if (geom) return { geom }
	if (wire.geometry === 'none') issues.push({ path, message: 'records of this kind have no position: expected null' })
	else {
		const taken = wire.geometry === 'point' ? 'Point' : 'Polygon, MultiPolygon, LineString or Point'
		issues.push({ path: `${path}.type`, message: `expected ${taken}, found ${geometry.type}` })
	}
	return {}
}

function readExtent(given: unknown, path: string, issues: Issue[]): Geometry | null {
	if (!checkGeometry(given, `${path}.`, issues)) return null
	const geom = toGeometry(given)
	if (!geom)
		issues.push({ path: `${path}.type`, message: `expected LineString, Polygon or MultiPolygon, found ${given.type}` })
	return geom
}
