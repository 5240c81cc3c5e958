import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Session } from '../client/session/session.ts'
import { startServer, tokenOf } from './fixtures/server-process.ts'
import { until } from './fixtures/until.ts'
import { adds, byId, regionDrafts } from './fixtures/world.ts'

const QUICK = { backOff: [5, 20] as [number, number], patience: 500 }

test('over twenty restarts the replica holds what the server holds, each time', async (t) => {
	const folder = mkdtempSync(join(tmpdir(), 'restarts-'))
	const env: Record<string, string> = { DATA_DIR: folder, DEMO: '0' }
	let server = await startServer(env)
	env.PORT = new URL(server.url).port
	const token = tokenOf(server, 'planner')
	const session = new Session({ ...QUICK, url: server.url, token })
	t.after(async () => {
		session.close()
		await server.kill('SIGKILL')
		rmSync(folder, { recursive: true })
	})
	await until(() => session.state.line === 'fresh', 'fresh')
	const regions = regionDrafts()
	assert.ok((await session.submit({ do: 'batch', intents: adds(regions) })).ok)
	for (let round = 1; round <= 20; round++) {
		await server.kill(round % 2 ? 'SIGKILL' : 'SIGTERM')
		const outcome = session.submit({ do: 'edit', id: regions[round % 10]!.id, set: { name: `第 ${round} 村` } })
		server = await startServer(env)
		assert.deepEqual({ ...(await outcome), seq: 0 }, { ok: true, seq: 0 }, `round ${round}: asked while it was away`)
		const newcomer = new Session({ ...QUICK, url: server.url, token })
		await until(() => newcomer.state.line === 'fresh' && session.replica.pending === 0, `round ${round}: settled`)
		assert.deepEqual(byId(session.replica.all()), byId(newcomer.replica.all()), `round ${round}`)
		newcomer.close()
	}
	assert.ok([...session.replica.ofKind('region')].every(({ name }) => /^第 (?:1\d|20) 村$/.test(name)))
})
