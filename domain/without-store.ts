import type { AnyRecord } from './record.ts'

/** A line that the rules wrote of goods, without what follows its first comma: from where, and until when. */
export function withoutStore(record: AnyRecord, told: AnyRecord): AnyRecord {
	if (record.kind !== 'journal' || !record.auto || record.depot_id === undefined) return told
	const words = record.words.split('，', 1)[0]!
	return { ...told, name: words, words } as AnyRecord
}
