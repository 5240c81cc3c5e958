import type { Viewer } from '../../domain/actor.ts'
import type { Moment } from '../../domain/kind.ts'
import { type AnyRecord, type Kind, loose } from '../../domain/record.ts'
import { derivedOf } from './feature-of.ts'
import { Problem } from './problem.ts'
import { type JsonSchema, propertySchemas } from './property-schema.ts'
import { readTimeSpan } from './time-span.ts'
import { SCHEME_SUFFIX, wireOf } from './wire.ts'

/** One condition of a query. A `guarded` one may look only at a record as its viewer sees it. */
export type Test = { guarded: boolean; passes: (record: AnyRecord) => boolean }

type Value = string | number | boolean
const SCALARS: readonly unknown[] = ['string', 'integer', 'number', 'boolean']

/** Properties that a query may name: plain values, lists of plain values, and what the kind computes. */
export function isQueryable(kind: Kind, key: string): boolean {
	if (key === 'id' || wireOf(kind).derived.has(key)) return true
	const schema = Object.hasOwn(propertySchemas(kind), key) ? propertySchemas(kind)[key] : undefined
	return schema !== undefined && (SCALARS.includes(schema.type) || (isList(schema) && schema.items.type === 'string'))
}
const isList = (schema: JsonSchema): schema is JsonSchema & { items: JsonSchema } => schema.type === 'array'

/** The condition that a property has one of the given values, or for a list that one of them is in it. */
export function propertyTest(kind: Kind, key: string, values: readonly string[], viewer: Viewer, moment: Moment): Test {
	const { derived, levels, guarded } = wireOf(kind)
	if (derived.has(key)) {
		const wanted = new Set(values)
		const passes = (record: AnyRecord) => {
			const value = derivedOf(viewer, record, moment)[key]
			return wanted.has(String(value)) || (typeof value === 'boolean' && wanted.has(value ? '1' : '0'))
		}
		return { guarded: true, passes }
	}
	const wanted = wantedOf(kind, key, values)
	const has = (value: unknown) => wanted.has(value as Value)
	const base = levels.has(key) ? key : key.slice(0, -SCHEME_SUFFIX.length)
	const part = key === base ? 'level' : 'scheme'
	const passes = levels.has(base)
		? (record: AnyRecord) => has((loose(record)[base] as Record<typeof part, string> | undefined)?.[part])
		: (record: AnyRecord) => {
				const value = loose(record)[key]
				return Array.isArray(value) ? value.some(has) : has(value)
			}
	return { guarded: guarded.has(key), passes }
}

/** The values as the record holds them; one that the field cannot have is a mistake of the asker, not an empty answer. */
function wantedOf(kind: Kind, key: string, values: readonly string[]): ReadonlySet<Value> {
	const schema = key === 'id' ? {} : propertySchemas(kind)[key]!
	const one = isList(schema) ? schema.items : schema
	const isTime = one.format === 'date-time' || String(one.pattern).endsWith('\\+08:00$')
	return new Set(values.map((value) => (isTime ? instantOf(key, value) : wantedValue(key, value, one))))
}

function wantedValue(key: string, value: string, { type, enum: allowed }: JsonSchema): Value {
	const refuse = (why: string) =>
		new Problem(400, 'A filter asks for a value that the field cannot have.', { where: key, why })
	if (allowed && !allowed.includes(value)) throw refuse(`expected one of ${allowed.join(', ')}`)
	if (type === 'boolean') {
		// GDAL writes 1 for true.
		if (/^(?:true|false|1|0)$/.test(value)) return value === 'true' || value === '1'
		throw refuse('expected true or false')
	}
	if (type !== 'integer' && type !== 'number') return value
	const number = value.trim() === '' ? Number.NaN : Number(value)
	if (!Number.isFinite(number)) throw refuse('expected a number')
	return number
}

function instantOf(key: string, value: string): string {
	try {
		return readTimeSpan(value).from
	} catch {
		throw new Problem(400, 'A filter asks for a value that the field cannot have.', {
			where: key,
			why: 'expected an RFC 3339 time',
		})
	}
}
