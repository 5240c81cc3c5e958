import type { Limits } from './api-parts.ts'
import { TEXT_FIELDS } from './read-query.ts'

/** Written so that GDAL and QGIS take it for a property that they may filter by: form style, not exploded, a plain type. */
export const queryParameter = (name: string, schema: object, description: string) => ({
	name,
	in: 'query',
	required: false,
	style: 'form',
	explode: false,
	schema,
	description,
})

/** The parameters that all collections share. */
export const openapiParameters = ({ page, pageMax }: Limits) => ({
	limit: queryParameter(
		'limit',
		{ type: 'integer', minimum: 1, maximum: pageMax, default: page },
		'Features of one page',
	),
	offset: queryParameter('offset', { type: 'integer', minimum: 0, default: 0 }, 'Features left out before the page'),
	bbox: queryParameter(
		'bbox',
		{ type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
		'west,south,east,north; west beyond east crosses 180°',
	),
	datetime: queryParameter(
		'datetime',
		{ type: 'string' },
		'When it was last changed (updated_at): a time, a day, or an interval such as 2026-01-01T00:00:00Z/..',
	),
	region: queryParameter(
		'region',
		{ type: 'string', pattern: '^\\d{2,12}$' },
		'Division code: itself and everything below',
	),
	q: queryParameter('q', { type: 'string', maxLength: 100 }, `Every word occurs in one of ${TEXT_FIELDS.join(', ')}`),
	featureId: { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } },
	match: {
		name: 'If-Match',
		in: 'header',
		schema: { type: 'string' },
		description: 'ETag of the version that was seen; PUT needs it',
	},
	key: {
		name: 'Idempotency-Key',
		in: 'header',
		schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
		description: 'Makes the request safe to repeat',
	},
})
