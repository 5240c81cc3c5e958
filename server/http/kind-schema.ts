import { definition, type Kind } from '../../domain/record.ts'
import type { Layers } from '../layers/layers.ts'
import { derivedOf } from './feature-of.ts'
import { type JsonSchema, propertySchemas, requiredProperties } from './property-schema.ts'
import { wireOf } from './wire.ts'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const EVERYTHING = { role: 'system', scopes: [''] } as const

/** The properties of a kind with those that it computes, whose type the definition does not say: the first value shows it. */
export function allProperties(layers: Layers, kind: Kind): Record<string, JsonSchema> {
	const properties: Record<string, JsonSchema> = { ...propertySchemas(kind) }
	for (const [key, { label }] of Object.entries(definition(kind).derived ?? {}))
		properties[key] = { type: typeOfDerived(layers, kind, key), title: label[0], description: label[2], readOnly: true }
	return properties
}

function typeOfDerived(layers: Layers, kind: Kind, key: string): string {
	const moment = { by: '', at: '2026-01-01T00:00:00+08:00', today: '2026-01-01' }
	for (const record of layers.ofKind(kind).values()) {
		const value = derivedOf(EVERYTHING, record, moment)[key]
		if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
		if (value !== undefined) return typeof value
	}
	return 'string'
}

const GEOMETRY = {
	point: { format: 'geometry-point', title: '位置' },
	area: { format: 'geometry-any', title: '边界' },
	none: null,
} as const

/** Fields and geometry side by side, as OGC API – Features Part 5 has it. */
export function fieldSchema(layers: Layers, kind: Kind, address: string) {
	const geometry = GEOMETRY[wireOf(kind).geometry]
	const properties = Object.entries(allProperties(layers, kind)).map(([key, schema], i) => [
		key,
		{ ...schema, 'x-ogc-propertySeq': i + 3 },
	])
	const [zhCN, , en] = definition(kind).label
	return {
		$schema: DRAFT,
		$id: address,
		type: 'object',
		title: zhCN,
		description: en,
		properties: {
			id: { type: 'string', title: '主键', 'x-ogc-role': 'id', 'x-ogc-propertySeq': 1, readOnly: true },
			...(geometry ? { geometry: { ...geometry, 'x-ogc-role': 'primary-geometry', 'x-ogc-propertySeq': 2 } } : {}),
			...Object.fromEntries(properties),
		},
		additionalProperties: false,
	}
}

/** The GeoJSON Feature itself, which is what GDAL reads its columns from. */
export const featureSchema = (layers: Layers, kind: Kind) => ({
	type: 'object',
	title: definition(kind).label[0],
	required: ['type', 'geometry', 'properties'],
	properties: {
		type: { type: 'string', enum: ['Feature'] },
		id: { type: 'string' },
		geometry: { type: 'object', nullable: true },
		properties: { type: 'object', properties: allProperties(layers, kind) },
	},
})

/** What a new feature must bring. */
export const newFeatureSchema = (kind: Kind) => ({
	type: 'object',
	required: ['type', 'geometry', 'properties'],
	properties: { properties: { type: 'object', required: requiredProperties(kind) } },
})
