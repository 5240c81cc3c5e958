import type { z } from 'zod'
import type { Words } from './field.ts'
import type { RuleName } from './refusal.ts'

/** How the states of a kind follow one another. */
type StatusMachine = {
	field: string
	next: Readonly<Record<string, readonly string[]>>
	/** A jump outside `next` is allowed when a reason is given (forces), or never (findings). */
	jumpWithReason: boolean
	/** Saying the present state again is a change too, which is stamped anew (the mode of a wall). */
	again?: true
}

/** What rules of a kind may know beside the record. */
export type Moment = { by: string; at: string; today: string }

/**
 * Everything the product knows of one kind of record. Types, wire form, labels, forms, tables, sheets,
 * masking and the OGC schema all derive from `schema` and the fields registered on its members.
 */
export type KindDefinition<S extends z.ZodObject = z.ZodObject> = {
	key: string
	label: Words
	/** Letters in the running number, such as FX in 990102101-FX-0007. */
	codeLetters: string
	schema: S
	/** The field that names the type of a point, and the one character drawn for each type. */
	type?: { field: string; characters: Readonly<Record<string, string>> }
	status?: StatusMachine
	/** Values computed on the way out; never stored. */
	derived?: Readonly<
		Record<string, { label: Words; of: (record: z.infer<S>, now: Moment) => string | number | boolean | undefined }>
	>
	/** Only the rules make, change and remove one, as a consequence of an ask; nobody may ask for it itself. */
	made?: true
	/** Only this intent makes one, by the rules; nobody adds or removes one by itself. */
	begun?: 'reserve' | 'dispatch'
	/** Fields that nobody edits once the record is made. */
	fixed?: readonly string[]
	/** Extra rule of the kind: names the field at fault, or passes. */
	rule?: (before: z.infer<S> | null, after: z.infer<S>, now: Moment) => RuleBreach | null
	/** Fields written by the rules whenever the record changes, such as when a warning came in. */
	settled?: (before: z.infer<S> | null, after: z.infer<S>, now: Moment) => Partial<z.infer<S>>
	/** Fields written by a status change, such as who submitted. */
	stamp?: (record: z.infer<S>, to: string, now: Moment) => Partial<z.infer<S>>
}
export type RuleBreach = { refusal: 'rule'; rule: RuleName; field: string }

export const defineKind = <S extends z.ZodObject>(definition: KindDefinition<S>): KindDefinition<S> => definition
