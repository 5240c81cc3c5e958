import type { Issue } from './problem.ts'
import {
	checkBox,
	checkGeometry,
	found,
	GEOMETRY_TYPES,
	type GeoJsonGeometry,
	isObject,
	reportForeign,
} from './read-geometry.ts'

/** A Feature that is right as GeoJSON; its properties are still whatever was sent. */
export type ParsedFeature = {
	id?: string | number
	geometry: GeoJsonGeometry | null
	properties: Readonly<Record<string, unknown>>
}
export type Parsed = { ok: true; one: boolean; features: ParsedFeature[] } | { ok: false; issues: Issue[] }

const ISSUE_LIMIT = 50

/** Reads a Feature or FeatureCollection as RFC 7946 has it, and names every member that is not as it should be. */
export function parseFeatures(value: unknown): Parsed {
	const issues: Issue[] = []
	const features: ParsedFeature[] = []
	if (!isObject(value))
		issues.push({ path: '', message: `expected a Feature or FeatureCollection, found ${found(value)}` })
	else if (value.type === 'FeatureCollection') readCollection(value, features, issues)
	else if (typeof value.type === 'string' && GEOMETRY_TYPES.includes(value.type)) {
		if (checkGeometry(value, '', issues))
			issues.push({
				path: 'type',
				message: `a ${value.type} alone is no record: expected Feature or FeatureCollection`,
			})
	} else readFeature(value, '', features, issues)
	return issues.length > 0
		? { ok: false, issues }
		: { ok: true, one: isObject(value) && value.type === 'Feature', features }
}

function readCollection(value: Readonly<Record<string, unknown>>, features: ParsedFeature[], issues: Issue[]): void {
	reportForeign(value, ['coordinates', 'geometries', 'geometry', 'properties'], '', 'FeatureCollection', issues)
	checkBox(value.bbox, 'bbox', issues)
	checkDatum(value.crs, 'crs', issues)
	if (!Array.isArray(value.features)) {
		issues.push({ path: 'features', message: `expected a list of features, found ${found(value.features)}` })
		return
	}
	for (const [i, feature] of value.features.entries()) {
		if (issues.length >= ISSUE_LIMIT) return
		readFeature(feature, `features.${i}.`, features, issues)
	}
}

function readFeature(value: unknown, path: string, features: ParsedFeature[], issues: Issue[]): void {
	if (!isObject(value)) {
		issues.push({ path: path.slice(0, -1), message: `expected a Feature, found ${found(value)}` })
		return
	}
	if (value.type !== 'Feature') {
		const given = typeof value.type === 'string' ? JSON.stringify(value.type.slice(0, 40)) : found(value.type)
		issues.push({ path: `${path}type`, message: `expected "Feature", found ${given}` })
		return
	}
	reportForeign(value, ['coordinates', 'geometries', 'features'], path, 'Feature', issues)
	const { id, geometry, properties } = value
	if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
		issues.push({ path: `${path}id`, message: `expected a string or a number, found ${found(id)}` })
	if (properties === undefined) issues.push({ path: `${path}properties`, message: 'is missing' })
	else if (properties !== null && !isObject(properties))
		issues.push({ path: `${path}properties`, message: `expected an object or null, found ${found(properties)}` })
	if (geometry === undefined) issues.push({ path: `${path}geometry`, message: 'is missing' })
	else if (geometry !== null) checkGeometry(geometry, `${path}geometry.`, issues)
	checkBox(value.bbox, `${path}bbox`, issues)
	checkDatum(value.crs, `${path}crs`, issues)
	features.push(value as ParsedFeature)
	if (properties === null) features[features.length - 1] = { ...(value as ParsedFeature), properties: {} }
}

const WGS84 = /^(?:urn:ogc:def:crs:(?:OGC:[\d.]*:CRS84|EPSG:[\d.]*:4326|EPSG:[\d.]*:4490)|EPSG:4326|EPSG:4490)$/i

/** The `crs` member of the older GeoJSON: any other datum would put every point hundreds of metres off, or much more. */
function checkDatum(crs: unknown, path: string, issues: Issue[]): void {
	if (crs === undefined || crs === null) return
	const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined
	if (typeof name !== 'string' || !WGS84.test(name))
		issues.push({ path, message: 'positions must be WGS-84 (or CGCS2000) longitude and latitude' })
}
