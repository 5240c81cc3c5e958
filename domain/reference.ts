import { type Described, describeKind } from './describe.ts'
import { type AnyRecord, type Id, type Loose, loose } from './record.ts'

export type Reference = { where: string; to: Id }

function* within(described: readonly Described[], value: Loose, prefix: string): Generator<Reference> {
	for (const { key, field, many, members } of described) {
		const found = value[key]
		if (found === undefined || (!field.ref && members.length === 0)) continue
		const items = many ? (found as unknown[]) : [found]
		for (const [i, item] of items.entries()) {
			const where = many ? `${prefix}${key}.${i}` : `${prefix}${key}`
			if (field.ref) yield { where, to: item as Id }
			else yield* within(members, item as Loose, `${where}.`)
		}
	}
}

/** Every record that this one points at, with the path of the pointing value. */
export const referencesOf = (record: AnyRecord): Generator<Reference> =>
	within(describeKind(record.kind), loose(record), '')
