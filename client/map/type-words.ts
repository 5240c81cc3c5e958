import { describeKind } from '../../domain/describe.ts'
import type { Words } from '../../domain/field.ts'
import { type AnyRecord, definition, type Kind, loose } from '../../domain/record.ts'

/** What a field of a kind is called. */
export const fieldWords = (kind: Kind, key: string): Words | undefined =>
	describeKind(kind).find((d) => d.key === key)?.field.label

/** What a value of a choice is called. */
export function optionWords(kind: Kind, key: string, value: unknown): Words | undefined {
	const options = describeKind(kind).find((d) => d.key === key)?.field.options
	return typeof value === 'string' ? options?.[value] : undefined
}

/** What the type of a point is called. */
export function typeWords(record: AnyRecord): Words | undefined {
	const field = definition(record.kind).type?.field ?? 'type'
	return optionWords(record.kind, field, loose(record)[field])
}
