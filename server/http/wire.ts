import { describeKind } from '../../domain/describe.ts'
import type { Scheme } from '../../domain/level.ts'
import { definition, KIND_KEYS, type Kind } from '../../domain/record.ts'

/**
 * How a kind is written as GeoJSON. Two things differ from the record: the position (for divisions the boundary) is the
 * feature's geometry, and a level `{scheme, level}` is the two flat properties `grade` and `grade_scheme`, because GIS
 * programs style and filter by plain columns only.
 */
export type Wire = {
	levels: ReadonlyMap<string, Scheme>
	derived: ReadonlySet<string>
	/** The geometry of a feature: a position, a boundary (a position where none is known), or always null. */
	geometry: 'point' | 'area' | 'none'
	/** Sorts of values that are masked for some, so that the record itself may not be searched by them. */
	guarded: ReadonlySet<string>
}

/** Written by the server with every change; `If-Match` says which version was seen, so they are ignored when sent. */
export const STAMPS: ReadonlySet<string> = new Set(['version', 'updated_by', 'updated_at'])
export const SCHEME_SUFFIX = '_scheme'

type Described = ReturnType<typeof describeKind>[number]
const isGuarded = ({ field, members }: Described): boolean => field.disclosure !== undefined || members.some(isGuarded)

function describe(kind: Kind): Wire {
	const described = describeKind(kind)
	const keys = new Set(described.map(({ key }) => key))
	return {
		levels: new Map(
			described.flatMap(({ key, field }) => {
				const { scheme } = field
				return scheme ? [[key, scheme] as const] : []
			}),
		),
		derived: new Set(Object.keys(definition(kind).derived ?? {})),
		geometry: kind === 'region' ? 'area' : keys.has('at') ? 'point' : 'none',
		guarded: new Set(described.filter(isGuarded).map(({ key }) => key)),
	}
}

const wires = Object.fromEntries(KIND_KEYS.map((kind) => [kind, describe(kind)])) as Record<Kind, Wire>
export const wireOf = (kind: Kind): Wire => wires[kind]
