import type { AnyRecord, Kind, Of } from '../../domain/record.ts'
import { demoRecords } from '../../geodata/demo/district.ts'
import { sample } from '../domain/samples.ts'

export const TODAY = '2026-11-24'
const stamp = { version: 1, updated_by: 'demo', updated_at: `${TODAY}T09:40:00+08:00` }

/** The records of the demo district, as a browser would hold them; `loaded` is in epoch milliseconds. */
export function demo(loaded?: number): <K extends Kind>(kind: K) => Of<K>[] {
	const all = demoRecords(TODAY, loaded).map((draft) => ({ ...draft, ...stamp }) as unknown as AnyRecord)
	return <K extends Kind>(kind: K) => all.filter((record) => record.kind === kind) as Of<K>[]
}
/** Those of a district that was loaded when it was drawn. */
export const demoOf = demo()

/** A record of the kind with no more than it needs and what a test says of it. */
export const made = <K extends Kind>(kind: K, n: number, more: Partial<Of<K>> = {}): Of<K> =>
	({ ...sample(kind, n), ...stamp, ...more }) as unknown as Of<K>
