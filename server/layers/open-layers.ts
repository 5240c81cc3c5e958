import type { Store } from '../store/store.ts'
import { Layers } from './layers.ts'

/** Entries read back at start, so that screens that were connected before a restart resume instead of starting again. */
const RECALL = 2000

/** Loads the layers from the store and keeps them in step with its log. */
export async function openLayers(store: Store): Promise<Layers> {
	const { seq, records } = await store.snapshot()
	const recent = await store.entries(Math.max(0, seq - RECALL), RECALL)
	const layers = new Layers(store.epoch, seq, records, recent)
	store.onEntry((entry) => layers.hear(entry))
	return layers
}
