import type { AnyRecord, Kind, Of } from '../../domain/record.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { sample } from '../domain/samples.ts'

export const TODAY = '2026-11-24'
const stamp = { version: 1, updated_by: 'demo', updated_at: `${TODAY}T09:40:00+08:00` }

const all = demoRecords(TODAY).map((draft) => ({ ...draft, ...stamp }) as unknown as AnyRecord)
/** The records of the demo district, as a browser would hold them. */
export const demoOf = <K extends Kind>(kind: K): Of<K>[] => all.filter((record) => record.kind === kind) as Of<K>[]

/** A record of the kind with no more than it needs and what a test says of it. */
export const made = <K extends Kind>(kind: K, n: number, more: Partial<Of<K>> = {}): Of<K> =>
	({ ...sample(kind, n), ...stamp, ...more }) as unknown as Of<K>
