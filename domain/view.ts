import type { Viewer } from './actor.ts'
import { masked } from './disclosure.ts'
import { type AnyRecord, loose } from './record.ts'
import { covers, prefixOf } from './region.ts'

/** Roles that look after accounts or the audit trail and have no business in the records themselves. */
const BLIND: ReadonlySet<string> = new Set(['system_admin', 'security_admin', 'audit_admin'])

/** Who had what shown to them is for those who oversee, not for their colleagues. */
const OVERSEE: ReadonlySet<string> = new Set(['leader', 'auditor', 'system'])

/** The only way out of the server: the record, the record with personal values masked, or null when it is not theirs to see. */
export function view(viewer: Viewer, record: AnyRecord): AnyRecord | null {
	if (BLIND.has(viewer.role)) return null
	if (record.kind === 'reveal' && !OVERSEE.has(viewer.role)) return null
	if (covers(viewer.scopes, record.region_code)) return masked(viewer.role, record)
	return isAncestor(viewer, record) ? nameOnly(record) : null
}

const isAncestor = (viewer: Viewer, record: AnyRecord): boolean =>
	(record.kind === 'region' || record.kind === 'org') &&
	viewer.scopes.some((scope) => scope.startsWith(prefixOf(record.region_code)))

const NAME_FIELDS = [
	'id',
	'kind',
	'name',
	'region_code',
	'lifecycle',
	'data_level',
	'version',
	'updated_by',
	'updated_at',
	'level',
	'type',
	'parent_id',
	'parent_code',
]

/** Divisions and units above a scope are known by name, so that a clerk can say what they belong to. */
function nameOnly(record: AnyRecord): AnyRecord {
	const whole = loose(record)
	return Object.fromEntries(
		NAME_FIELDS.filter((key) => whole[key] !== undefined).map((key) => [key, whole[key]]),
	) as unknown as AnyRecord
}

/** Viewers with the same key see the same: entries are encoded once a key. */
export const viewKey = ({ role, scopes }: Viewer): string => `${role}@${JSON.stringify([...scopes].sort())}`
