import type { z } from 'zod'
import { Problem } from './problem.ts'

/** The part of an address after the question mark; the first parameter that is not usable is named. */
export function readParameters<T>(schema: z.ZodType<T>, query: unknown): T {
	const result = schema.safeParse(query)
	if (result.success) return result.data
	const issue = result.error.issues[0]!
	const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
	const where = String(issue.path[0] ?? unknown ?? 'query').slice(0, 80)
	throw new Problem(400, 'A query parameter is not usable.', { where, why: issue.message })
}
