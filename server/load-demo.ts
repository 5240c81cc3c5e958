import { SYSTEM } from '../domain/actor.ts'
import type { Draft } from '../domain/intent.ts'
import type { Store } from './store/store.ts'

/** Puts the demo district into an empty store as one entry, so that a start that is cut off leaves it empty or whole. */
export async function loadDemo(store: Store, drafts: readonly Draft[]): Promise<void> {
	const intents = drafts.map((record) => ({ do: 'add' as const, record }))
	const outcome = await store.commit(SYSTEM, {
		id: 'demo-district',
		intent: { do: 'batch', intents, note: '载入演示数据' },
	})
	if (!outcome.ok) throw new Error(`the demo district was refused: ${JSON.stringify(outcome)}`)
}
