import type { Feature, Position } from 'geojson'
import type { Geometry, LonLat } from '../../../domain/geometry.ts'
import type { Of } from '../../../domain/record.ts'
import type { Replica } from '../../session/replica.ts'
import { bareName } from './bare-name.ts'
import { maskAround, outlineOf, sharedBorders } from './borders.ts'

type Region = Of<'region'>
const LEVELS = ['county', 'township', 'village'] as const
export type Level = (typeof LEVELS)[number]

/** What the records say of the ground: borders, names, and everything outside as one dark area. */
export type District = {
	/** Raised with every change of the divisions. */
	version: number
	lines: Feature[]
	places: Feature[]
	/** Levels whose borders are known; those of the tiles are not needed then. */
	known: ReadonlySet<Level>
	/** Names that the records write themselves, so that the tiles need not. */
	names: readonly string[]
}

const ringsOf = (geom: Geometry | undefined): LonLat[][] => {
	if (!geom || geom.type === 'LineString') return []
	return geom.type === 'Polygon' ? geom.coordinates : geom.coordinates.flat()
}
const feature = (level: string, type: 'LineString' | 'Polygon', coordinates: Position[] | Position[][]): Feature =>
	({ type: 'Feature', properties: { level }, geometry: { type, coordinates } }) as Feature

function linesOf(of: (level: Level) => Region[]): { lines: Feature[]; known: Set<Level> } {
	const rings = Object.fromEntries(
		LEVELS.map((level) => [level, of(level).flatMap(({ geom }) => ringsOf(geom))]),
	) as Record<Level, LonLat[][]>
	const known = new Set(LEVELS.filter((level) => rings[level].length > 0))
	// Whoever sees one township only has its border for the edge of the world.
	const outline =
		rings.county.length > 0 ? rings.county : outlineOf(known.has('township') ? rings.township : rings.village)
	const drawn = new Set<string>()
	const take = (level: string, some: LonLat[][]) =>
		sharedBorders(some, drawn).map((line) => feature(level, 'LineString', line))
	const lines = [
		...take('county', outline),
		...take('township', rings.township),
		...take('village', rings.village),
		...(outline.length > 0 ? [feature('outside', 'Polygon', maskAround(outline))] : []),
	]
	if (known.size > 0) known.add('county')
	return { lines, known }
}

const placeOf = ({ id, name, short_name, level, at }: Region): Feature[] =>
	at && level !== 'county'
		? [
				{
					type: 'Feature',
					geometry: { type: 'Point', coordinates: at },
					properties: { id, level, name: level === 'village' ? (short_name ?? name) : name },
				},
			]
		: []

/** Follows the divisions of a replica; works the lines out when they are asked for, once for each change. */
export class DistrictGround {
	readonly #replica: Replica
	readonly #stop: () => void
	#version = 1
	#made: District | null = null

	constructor(replica: Replica) {
		this.#replica = replica
		this.#stop = replica.listen((changes) => {
			if (!changes.some(({ id }) => id.startsWith('region:'))) return
			this.#version++
			this.#made = null
		})
	}
	get now(): District {
		this.#made ??= this.#make()
		return this.#made
	}
	close(): void {
		this.#stop()
	}

	#make(): District {
		const regions = [...this.#replica.ofKind('region')]
		const shown = regions.filter(({ at, level }) => at && level !== 'county')
		return {
			version: this.#version,
			...linesOf((level) => regions.filter((region) => region.level === level)),
			places: regions.flatMap(placeOf),
			names: [
				...new Set(
					shown.flatMap(({ name, short_name }) => [name, bareName(name), ...(short_name ? [short_name] : [])]),
				),
			],
		}
	}
}
