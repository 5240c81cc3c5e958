/** Every reason a rule can give. The screens hold the words for each; the server speaks only the code. */
export const REFUSALS = [
	'malformed',
	'missing',
	'exists',
	'forbidden',
	'stale',
	'changed-since',
	'not-yours',
	'in-use',
	'missing-reference',
	'cycle',
	'code-taken',
	'unknown-region',
	'outside-bounds',
	'swapped',
	'masked-value',
	'ruled-field',
	'not-next-status',
	'reason-needed',
	'rule',
	'short-of-stock',
	'already-out',
	'too-few-left',
	'still-open',
	'incident-closed',
	'too-large',
	'command-id-reused',
	'nothing-to-do',
] as const
export type RefusalCode = (typeof REFUSALS)[number]

/** Every rule by whose name something is refused as `rule`. */
export const RULES = [
	'append-only',
	'acceptor-is-rectifier',
	'closure-without-place',
	'depot-not-active',
	'exercise-differs',
	'force-not-active',
	'free-beyond-beds',
	'major-needs-control',
	'major-needs-five',
	'occupied-beyond-capacity',
	'only-by-merge',
	'people-beyond-free',
	'reserved-beyond-stock',
	'reserved-stays',
	'slow-needs-share',
	'supervised-needs-cancel',
] as const
export type RuleName = (typeof RULES)[number]

/** `where` is the path of the value at fault; `why` says in machine words what was wrong with it. */
export type Refused = { ok: false; refusal: RefusalCode; where?: string; why?: string }

export const refuse = (refusal: RefusalCode, where?: string, why?: string): Refused => ({
	ok: false,
	refusal,
	...(where === undefined ? {} : { where }),
	...(why === undefined ? {} : { why }),
})

/** A rule of the office does not allow it. */
export const refuseByRule = (where: string, rule: RuleName): Refused => refuse('rule', where, rule)

/** Joins a path as people write it: `contacts.0.phone`. */
export const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.')
