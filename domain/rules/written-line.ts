import type { Change } from '../change.ts'
import type { Asking } from '../decide.ts'
import type { AnyRecord, Of } from '../record.ts'

type LineKind = 'journal' | 'movement'
type Stamped = 'id' | 'kind' | 'lifecycle' | 'data_level' | 'version' | 'updated_by' | 'updated_at'

/** A new line of the duty log or of the ledgers; null where no ids are minted, as in a browser's preview. */
export function writtenLine<K extends LineKind>(asking: Asking, kind: K, fields: Omit<Of<K>, Stamped>): Change | null {
	if (!asking.mint) return null
	const given = Object.entries(fields).filter(([, value]) => value !== undefined)
	const after = {
		...Object.fromEntries(given),
		id: asking.mint(kind),
		kind,
		lifecycle: 'active',
		data_level: 'internal',
		version: 1,
		updated_by: asking.by,
		updated_at: asking.at,
	} as unknown as AnyRecord
	return { id: after.id, before: null, after }
}

/** Was it written by the rules, never to be taken back? */
export const isWrittenLine = ({ before, after }: Change): boolean =>
	before === null && (after?.kind === 'movement' || (after?.kind === 'journal' && after.auto === true))
