import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '../../domain/actor.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { serveLive } from '../fixtures/live-server.ts'
import { Random } from '../fixtures/random.ts'
import { adds, PLANNER, regionDrafts, riskDraft } from '../fixtures/world.ts'
import { sharedNow } from './figures.ts'

/** The live server as a process of its own, told over IPC to publish updates at a steady rate. */
type Order = { do: 'publish'; perSecond: number; seconds: number } | { do: 'memory' } | { do: 'stop' }

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const store = openSqlite(join(folder, 'fourmap.db'))
const random = new Random(1)
const records = Array.from({ length: 100 }, () => riskDraft(random))
await store.commit(SYSTEM, {
	id: 'bench-world',
	intent: { do: 'batch', intents: [...adds(regionDrafts()), ...adds(records)] },
})

const published = new Map<number, number>()
store.onEntry((entry) => published.set(entry.seq, sharedNow()))
const server = await serveLive(store, [PLANNER])

async function publish(perSecond: number, seconds: number): Promise<void> {
	published.clear()
	const total = perSecond * seconds
	const began = performance.now()
	for (let i = 0; i < total; i++) {
		const wait = began + (i * 1000) / perSecond - performance.now()
		if (wait > 0) await new Promise((done) => setTimeout(done, wait))
		const id = random.pick(records).id
		const intent = { do: 'edit' as const, id, set: { name: `更新 ${random.int(1_000_000)}` } }
		await store.commit(SYSTEM, { id: `bench-${random.ulid()}`, intent })
	}
	process.send?.({ published: [...published], lastWrite: sharedNow() })
}

process.on('message', async (order: Order) => {
	if (order.do === 'publish') await publish(order.perSecond, order.seconds)
	else if (order.do === 'memory') {
		globalThis.gc?.()
		process.send?.({ rss: process.memoryUsage().rss, faults: server.faults.length })
	} else {
		await server.close()
		await store.close()
		rmSync(folder, { recursive: true })
		process.exit(0)
	}
})
process.send?.({ url: server.url })
