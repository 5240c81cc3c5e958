/** Roles of the people and screens that use the product. `system` is the server itself and is never granted. */
export const ROLES = [
	'wall',
	'viewer',
	'dispatcher',
	'planner',
	'village',
	'leader',
	'auditor',
	'system_admin',
	'security_admin',
	'audit_admin',
	'system',
] as const
export type Role = (typeof ROLES)[number]

/** Who looks: scopes are region code prefixes; the empty prefix is the whole district. */
export type Viewer = { role: Role; scopes: readonly string[] }
/** Who asks: a viewer with an account name that the log keeps. */
export type Actor = Viewer & { account: string }

export const SYSTEM: Actor = { account: 'system', role: 'system', scopes: [''] }
