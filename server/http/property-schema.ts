import { z } from 'zod'
import { describeKind } from '../../domain/describe.ts'
import { type Field, fields } from '../../domain/field.ts'
import { definition, KIND_KEYS, type Kind } from '../../domain/record.ts'
import { SCHEME_SUFFIX, STAMPS, wireOf } from './wire.ts'

export type JsonSchema = { [member: string]: unknown; type?: string; enum?: string[] }

const words = ({ label, help, unit, disclosure, ref, options }: Field): JsonSchema => ({
	title: label[0],
	description: [
		label[2],
		help?.[2],
		unit && `in ${unit}`,
		ref && `id of a ${ref}`,
		disclosure && 'masked for some accounts',
	]
		.filter(Boolean)
		.join('; '),
	...(unit ? { 'x-ogc-unit': unit } : {}),
	...(options ? { 'x-labels': Object.fromEntries(Object.entries(options).map(([key, [zh]]) => [key, zh])) } : {}),
})

/**
 * GDAL and QGIS turn a comparison with any field of a date format into `datetime`, which is about `updated_at`. So only
 * that field may have the format; the others say their form by a pattern.
 */
function plainDate(schema: JsonSchema): JsonSchema {
	const text = JSON.stringify(schema)
	if (schema.format === 'date') return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
	return text.includes('+08:00')
		? { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00$' }
		: schema
}

/** The JSON Schema of a value as it is stored, with the words of every field in it. */
function schemaOf(value: z.ZodType): JsonSchema {
	const { $schema, ...schema } = z.toJSONSchema(value, {
		target: 'openapi-3.0',
		io: 'input',
		override({ zodSchema, jsonSchema }) {
			const field = fields.get(zodSchema as unknown as z.ZodType)
			if (!field) return
			Object.assign(jsonSchema, words(field))
			// What is masked no longer has the form of what it hides.
			if (field.disclosure) delete jsonSchema.pattern
		},
	}) as JsonSchema
	return schema
}

const GEOM = 'GeoJSON LineString, Polygon or MultiPolygon'

function describe(kind: Kind): Record<string, JsonSchema> {
	const wire = wireOf(kind)
	const schemas: Record<string, JsonSchema> = {}
	for (const { key, schema, field } of describeKind(kind)) {
		const scheme = wire.levels.get(key)
		const readOnly = field.ruled || key === definition(kind).status?.field ? { readOnly: true } : {}
		if (key === 'id' || (key === 'geom' && wire.geometry === 'area') || (key === 'at' && wire.geometry === 'point'))
			continue
		if (key === 'geom') schemas[key] = { type: 'object', ...words(field), description: `${field.label[2]}: ${GEOM}` }
		else if (key === 'at' || key === 'label_at')
			schemas[key] = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2, ...words(field) }
		else if (scheme !== undefined) {
			schemas[key] = { type: 'string', enum: Object.keys(field.options ?? {}), ...words(field), ...readOnly }
			schemas[key + SCHEME_SUFFIX] = {
				type: 'string',
				enum: [scheme],
				title: `${field.label[0]}·体系`,
				description: `scheme of ${key}`,
			}
		} else schemas[key] = { ...plainDate(schemaOf(schema)), ...words(field), ...readOnly }
	}
	for (const key of STAMPS)
		Object.assign(schemas[key]!, { readOnly: true, ...(key === 'updated_at' ? { format: 'date-time' } : {}) })
	return schemas
}

const schemas = Object.fromEntries(KIND_KEYS.map((kind) => [kind, describe(kind)])) as Record<
	Kind,
	Record<string, JsonSchema>
>

/** Schema of each property of a kind's features, as they are written (see `wire.ts`); computed values are not in it. */
export const propertySchemas = (kind: Kind): Readonly<Record<string, JsonSchema>> => schemas[kind]

const required = Object.fromEntries(
	KIND_KEYS.map((kind) => {
		const { required = [] } = schemaOf(definition(kind).schema) as { required?: string[] }
		return [kind, required.filter((key) => key !== 'id' && key !== 'kind' && !STAMPS.has(key))]
	}),
) as Record<Kind, string[]>

/** Properties without which a new feature is refused. */
export const requiredProperties = (kind: Kind): readonly string[] => required[kind]
