import type { Role } from '../../../domain/actor.ts'
import type { Kind } from '../../../domain/record.ts'
import { GRANTS } from '../../../domain/rights.ts'
import { useMe } from './use-me.ts'

/** What this browser can tell beforehand of what its person may do; the server decides. */
export function useMay(kind: Kind, verb: 'add' | 'edit' | 'remove' | 'status'): boolean {
	const me = useMe()
	return me !== null && (GRANTS[me.role as Role]?.[kind]?.includes(verb) ?? false)
}
