import type { z } from 'zod'
import type { KindDefinition } from './kind.ts'
import { alarm } from './kinds/alarm.ts'
import { callout } from './kinds/callout.ts'
import { camera } from './kinds/camera.ts'
import { closure } from './kinds/closure.ts'
import { depot } from './kinds/depot.ts'
import { finding } from './kinds/finding.ts'
import { force } from './kinds/force.ts'
import { incident } from './kinds/incident.ts'
import { journal } from './kinds/journal.ts'
import { movement } from './kinds/movement.ts'
import { need } from './kinds/need.ts'
import { org } from './kinds/org.ts'
import { person } from './kinds/person.ts'
import { region } from './kinds/region.ts'
import { reservation } from './kinds/reservation.ts'
import { reveal } from './kinds/reveal.ts'
import { risk } from './kinds/risk.ts'
import { shelter } from './kinds/shelter.ts'
import { shift } from './kinds/shift.ts'
import { stock } from './kinds/stock.ts'
import { target } from './kinds/target.ts'
import { task } from './kinds/task.ts'
import { wall } from './kinds/wall.ts'
import { warning } from './kinds/warning.ts'
import { water } from './kinds/water.ts'
import { weather } from './kinds/weather.ts'

/** Every kind of record there is. A new kind is one file in `kinds/` and one line here. */
export const KINDS = {
	risk,
	finding,
	depot,
	stock,
	force,
	org,
	person,
	region,
	shelter,
	incident,
	journal,
	warning,
	alarm,
	callout,
	shift,
	weather,
	wall,
	closure,
	need,
	reservation,
	movement,
	task,
	target,
	water,
	camera,
	reveal,
} as const

export type Kind = keyof typeof KINDS
export type Of<K extends Kind> = z.infer<(typeof KINDS)[K]['schema']>
export type AnyRecord = { [K in Kind]: Of<K> }[Kind]
export type Id = string

export const KIND_KEYS = Object.keys(KINDS) as Kind[]
export const isKind = (key: string): key is Kind => Object.hasOwn(KINDS, key)
/** The kind that an id names, or null when no kind of this build goes by that name. */
export const kindOfId = (id: Id): Kind | null => {
	const key = id.slice(0, id.indexOf(':'))
	return isKind(key) ? key : null
}
/** The definition of a kind without its particular record type, for code that serves all kinds alike. */
export const definition = (kind: Kind): KindDefinition => KINDS[kind] as unknown as KindDefinition

/** A record read field by field, by code that serves all kinds alike. */
export type Loose = Readonly<Record<string, unknown>>
export const loose = (record: AnyRecord): Loose => record as unknown as Loose
