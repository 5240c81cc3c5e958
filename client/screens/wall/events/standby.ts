import type { Near, NearestAnswer } from '../../../../domain/nearest.ts'
import type { AnyRecord, Of } from '../../../../domain/record.ts'

export type NearRecord<K extends 'depot' | 'force' | 'shelter' = 'depot' | 'force'> = { record: Of<K>; near: Near }
type Find = (id: string) => AnyRecord | undefined

const byMinutes = (a: { near: Near }, b: { near: Near }) => a.near.minutes - b.near.minutes

/** What stands ready near by: teams that are free, and stores, the soonest first. */
export function standby(answer: NearestAnswer | null, find: Find): NearRecord[] {
	const forces = nearRecords(answer, 'force', find).filter(
		({ record }) => record.status === 'standby' && record.incident_id === undefined,
	)
	const depots = nearRecords(answer, 'depot', find)
	return [...forces.slice(0, 6), ...depots.slice(0, 4)].sort(byMinutes)
}

/** The answers of one kind with their records; what is not in use any more is left out. */
export function nearRecords<K extends 'depot' | 'force' | 'shelter'>(
	answer: NearestAnswer | null,
	kind: K,
	find: Find,
): NearRecord<K>[] {
	return (answer?.near[kind] ?? []).flatMap((near) => {
		const record = find(near.id)
		const here = record?.kind === kind && record.lifecycle === 'active'
		return here ? [{ record: record as Of<K>, near }] : []
	})
}
