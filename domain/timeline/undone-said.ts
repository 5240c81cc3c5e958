import type { Change } from '../change.ts'
import { isWrittenLine } from '../rules/written-line.ts'
import type { Said } from './said.ts'

const UNDONE = '撤销：'
const RESTORED = '恢复：'

/** An entry that is taken back: its lines stay, and each is followed by another. */
export const undoneSaid = (changes: readonly Change[]): Said[] =>
	changes.flatMap((change): Said[] => {
		const line = change.after
		if (line?.kind !== 'journal' || !line.incident_id || !isWrittenLine(change)) return []
		const words = line.words.startsWith(UNDONE)
			? `${RESTORED}${line.words.slice(UNDONE.length)}`
			: `${UNDONE}${line.words.startsWith(RESTORED) ? line.words.slice(RESTORED.length) : line.words}`
		const about = line.depot_id === undefined ? {} : { depot: line.depot_id }
		return [{ incident: line.incident_id, sort: line.sort, words, ...about }]
	})
