import { type Command, intent as intentSchema } from '../../domain/intent.ts'
import type { Desk } from './api-parts.ts'
import { featurePath } from './feature-path.ts'
import { issuesOf, issuesProblem, refusalProblem } from './refusal-problem.ts'

/** Puts an intent made of features before the store; a refusal speaks of the features. Null when nothing changes. */
export async function commit({ store, who }: Desk, id: string, intent: object): Promise<number | null> {
	const parsed = intentSchema.safeParse(intent)
	if (!parsed.success) throw issuesProblem(issuesOf(parsed.error, featurePath))
	const command: Command = { id, intent: parsed.data }
	const outcome = await store.commit(who, command)
	if (outcome.ok) return outcome.seq
	// Values sent in the clear by someone who sees them masked may be what is stored already.
	if (outcome.refusal === 'nothing-to-do') return null
	throw refusalProblem(outcome, featurePath)
}
