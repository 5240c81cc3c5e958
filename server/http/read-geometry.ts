import { inBox } from '../../domain/geometry.ts'
import { WORLD } from '../../domain/look.ts'
import type { Issue } from './problem.ts'

/** A geometry as RFC 7946 writes it. Which of them a kind takes is for the kind to say. */
export type GeoJsonGeometry =
	| { type: keyof typeof DEPTHS; coordinates: unknown }
	| { type: 'GeometryCollection'; geometries: GeoJsonGeometry[] }

/** How deep positions lie in `coordinates`, and whether their lists are rings or lines. */
const DEPTHS = {
	Point: [0, 'position'],
	MultiPoint: [1, 'list'],
	LineString: [1, 'line'],
	MultiLineString: [2, 'line'],
	Polygon: [2, 'ring'],
	MultiPolygon: [3, 'ring'],
} as const
type Innermost = (typeof DEPTHS)[keyof typeof DEPTHS][1]

export const GEOMETRY_TYPES: readonly string[] = [...Object.keys(DEPTHS), 'GeometryCollection']
const ISSUE_LIMIT = 20

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
export const found = (value: unknown): string =>
	value === undefined
		? 'nothing'
		: value === null
			? 'null'
			: Array.isArray(value)
				? 'a list'
				: typeof value === 'object'
					? 'an object'
					: `a ${typeof value}`

/** Members that RFC 7946 §7.1 keeps for other types: here they would change what the object means. */
export function reportForeign(
	value: object,
	foreign: readonly string[],
	path: string,
	what: string,
	issues: Issue[],
): void {
	for (const key of foreign)
		if (Object.hasOwn(value, key)) issues.push({ path: path + key, message: `a ${what} has no member "${key}"` })
}

/** Adds what is wrong with `value` as a GeoJSON geometry to `issues`; `path` leads to its members and ends in a dot. */
export function checkGeometry(value: unknown, path: string, issues: Issue[]): value is GeoJsonGeometry {
	const before = issues.length
	if (!isObject(value))
		issues.push({ path: path.slice(0, -1), message: `expected a geometry object, found ${found(value)}` })
	else if (value.type === 'GeometryCollection') checkGeometries(value, path, issues)
	else if (typeof value.type !== 'string' || !Object.hasOwn(DEPTHS, value.type))
		issues.push({ path: `${path}type`, message: `expected one of ${GEOMETRY_TYPES.join(', ')}` })
	else {
		reportForeign(value, ['geometry', 'properties', 'features', 'geometries'], path, value.type, issues)
		const [depth, innermost] = DEPTHS[value.type as keyof typeof DEPTHS]
		if (!Object.hasOwn(value, 'coordinates')) issues.push({ path: `${path}coordinates`, message: 'is missing' })
		else checkLists(value.coordinates, depth, innermost, `${path}coordinates`, issues)
	}
	if (isObject(value)) checkBox(value.bbox, `${path}bbox`, issues)
	return issues.length === before
}

function checkGeometries(value: Readonly<Record<string, unknown>>, path: string, issues: Issue[]): void {
	reportForeign(value, ['geometry', 'properties', 'features', 'coordinates'], path, 'GeometryCollection', issues)
	if (!Array.isArray(value.geometries)) {
		issues.push({
			path: `${path}geometries`,
			message: `expected a list of geometries, found ${found(value.geometries)}`,
		})
		return
	}
	for (const [i, member] of value.geometries.entries()) checkGeometry(member, `${path}geometries.${i}.`, issues)
}

/** `bbox` of any GeoJSON object: twice as many numbers as there are dimensions. */
export function checkBox(value: unknown, path: string, issues: Issue[]): void {
	if (value === undefined) return
	if (!Array.isArray(value) || (value.length !== 4 && value.length !== 6)) {
		issues.push({ path, message: 'expected a list of four or six numbers' })
		return
	}
	for (const [i, number] of value.entries())
		if (!Number.isFinite(number))
			issues.push({ path: `${path}.${i}`, message: `expected a number, found ${found(number)}` })
}

function checkLists(value: unknown, depth: number, innermost: Innermost, path: string, issues: Issue[]): void {
	if (issues.length >= ISSUE_LIMIT) return
	if (depth === 0) {
		const fault = faultOfPosition(value)
		if (fault) issues.push({ ...fault, path: path + fault.path })
		return
	}
	if (!Array.isArray(value)) {
		issues.push({ path, message: `expected a list nested ${depth} deeper, found ${found(value)}` })
		return
	}
	if (value.length === 0) issues.push({ path, message: 'the list is empty' })
	for (let i = 0; i < value.length; i++) {
		if (depth === 1 && !faultOfPosition(value[i])) continue
		checkLists(value[i], depth - 1, innermost, `${path}.${i}`, issues)
	}
	if (depth === 1 && value.length > 0 && value.every(Array.isArray)) checkExtent(value, innermost, path, issues)
}

function checkExtent(positions: unknown[][], innermost: Innermost, path: string, issues: Issue[]): void {
	if (innermost === 'line' && positions.length < 2) issues.push({ path, message: 'a line has two or more positions' })
	if (innermost !== 'ring') return
	if (positions.length < 4) issues.push({ path, message: 'a ring has four or more positions' })
	const last = positions.at(-1)!
	if (positions[0]!.some((number, i) => number !== last[i]))
		issues.push({ path, message: 'the first and the last position of a ring must be the same' })
}

function faultOfPosition(value: unknown): Issue | null {
	if (!Array.isArray(value))
		return { path: '', message: `expected a position [longitude, latitude], found ${found(value)}` }
	for (let i = 0; i < value.length; i++)
		if (!Number.isFinite(value[i])) return { path: `.${i}`, message: `expected a number, found ${found(value[i])}` }
	if (value.length < 2 || value.length > 3)
		return { path: '', message: `a position has two or three numbers, found ${value.length}` }
	const [x, y] = value as [number, number]
	if (inBox(WORLD, [x, y])) return null
	return {
		path: '',
		message: 'expected longitude −180…180 and latitude −90…90',
		refusal: inBox(WORLD, [y, x]) ? 'swapped' : 'outside-bounds',
	}
}
