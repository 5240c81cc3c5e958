import { definition, KIND_KEYS, type Kind } from '../../domain/record.ts'
import type { Layers } from '../layers/layers.ts'
import { GEO_JSON } from './answer-item.ts'
import { allProperties } from './kind-schema.ts'
import { json, problem } from './openapi-answers.ts'
import { openapiLedgers } from './openapi-ledgers.ts'
import { queryParameter } from './openapi-parameters.ts'
import { openapiPosts } from './openapi-posts.ts'
import { isQueryable } from './property-test.ts'
import { RESERVED } from './read-query.ts'

const geo = (description: string, name: string) => ({
	description,
	content: { [GEO_JSON]: { schema: { $ref: `#/components/schemas/${name}` } } },
})
const body = (type: string, name: string) => ({
	required: true,
	content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
})
const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` })

/** Every address of the API with its methods, each collection by itself, as GDAL and QGIS look them up. */
export const openapiPaths = (layers: Layers): Record<string, object> => ({
	'/': { get: { summary: 'Landing page', operationId: 'landing', security: [], responses: { 200: json('Links') } } },
	'/conformance': {
		get: { summary: 'Conformance', operationId: 'conformance', security: [], responses: { 200: json('Classes') } },
	},
	'/collections': {
		get: {
			summary: 'All collections',
			operationId: 'collections',
			responses: { 200: json('Collections'), default: problem },
		},
	},
	...openapiPosts,
	'/walls': { get: asking('Which big screens are connected', 'walls', '{walls: [{id, online, since}]}', []) },
	'/places': {
		get: asking('Places, records and positions by what is typed', 'places', '{items}', [
			{ ...queryParameter('q', { type: 'string' }, 'Name, pinyin, initials or position'), required: true },
			queryParameter('limit', { type: 'integer', minimum: 1, maximum: 50 }, 'Answers at most'),
			queryParameter('near', { type: 'string' }, 'longitude,latitude: of equals the nearer come first'),
		]),
	},
	'/places/at': {
		get: asking('Township and village of a position', 'whereIs', '{township, village, nearest}', [
			{ ...queryParameter('at', { type: 'string' }, 'longitude,latitude'), required: true },
		]),
	},
	...openapiLedgers,
	'/drafts': { get: asking('Points of the region pack to take over', 'drafts', '{items}', []) },
	...Object.fromEntries(KIND_KEYS.flatMap((kind) => pathsOf(layers, kind))),
})

const asking = (summary: string, operationId: string, what: string, parameters: object[]) => ({
	summary,
	operationId,
	parameters,
	responses: { 200: json(what), default: problem },
})

function pathsOf(layers: Layers, kind: Kind): [address: string, methods: object][] {
	const address = `/collections/${kind}`
	const reading = (verb: string, name: string, what: string) => ({
		get: { ...about(kind, verb, name), responses: { 200: json(what), default: problem } },
	})
	return [
		[address, reading('Describe', 'describe', 'Collection')],
		[`${address}/schema`, reading('Fields', 'schema', 'JSON Schema')],
		[`${address}/items`, itemsOf(layers, kind)],
		[`${address}/items/{featureId}`, itemOf(kind)],
	]
}

function about(kind: Kind, verb: string, name: string) {
	const [zhCN, , en] = definition(kind).label
	return { summary: `${verb}: ${zhCN} (${en})`, operationId: `${name}.${kind}`, tags: [kind] }
}

function itemsOf(layers: Layers, kind: Kind): object {
	const filters = Object.entries(allProperties(layers, kind))
		.filter(([key]) => isQueryable(kind, key))
		.map(([key, { type, title }]) =>
			queryParameter(key, { type: type === 'array' ? 'string' : type }, `${title}; a comma means any of`),
		)
	return {
		get: {
			...about(kind, 'Read', 'read'),
			parameters: [...RESERVED.map(ref), ...filters],
			responses: { 200: geo('A page', `${kind}-page`), default: problem },
		},
		post: {
			...about(kind, 'Add', 'add'),
			parameters: [ref('key')],
			requestBody: body(GEO_JSON, `${kind}-new`),
			responses: { 201: geo('Added', kind), default: problem },
		},
	}
}

function itemOf(kind: Kind): object {
	const parameters = [ref('match'), ref('key')]
	const writing = (verb: string, name: string, type: string) => ({
		...about(kind, verb, name),
		parameters,
		requestBody: body(type, kind),
		responses: { 200: geo('As it is now', kind), default: problem },
	})
	return {
		parameters: [ref('featureId')],
		get: { ...about(kind, 'Read one', 'get'), responses: { 200: geo('The record', kind), default: problem } },
		put: writing('Replace', 'replace', GEO_JSON),
		patch: writing('Change', 'change', 'application/merge-patch+json'),
		delete: {
			...about(kind, 'Remove', 'remove'),
			parameters,
			responses: { 204: { description: 'Gone' }, default: problem },
		},
	}
}
