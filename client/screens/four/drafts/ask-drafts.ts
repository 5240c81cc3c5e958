import type { Draft } from '../../../../domain/intent.ts'
import type { AnyRecord } from '../../../../domain/record.ts'

/** A point on offer: what would be added, and what it would look like on its map. */
export type Offer = { draft: Draft; preview: AnyRecord }

const UNSTORED = { version: 1, updated_by: '', updated_at: '' }

/** Points found in the extract that this person may take over and nobody has yet. */
export async function askDrafts(signal: AbortSignal): Promise<readonly Offer[]> {
	const answer = await fetch('/api/drafts', { signal })
	if (!answer.ok) throw new Error(`drafts: ${answer.status}`)
	const { items } = (await answer.json()) as { items: Draft[] }
	return items.map((draft) => ({ draft, preview: { ...draft, ...UNSTORED } }))
}
