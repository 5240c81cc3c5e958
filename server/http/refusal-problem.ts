import type { z } from 'zod'
import { pathText, type RefusalCode, type Refused } from '../../domain/refusal.ts'
import { type Issue, Problem } from './problem.ts'

const ANSWERS: Readonly<Record<RefusalCode, readonly [status: number, detail: string]>> = {
	malformed: [422, 'A value does not have the form that its field asks for.'],
	missing: [404, 'There is no such record.'],
	exists: [409, 'A record with this id exists already.'],
	forbidden: [403, 'This account may not make this change.'],
	stale: [412, 'The record has changed since the version that was named.'],
	'changed-since': [409, 'A record has changed since that entry.'],
	'not-yours': [409, 'Only the author of an entry can take it back.'],
	'in-use': [409, 'Another record points at this one.'],
	'missing-reference': [422, 'A value points at a record that does not exist.'],
	cycle: [409, 'The records would point at each other in a circle.'],
	'code-taken': [409, 'Another record has this number already.'],
	'unknown-region': [422, 'No administrative division has this code.'],
	'outside-bounds': [422, 'The position lies outside the area of this map.'],
	swapped: [422, 'Longitude and latitude are swapped.'],
	'masked-value': [422, 'A masked value was sent back as if it were the value.'],
	'ruled-field': [422, 'This field is written by the server only.'],
	'not-next-status': [409, 'This status does not follow the present one.'],
	'reason-needed': [422, 'This change of status needs a reason.'],
	rule: [422, 'A rule of this kind of record forbids it.'],
	'short-of-stock': [409, 'Less is available than was asked for.'],
	'already-out': [409, 'This force has been sent already; a reason is needed to send it again.'],
	'too-few-left': [409, 'Fewer than the minimum would stay behind; a reason is needed.'],
	'still-open': [409, 'Something that belongs to it is not finished yet.'],
	'incident-closed': [409, 'The incident is over.'],
	'too-large': [413, 'More was asked at once than one entry may hold.'],
	'command-id-reused': [409, 'This command id was used for another ask.'],
	'nothing-to-do': [409, 'Nothing would change.'],
}

/** The answer for what a rule refused. `rename` turns paths of the intent into paths of what was sent. */
export function refusalProblem({ refusal, where, why }: Refused, rename = (path: string) => path): Problem {
	const [status, detail] = ANSWERS[refusal]
	// A rule that names no value speaks of who asks, or of the whole of what was asked.
	const at = where === undefined ? (refusal === 'forbidden' ? 'Authorization' : 'body') : rename(where)
	return new Problem(status, detail, { refusal, where: at, ...(why === undefined ? {} : { why }) })
}

const ISSUE_LIMIT = 50

/** The answer for a body whose values do not have the right form: the first issue is named, the others listed. */
export function issuesProblem(issues: readonly Issue[]): Problem {
	const { path, message, refusal = 'malformed' } = issues[0]!
	const [status, detail] = ANSWERS[refusal]
	return new Problem(status, detail, {
		refusal,
		where: path || 'body',
		why: message,
		issues: issues.slice(0, ISSUE_LIMIT).map((issue) => ({ path: issue.path || 'body', message: issue.message })),
	})
}

/** What a schema found wrong, under the path of the value; an unknown member is named by its own. */
export const issuesOf = (error: z.ZodError, rename = (path: string) => path): Issue[] =>
	error.issues.map((issue) => {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
		const path = unknown === undefined ? issue.path : [...issue.path, unknown]
		return { path: rename(pathText(path)), message: issue.message }
	})
