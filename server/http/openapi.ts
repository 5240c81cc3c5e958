import { definition, KIND_KEYS } from '../../domain/record.ts'
import { REFUSALS } from '../../domain/refusal.ts'
import type { Layers } from '../layers/layers.ts'
import type { Limits } from './api-parts.ts'
import { featureSchema, newFeatureSchema } from './kind-schema.ts'
import { TITLE } from './landing.ts'
import { openapiParameters } from './openapi-parameters.ts'
import { openapiPaths } from './openapi-paths.ts'

const DESCRIPTION = `Everything is WGS-84 (CGCS2000) longitude, latitude and Beijing time.

A record is a GeoJSON feature. Its position is the geometry (for divisions the boundary where it is known); an extent of a
point is the property \`geom\`. A level is written flat, as \`grade_static\` with \`grade_static_scheme\` beside it, so that
GIS programs can style and filter by it; over /commands it is \`{scheme, level}\`. Values marked readOnly are computed or
stamped by the server. Positions are kept to seven decimals, without altitude; rings are turned as RFC 7946 asks.

An ETag is the version of the record. Names and numbers may be masked (王××, 138****1234): sent back as they were shown
they stay as they are stored. Every refusal is application/problem+json with a \`refusal\` from one closed list, \`where\`
and \`why\`. A repeated member name in a body is refused. A write with the same Idempotency-Key has the same outcome.`

/** The definition of the API in OpenAPI 3.0, made from the kinds; `address` is where it is served. */
export const openapi = (layers: Layers, limits: Limits, address: string) => ({
	openapi: '3.0.3',
	info: { title: TITLE, version: '1', description: DESCRIPTION },
	servers: [{ url: address }],
	security: [{ bearer: [] }, { basic: [] }, { session: [] }],
	tags: KIND_KEYS.map((kind) => ({ name: kind, description: definition(kind).label.join(' · ') })),
	paths: openapiPaths(layers),
	components: {
		securitySchemes: {
			bearer: { type: 'http', scheme: 'bearer' },
			basic: { type: 'http', scheme: 'basic', description: 'Any user name; the token is the password.' },
			session: { type: 'apiKey', in: 'cookie', name: 'fourmap_session' },
		},
		parameters: openapiParameters(limits),
		schemas: schemas(layers),
	},
})

const text = { type: 'string' }
const schemas = (layers: Layers) => ({
	problem: {
		type: 'object',
		required: ['type', 'title', 'status', 'detail'],
		properties: {
			type: text,
			title: text,
			status: { type: 'integer' },
			detail: text,
			refusal: { type: 'string', enum: REFUSALS },
			where: text,
			why: text,
			issues: { type: 'array', items: { type: 'object', properties: { path: text, message: text } } },
		},
	},
	...Object.fromEntries(
		KIND_KEYS.flatMap((kind) => [
			[kind, featureSchema(layers, kind)],
			[`${kind}-new`, { allOf: [{ $ref: `#/components/schemas/${kind}` }, newFeatureSchema(kind)] }],
			[
				`${kind}-page`,
				{
					type: 'object',
					properties: { features: { type: 'array', items: { $ref: `#/components/schemas/${kind}` } } },
				},
			],
		]),
	),
})
