import { AreaFileError } from './area-file-error.ts'
import type { Row } from './areas-of-file.ts'

/** Systems that are WGS-84 for a map: CRS84, EPSG:4326 and CGCS2000 (EPSG:4490). */
const DEGREES = /CRS:?84|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4490)$|4979$/i

/** Features of a GeoJSON file. */
export function readGeoJson(bytes: Uint8Array): Row[] {
	const whole = parse(bytes)
	if (!isObject(whole)) throw new AreaFileError('it is JSON, but not a GeoJSON FeatureCollection')
	if (whole.type !== 'FeatureCollection')
		throw new AreaFileError(`expected a GeoJSON FeatureCollection, found ${JSON.stringify(whole.type ?? null)}`)
	checkSystem(whole.crs)
	if (!Array.isArray(whole.features)) throw new AreaFileError('features: expected a list')
	return (whole.features as unknown[]).map((feature, i) => {
		if (!isObject(feature) || feature.type !== 'Feature') throw new AreaFileError(`features[${i}]: expected a Feature`)
		const { geometry, properties } = feature
		if (properties !== null && properties !== undefined && !isObject(properties))
			throw new AreaFileError(`features[${i}].properties: expected an object`)
		return { geometry, properties: isObject(properties) ? properties : {} }
	})
}

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(bytes: Uint8Array): unknown {
	let text: string
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		throw new AreaFileError('it is not UTF-8; save it as UTF-8')
	}
	try {
		return JSON.parse(text)
	} catch (error) {
		throw new AreaFileError(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`)
	}
}

function checkSystem(crs: unknown): void {
	if (!isObject(crs) || !isObject(crs.properties)) return
	const { name } = crs.properties
	if (typeof name === 'string' && !DEGREES.test(name))
		throw new AreaFileError(`its positions are in ${name}; save it as WGS-84 (EPSG:4326) or CGCS2000 (EPSG:4490)`)
}
