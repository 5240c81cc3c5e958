import { z } from 'zod'
import { LEVELS, type Scheme } from './level.ts'

/** One text in the three languages of the product: mainland Chinese first. */
export type Words = readonly [zhCN: string, zhTW: string, en: string]

/**
 * Who may read a value is decided by its sort; `domain/disclosure.ts` holds the table of sort × role.
 * `restricted` marks attributes that may not appear on public maps.
 */
export type Disclosure =
	| 'official_name'
	| 'official_mobile'
	| 'duty_phone'
	| 'keeper_name'
	| 'keeper_mobile'
	| 'private_name'
	| 'private_mobile'
	| 'plate'
	| 'restricted'
	| 'caller'
	| 'caller_phone'
	| 'device'
	| 'stock_place'
	| 'stock_division'

/** What a screen, a sheet and the API need to know of a field beyond its type. */
export type Field = {
	label: Words
	help?: Words
	unit?: string
	/** Present on personal or restricted values: how they are masked on the way out. */
	disclosure?: Disclosure
	/** The value is the id of a record of this kind. */
	ref?: string
	options?: Readonly<Record<string, Words>>
	scheme?: Scheme
	/** Counts for completeness (必填) although a record can be stored without it. */
	needed?: true
	/** Shown as a table column unless the planner chooses others. */
	column?: true
	/** Written by the rules of the kind only, never by an edit. */
	ruled?: true
}

export const fields = z.registry<Field>()

type About = Omit<Field, 'label' | 'options' | 'scheme'>
const note = <T extends z.ZodType>(schema: T, label: Words, about: Omit<Field, 'label'> = {}): T => {
	fields.add(schema, { label, ...about })
	return schema
}

const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u
const MULTILINE = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u
const line = (max: number) => z.string().min(1).max(max).regex(PLAIN, 'control characters are not allowed')

/** A line of text up to `max` characters; never empty: an unknown value is left out. */
export const text = (label: Words, max: number, about: About = {}) => note(line(max).optional(), label, about)
export const requiredText = (label: Words, max: number, about: About = {}) =>
	note(line(max), label, { needed: true, ...about })
export const longText = (label: Words, max: number, about: About = {}) =>
	note(z.string().min(1).max(max).regex(MULTILINE, 'control characters are not allowed').optional(), label, about)

export const integer = (label: Words, min: number, max: number, about: About = {}) =>
	note(z.int().min(min).max(max).optional(), label, about)
export const decimal = (label: Words, min: number, max: number, about: About = {}) =>
	note(z.number().min(min).max(max).optional(), label, about)
export const flag = (label: Words, about: About = {}) => note(z.boolean().optional(), label, about)

/** A calendar day in Beijing, `YYYY-MM-DD`. */
export const day = (label: Words, about: About = {}) => note(z.iso.date().optional(), label, about)

const BEIJING_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?\+08:00$/
/** A moment written in Beijing time, `YYYY-MM-DDTHH:mm:ss+08:00`. */
const beijingInstant = z.iso.datetime({ offset: true }).regex(BEIJING_INSTANT, 'must be Beijing time ending in +08:00')
export const instant = (label: Words, about: About = {}) => note(beijingInstant.optional(), label, about)
export const instants = (label: Words, max: number, about: About = {}) =>
	note(z.array(beijingInstant).max(max).optional(), label, about)

type Options = Readonly<Record<string, Words>>
const keysOf = <O extends Options>(options: O) => Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]

export const choice = <O extends Options>(label: Words, options: O, about: About = {}) =>
	note(z.enum(keysOf(options)).optional(), label, { options, ...about })
export const requiredChoice = <O extends Options>(label: Words, options: O, about: About = {}) =>
	note(z.enum(keysOf(options)), label, { options, needed: true, ...about })
export const choices = <O extends Options>(label: Words, options: O, about: About = {}) =>
	note(
		z
			.array(z.enum(keysOf(options)))
			.max(40)
			.optional(),
		label,
		{ options, ...about },
	)

const levelOf = <S extends Scheme>(scheme: S) =>
	z.strictObject({
		scheme: z.literal(scheme),
		level: z.enum(Object.keys(LEVELS[scheme]) as [keyof (typeof LEVELS)[S] & string]),
	})
/** A level never travels without its scheme: 重大 means five different things. */
export const level = <S extends Scheme>(scheme: S, label: Words, about: About = {}) =>
	note(levelOf(scheme).optional(), label, { scheme, options: LEVELS[scheme], ...about })
export const requiredLevel = <S extends Scheme>(scheme: S, label: Words, about: About = {}) =>
	note(levelOf(scheme), label, { scheme, options: LEVELS[scheme], needed: true, ...about })

/** Mobiles, landlines with area code, six-digit internal numbers, satellite numbers. A masked number is refused. */
const phoneNumber = z.string().regex(/^\+?\d{3,14}(?:-\d{2,11}){0,2}$/, 'digits, with - after an area code')
export const phone = (label: Words, about: About = {}) => note(phoneNumber.optional(), label, about)

export const ref = (kind: string, label: Words, about: About = {}) =>
	note(recordId(kind).optional(), label, { ref: kind, ...about })
export const requiredRef = (kind: string, label: Words, about: About = {}) =>
	note(recordId(kind), label, { ref: kind, needed: true, ...about })
export const refs = (kind: string, label: Words, about: About = {}) =>
	note(z.array(recordId(kind)).max(200).optional(), label, { ref: kind, ...about })

/** A list of small objects, such as contacts or vehicles; every member of `shape` is itself a described field. */
export const list = <S extends z.ZodRawShape>(label: Words, shape: S, about: About = {}, max = 60) =>
	note(z.array(z.strictObject(shape)).max(max).optional(), label, about)
export const group = <S extends z.ZodRawShape>(label: Words, shape: S, about: About = {}) =>
	note(z.strictObject(shape).optional(), label, about)

/** For schemas that none of the makers above fits. */
export const described = note

const ULID = '[0-9A-HJKMNP-TV-Z]{26}'
export const recordId = (kind: string) => z.string().regex(new RegExp(`^${kind}:${ULID}$`), `must be ${kind}:ULID`)
