import { z } from 'zod'
import { type Field, fields } from './field.ts'
import { definition, KIND_KEYS, type Kind } from './record.ts'

/** One member of a kind as screens, sheets and masks see it; `members` for lists and groups of small objects. */
export type Described = { key: string; schema: z.ZodType; field: Field; many: boolean; members: Described[] }

function inner(schema: z.ZodType): { schema: z.ZodType; many: boolean } {
	let at: unknown = schema
	let many = false
	for (;;) {
		if (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) at = at.unwrap()
		else if (at instanceof z.ZodArray) {
			many = true
			at = at.element
		} else return { schema: at as z.ZodType, many }
	}
}

function describeShape(schema: z.ZodObject): Described[] {
	return Object.entries(schema.shape).map(([key, member]) => {
		const field = fields.get(member as z.ZodType)
		if (!field) throw new Error(`field ${key} has no description`)
		const { schema: core, many } = inner(member as z.ZodType)
		return {
			key,
			schema: member as z.ZodType,
			field,
			many,
			members: core instanceof z.ZodObject && !field.scheme ? describeShape(core) : [],
		}
	})
}

const described = Object.fromEntries(
	KIND_KEYS.map((kind) => [kind, describeShape(definition(kind).schema)]),
) as unknown as Record<Kind, Described[]>

/** The fields of a kind in the order of its definition. */
export const describeKind = (kind: Kind): readonly Described[] => described[kind]

const ruled = Object.fromEntries(
	KIND_KEYS.map((kind) => {
		const machine = definition(kind).status
		const keys = described[kind].filter((d) => d.field.ruled).map((d) => d.key)
		return [kind, new Set(machine ? [...keys, machine.field] : keys)]
	}),
) as unknown as Record<Kind, ReadonlySet<string>>

/** Fields that an edit may not write: the server's stamps and what only a status change may set. */
export const ruledFields = (kind: Kind): ReadonlySet<string> => ruled[kind]
